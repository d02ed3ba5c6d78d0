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

/** What the compiler says of one place. */
export interface Problem {
  readonly subject: Subject;
  readonly level: Severity;
  readonly audience: Question["audience"] | "import";
  /** What it means, and what the compiler says. */
  readonly message: string;
  /** Whether it only follows from what this place refers to. */
  readonly isConsequence: boolean;
}

/** What the compiler was asked and what it said against it. */
export interface TypeCheck {
  readonly operations: number;
  readonly schemas: number;
  readonly problems: readonly Problem[];
}

/**
 * Lets TypeScript decide whether yesterday's consumer code compiles against today's types: answers have to
 * be assignable from new to old, requests from old to new, and exports still have to be there.
 *
 * @param replaced schemas that are gone and whose shape still stands wherever they were used: only who
 *   imports them by name is hit
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
      // A schema that no type is made of any more, or that is written out, has lost no more than its name.
      level: now === undefined && isShapeKept(name) ? "risky" : "breaking",
      audience: "import",
      message: `the type ${identifier} ${now === undefined ? "can no longer be imported" : `is called ${now} now`}`,
      isConsequence: false,
    };
  });
}

function ask(before: CheckedDocument, after: CheckedDocument, all: readonly Question[]): readonly Problem[] {
  // What travels in a direction as it did cannot be objected to.
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

// A type and what is made of it for requests may have the same to say.
function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((verdict) => [JSON.stringify(verdict), verdict])).values()];
}

// Normalizing makes `…Write` and `…Self` of a schema.
function publishedNames(revision: Revision): (name: string) => string {
  const names = new Set(namesOf(revision, "schemas"));
  return (name) => {
    const shorter = name.replace(/_*Write$/, "");
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
