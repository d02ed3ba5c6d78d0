import { type ResolvedRevision, resolve } from "../../../scripts/changes/resolved/resolve.ts";
import { componentOf, documentOf, namesOf, type Revision } from "../../../scripts/changes/revision.ts";
import { equal, type JsonObject } from "../../../scripts/document/json.ts";
import { emitTypes, typeNames } from "../../../scripts/emit/types.ts";
import { normalize } from "../../../scripts/normalize/normalize.ts";
import { faultsOf } from "../../support/compiler.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { familiesIn, knownParts } from "./known-parts.ts";
import { operationQuestions } from "./operation-questions.ts";
import { type CheckedDocument, schemaQuestions } from "./questions.ts";

const OPTIONS = {
  strict: true,
  noEmit: true,
  types: [],
  lib: ["es2022"],
  target: "esnext",
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
};

/** Two revisions of a document. */
export interface RevisionPair {
  readonly before: Revision;
  readonly after: Revision;
}

/**
 * Tells for each pair whether code for the old types does not compile with the new ones: new responses must be
 * assignable to old ones, old requests to new ones, and each exported type must still exist.
 */
export function breaksCode(pairs: readonly RevisionPair[]): readonly boolean[] {
  using folder = temporaryFolder();
  const asked = pairs.map(({ before, after }, index) => {
    const [old, now] = [normalize(documentOf(before)), normalize(documentOf(after))];
    for (const [name, text] of modulesOf(old, now, resolve(before))) folder.file(`${index}/${name}.ts`, text);
    return {
      questions: folder.file(`${index}/questions.ts`),
      isLost: losesType(old, now, { before, after }),
    };
  });
  const faults = faultsOf(
    asked.map(({ questions }) => questions),
    OPTIONS,
  );
  const refused = new Set(faults.map(({ file }) => file));
  return asked.map(({ questions, isLost }) => isLost || refused.has(questions));
}

// A schema without a generated type, or one that is inlined, has lost only its name.
function losesType(old: JsonObject, now: JsonObject, { before, after }: RevisionPair): boolean {
  const types = typeNames(now);
  const identifiers = new Set(types.values());
  const published = publishedNames(before);
  return [...typeNames(old)].some(
    ([schema, identifier]) =>
      !identifiers.has(identifier) &&
      (types.has(schema) || componentOf(after, "schemas", published(schema)) === undefined),
  );
}

const DIRECTIONS = [
  { direction: "read", audience: "read", suffix: "Read" },
  { direction: "sent", audience: "send", suffix: "Sent" },
] as const;

// Returns the modules that ask the compiler, by name: the types of both revisions, then the questions.
function modulesOf(
  old: JsonObject,
  now: JsonObject,
  published: ResolvedRevision,
): readonly (readonly [name: string, text: string])[] {
  const families = familiesIn(old);
  const checked = (normalized: JsonObject): CheckedDocument => ({
    normalized,
    read: knownParts(normalized, "response", families),
    sent: knownParts(normalized, "request", families),
  });
  const [was, is] = [checked(old), checked(now)];
  // A direction without any difference needs no check.
  const directions = DIRECTIONS.filter(({ direction }) => !equal(was[direction], is[direction]));
  const questions = [...schemaQuestions(was, is), ...operationQuestions(was, is, published)].filter(
    ({ audience }) => directions.some((asked) => asked.audience === audience),
  );
  const types = directions.flatMap(({ direction, suffix }): [string, string][] => [
    [`before${suffix}`, emitTypes(was[direction])],
    [`after${suffix}`, emitTypes(is[direction])],
  ]);
  const imports = types.map(([name]) => `import type * as ${name} from "./${name}.ts";`);
  return [...types, ["questions", [...imports, ...questions.map(({ code }) => code)].join("\n")]];
}

// Maps names back: normalizing derives `…Request` and `…Self` from a schema.
function publishedNames(revision: Revision): (name: string) => string {
  const names = new Set(namesOf(revision, "schemas"));
  return (name) => {
    const shorter = name.replace(/_*Request$/, "");
    return (
      [name, shorter, shorter.replace(/_*Self$/, ""), name.replace(/_*Self$/, "")].find((candidate) =>
        names.has(candidate),
      ) ?? name
    );
  };
}
