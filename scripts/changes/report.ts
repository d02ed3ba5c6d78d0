import { arrayAt, objectAt } from "../document/json.ts";
import { visit } from "../document/visit.ts";
import { messageOf } from "../errors.ts";
import { type Bump, bumpOf } from "./bump.ts";
import { type Change, gravest, LEVELS, type Level } from "./change.ts";
import { compare } from "./compare.ts";
import { countOperations, type Edition, namesOf } from "./edition.ts";
import type { Judgement, Verdict } from "./judge/judge.ts";
import { type Difference, opinions } from "./judge/opinions.ts";

/** A change, with the compiler's opinion of its place where it was asked. */
export interface ReportedChange extends Change {
  readonly compiler?: Level | "compiles";
}

/** What was compared. */
export interface EditionSummary {
  readonly name: string;
  readonly paths: number;
  readonly operations: number;
  readonly schemas: number;
}

/** What the compiler said, or why it was not asked. */
export type CompilerReport =
  | { readonly asked: false; readonly why: string }
  | {
      readonly asked: true;
      /** How many it was asked of. */
      readonly operations: number;
      readonly schemas: number;
      /** Its objections, each where it comes from. */
      readonly verdicts: readonly Verdict[];
      /** The operations whose callers no longer compile, for whichever of the objections. */
      readonly brokenOperations: readonly string[];
    };

/** What changed between two documents, and who breaks. */
export interface Report {
  readonly before: EditionSummary;
  readonly after: EditionSummary;
  readonly bump: Bump;
  /** What asks for that bump: the changes of the gravest level, and what the compiler alone objects to. */
  readonly forcedBy: readonly { readonly by: string; readonly pointer: string; readonly message: string }[];
  readonly counts: Readonly<Record<Level, number>>;
  readonly changes: readonly ReportedChange[];
  readonly compiler: CompilerReport;
  readonly differences: readonly Difference[];
  /** How many paths and components are written differently and mean the same. */
  readonly rewritten: number;
}

/** Up to this many operations and schemas on each side, the compiler is asked: a slice, not a whole API. */
const MOST_JUDGED = 2000;

/** And up to this many parts of one schema: what it does to hold two against each other grows with the square. */
const MOST_PARTS = 3000;

/**
 * Compares two editions of a document: by the rules and, where they are slices, by the compiler. The bump
 * is the higher of what the two ask for.
 *
 * @throws {InputError} on a reference that leads nowhere or out of a document
 */
export async function report(before: Edition, after: Edition): Promise<Report> {
  const { changes, replaced, rewritten, ancestorsOf } = compare(before, after);
  const summaries = { before: summaryOf(before), after: summaryOf(after) };
  const judgement = await askCompiler(before, after, summaries, replaced);
  const verdicts = typeof judgement === "string" ? [] : objections(judgement);
  const levels = [...changes, ...verdicts].map(({ level }) => level);
  const worst = gravest(levels);
  const { compilerSays, differences } = opinions(changes, verdicts, ancestorsOf);
  const isAsked = typeof judgement !== "string";
  return {
    ...summaries,
    bump: bumpOf(levels),
    forcedBy: [
      ...changes
        .filter(({ level }) => level === worst)
        .map(({ rule, pointer, message }) => ({ by: rule, pointer, message })),
      ...differences
        .filter((difference) => difference.compilerSays === worst && difference.ruleSays !== worst)
        .map(({ pointer, message }) => ({ by: "compiler", pointer, message })),
    ],
    counts: countsOf(changes),
    changes: changes.map((change) =>
      isAsked && change.level !== "documentation" ? { ...change, compiler: compilerSays(change) } : change,
    ),
    compiler: compilerReport(judgement, verdicts),
    differences: isAsked ? differences : [],
    rewritten,
  };
}

async function askCompiler(
  before: Edition,
  after: Edition,
  summaries: { readonly before: EditionSummary; readonly after: EditionSummary },
  replaced: ReadonlySet<string>,
): Promise<Judgement | string> {
  const sizes = Object.values(summaries).flatMap(({ operations, schemas }) => [operations, schemas]);
  if (Math.max(...sizes) > MOST_JUDGED) {
    return `the compiler is asked about slices, up to ${MOST_JUDGED} operations and schemas`;
  }
  if ([before, after].some(isTooWide))
    return `the compiler is asked about schemas of up to ${MOST_PARTS} properties or members`;
  // Loaded when needed: with it come the compiler and the generator of types.
  const { judge } = await import("./judge/judge.ts");
  try {
    return judge(before, after, replaced);
  } catch (error) {
    // The rules take a document as it is; the generator of types asks for a sound one.
    return `no types can be made of one of the two: ${messageOf(error)}`;
  }
}

function isTooWide({ components }: Edition): boolean {
  let parts = 0;
  for (const schema of components.get("schemas")?.values() ?? [])
    visit(
      schema,
      (node) => {
        const lists = ["enum", "anyOf", "oneOf", "allOf"].map((name) => arrayAt(node, name).length);
        parts = Math.max(parts, Object.keys(objectAt(node, "properties")).length, ...lists);
      },
      "schema",
    );
  return parts > MOST_PARTS;
}

// Where an objection only follows from another place, that place has one of its own.
function objections({ verdicts }: Judgement): readonly Verdict[] {
  const causes = verdicts.filter(({ isConsequence }) => !isConsequence);
  return causes.length > 0 ? causes : verdicts;
}

function compilerReport(judgement: Judgement | string, verdicts: readonly Verdict[]): CompilerReport {
  if (typeof judgement === "string") return { asked: false, why: judgement };
  const broken = judgement.verdicts
    .filter(({ subject }) => subject.kind === "operation")
    .map(({ subject }) => subject.name);
  return {
    asked: true,
    operations: judgement.operations,
    schemas: judgement.schemas,
    verdicts,
    brokenOperations: [...new Set(broken)].toSorted(),
  };
}

function summaryOf(edition: Edition): EditionSummary {
  return {
    name: edition.name,
    paths: edition.paths.size,
    operations: countOperations(edition),
    schemas: namesOf(edition, "schemas").length,
  };
}

function countsOf(changes: readonly Change[]): Record<Level, number> {
  const counts = { breaking: 0, risky: 0, compatible: 0, documentation: 0 };
  for (const level of LEVELS) counts[level] = changes.filter((change) => change.level === level).length;
  return counts;
}
