import { compareCodePoints } from "../document/json.ts";

/**
 * What a change does to code that kept to the old document.
 *
 * - `breaking`: it stops compiling or working
 * - `risky`: it depends on what the code does, or the documents do not say enough
 * - `compatible`: it goes on as it was
 * - `documentation`: nothing but words and marks for people
 */
export type Level = "breaking" | "risky" | "compatible" | "documentation";

/** The levels, the gravest first. */
export const LEVELS: readonly Level[] = ["breaking", "risky", "compatible", "documentation"];

/** Those hit: who reads values, who sends them, who matches a value exhaustively. */
export type Audience = "read" | "send" | "match";

/** What a change does to each; absent where it does not concern them. */
export type Effects = { readonly [audience in Audience]?: Level };

/** One change between two documents. */
export interface Change {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly level: Level;
  /** Those hit at that level. */
  readonly audience: readonly Audience[];
  /** Where it stands: in the new document, or in the old one where it is gone. */
  readonly pointer: string;
  /** Where it stood in the old document, where it has another name now. */
  readonly oldPointer?: string;
  /** One sentence with before and after; names stand between backticks. */
  readonly message: string;
  /** The operations that reach it, in code point order; of very many, the first. */
  readonly operations: readonly string[];
  /** How many operations reach it; see `MOST_OPERATIONS` of `reach.ts`. */
  readonly operationCount: number;
}

/** The graver of two levels. */
function graver(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}

/** The gravest of some levels, or undefined of none. */
export function gravest(levels: Iterable<Level>): Level | undefined {
  let result: Level | undefined;
  for (const level of levels) result = result === undefined ? level : graver(result, level);
  return result;
}

/** Order of a report: the gravest first, then by rule, place and sentence. */
export function compareChanges(a: Change, b: Change): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.pointer, b.pointer) ||
    compareTexts(a.message, b.message)
  );
}

// Most are equal, and of a whole document there are many.
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareCodePoints(a, b);
}

/** What several changes together do to each. */
export function worstEffects(all: readonly Effects[]): Effects {
  const audiences: readonly Audience[] = ["read", "send", "match"];
  const worst = audiences.flatMap((audience): [Audience, Level][] => {
    const level = gravest(all.flatMap((effects) => effects[audience] ?? []));
    return level === undefined ? [] : [[audience, level]];
  });
  return Object.fromEntries(worst);
}
