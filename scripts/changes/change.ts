/**
 * What a change does to code that was written for the revision before.
 *
 * - `breaking`: it stops compiling or working
 * - `risky`: it depends on what the code does, or the documents do not tell
 * - `compatible`: it works as before
 * - `documentation`: only text and marks for people differ
 */
export type Severity = "breaking" | "risky" | "compatible" | "documentation";

/** The severities, the highest first. */
export const SEVERITIES: readonly Severity[] = ["breaking", "risky", "compatible", "documentation"];

/** Which way a value travels, seen from the client. */
export type Direction = "request" | "response";

/** Whom a change affects: code that sends requests, that uses responses, or that matches values exhaustively. */
export type Audience = Direction | "match";

/** The audiences, in the order of reports. */
export const AUDIENCES: readonly Audience[] = ["response", "request", "match"];

/** A severity for each audience; absent where a change does not concern it. */
export type Severities = { readonly [audience in Audience]?: Severity };

/** One change between two revisions of a document. */
export interface Change {
  /** The id of the rule that found it. */
  readonly rule: string;
  /** Its severity: the highest that it has for any audience that an operation reaches. */
  readonly level: Severity;
  /** Those affected at that severity. */
  readonly audience: readonly Audience[];
  /** A JSON pointer into the revision after; into the one before, where the element was removed. */
  readonly pointer: string;
  /** The pointer into the revision before, where the element was renamed. */
  readonly oldPointer?: string;
  /** One sentence with before and after; names stand between backticks. */
  readonly message: string;
  /** The members or types that it is about, all of them: of many, the sentence has only the first. */
  readonly names?: readonly string[];
  /** The operations that reach it, in code point order; only the first of very many. */
  readonly operations: readonly string[];
  /** How many operations reach it; see `MOST_OPERATIONS` of `reach.ts`. */
  readonly operationCount: number;
}

/** The highest of some severities; undefined of none. */
export function mostSevere(severities: Iterable<Severity>): Severity | undefined {
  const given = new Set(severities);
  return SEVERITIES.find((severity) => given.has(severity));
}

/** For each audience the highest severity among several. */
export function worstSeverities(all: readonly Severities[]): Severities {
  const worst = AUDIENCES.flatMap((audience): [Audience, Severity][] => {
    const severity = mostSevere(all.flatMap((severities) => severities[audience] ?? []));
    return severity === undefined ? [] : [[audience, severity]];
  });
  return Object.fromEntries(worst);
}
