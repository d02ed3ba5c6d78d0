import type { Severity } from "../../../scripts/changes/change.ts";
import { resolve } from "../../../scripts/changes/resolved/resolve.ts";
import { componentOf, documentOf, namesOf, type Revision } from "../../../scripts/changes/revision.ts";
import { equal, type JsonObject } from "../../../scripts/document/json.ts";
import { pointer } from "../../../scripts/document/pointer.ts";
import { emitTypes, typeNames } from "../../../scripts/emit/types.ts";
import { normalize } from "../../../scripts/normalize/normalize.ts";
import { objectionsTo } from "./compiler.ts";
import { familiesIn, knownParts } from "./known-parts.ts";
import { operationQuestions } from "./operation-questions.ts";
import { type CheckedDocument, type Question, type Subject, schemaQuestions } from "./questions.ts";

/** A compiler error at one place of the document. */
export interface Problem {
  readonly subject: Subject;
  readonly level: Severity;
  readonly audience: Question["audience"] | "import";
  /** What it means, then the compiler's message. */
  readonly message: string;
  /** Whether the cause is only in what this place refers to. */
  readonly isConsequence: boolean;
}

/** The number of checked elements, and the compiler errors on them. */
export interface TypeCheck {
  readonly operations: number;
  readonly schemas: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks with TypeScript whether code for the old types compiles with the new ones: new responses must be
 * assignable to old ones, old requests to new ones, and each exported type must still exist.
 *
 * @param replaced removed schemas whose content is inline wherever they were used: only imports of their
 *   types break
 */
export function typeCheck(before: Revision, after: Revision, replaced: ReadonlySet<string>): TypeCheck {
  const [old, now] = [normalize(documentOf(before)), normalize(documentOf(after))];
  const families = familiesIn(old);
  const checked = (normalized: JsonObject): CheckedDocument => ({
    normalized,
    read: knownParts(normalized, "response", families),
    sent: knownParts(normalized, "request", families),
  });
  const [was, is] = [checked(old), checked(now)];
  const published = publishedNames(before);
  const questions = [...schemaQuestions(was, is, published), ...operationQuestions(was, is, resolve(before))];
  return {
    operations: count(questions, "operation"),
    schemas: count(questions, "schema"),
    problems: [
      ...lostExports(
        typeNames(old),
        typeNames(now),
        published,
        (name) => replaced.has(name) || componentOf(after, "schemas", name) !== undefined,
      ),
      ...ask(was, is, questions),
    ],
  };
}

const DIRECTIONS = [
  { direction: "read", audience: "read", suffix: "Read" },
  { direction: "sent", audience: "send", suffix: "Sent" },
] as const;

function lostExports(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  published: (name: string) => string,
  isShapeKept: (name: string) => boolean,
): readonly Problem[] {
  const names = new Set(after.values());
  const lost = [...before].filter(([, identifier]) => !names.has(identifier));
  return lost.map(([schema, identifier]): Problem => {
    const name = published(schema);
    const now = after.get(schema);
    return {
      subject: { kind: "export", name, part: identifier, pointer: pointer("components", "schemas", name) },
      // A schema without a generated type, or one that is inlined, has lost only its name.
      level: now === undefined && isShapeKept(name) ? "risky" : "breaking",
      audience: "import",
      message: `the type ${identifier} ${now === undefined ? "no longer exists" : `was renamed to ${now}`}`,
      isConsequence: false,
    };
  });
}

function ask(before: CheckedDocument, after: CheckedDocument, all: readonly Question[]): readonly Problem[] {
  // A direction without any difference needs no check.
  const directions = DIRECTIONS.filter(({ direction }) => !equal(before[direction], after[direction]));
  const questions = all.filter(({ audience }) => directions.some((asked) => asked.audience === audience));
  if (questions.length === 0) return [];
  const opening = directions.flatMap(({ suffix }) =>
    ["before", "after"].map(
      (revision) => `import type * as ${revision}${suffix} from "./${revision}${suffix}.ts";`,
    ),
  );
  const modules = new Map([
    ...directions.flatMap(({ direction, suffix }): [string, string][] => [
      [`/before${suffix}.ts`, emitTypes(before[direction])],
      [`/after${suffix}.ts`, emitTypes(after[direction])],
    ]),
    ["/questions.ts", [...opening, ...questions.map(({ code }) => code)].join("\n")],
  ]);
  const objections = new Map<Question, string>();
  for (const { line, message } of objectionsTo(modules, "/questions.ts")) {
    const question = questions[line - opening.length];
    if (question !== undefined && !objections.has(question)) objections.set(question, message);
  }
  const problems = [...objections].map(([question, message]): Problem => {
    const { subject, audience, otherwise, isSame } = question;
    return {
      subject,
      audience,
      level: "breaking",
      message: `${otherwise}: ${message}`,
      isConsequence: isSame,
    };
  });
  return unique(problems);
}

// Removes duplicates: a type and its form for requests may give the same error.
function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
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

function count(questions: readonly Question[], kind: Subject["kind"]): number {
  return new Set(questions.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.name))
    .size;
}
