/**
 * What a change does to code written for the revision before.
 *
 * - `breaking`: it stops compiling or working
 * - `risky`: it depends on the code, or the documents do not tell
 * - `compatible`: it works as before
 * - `documentation`: only text and annotations differ
 */
export type Severity = "breaking" | "risky" | "compatible" | "documentation";

/** The severities, the highest first. */
export const SEVERITIES: readonly Severity[] = ["breaking", "risky", "compatible", "documentation"];

/** The headings of changes by severity. */
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  breaking: "Breaking",
  risky: "Depends on your code",
  compatible: "Compatible",
  documentation: "Documentation",
};

/** The direction in which a value travels, seen from the client. */
export type Direction = "request" | "response";

/** The code that a change affects: it sends requests, uses responses, or matches values exhaustively. */
export type Audience = Direction | "match";

/** The audiences, in the order of reports. */
export const AUDIENCES: readonly Audience[] = ["response", "request", "match"];

/** A severity for each audience; absent where a change does not concern it. */
export type Severities = { readonly [audience in Audience]?: Severity };

/** One change between two revisions of a document. */
export interface Change {
  /** The id of the rule that found it. */
  readonly rule: string;
  /** The highest severity for any audience that an operation reaches. */
  readonly level: Severity;
  /** The audiences affected at that severity. */
  readonly audience: readonly Audience[];
  /** A JSON pointer into the revision after; into the revision before if the element was removed. */
  readonly pointer: string;
  /** The pointer into the revision before if the element was renamed. */
  readonly oldPointer?: string;
  /** One sentence that states before and after, with names in backticks. */
  readonly message: string;
  /** All members or types that the change is about; the sentence lists only the first of many. */
  readonly names?: readonly string[];
  /** The operations that reach it, in code point order; a long list is cut. */
  readonly operations: readonly string[];
  /** The number of operations that reach it; see `MOST_OPERATIONS` in `reach.ts`. */
  readonly operationCount: number;
}

/** Returns the highest of some severities; undefined without any. */
export function mostSevere(severities: Iterable<Severity>): Severity | undefined {
  const given = new Set(severities);
  return SEVERITIES.find((severity) => given.has(severity));
}

/** Returns the highest severity for each audience. */
export function worstSeverities(all: readonly Severities[]): Severities {
  const worst = AUDIENCES.flatMap((audience): [Audience, Severity][] => {
    const severity = mostSevere(all.flatMap((severities) => severities[audience] ?? []));
    return severity === undefined ? [] : [[audience, severity]];
  });
  return Object.fromEntries(worst);
}
