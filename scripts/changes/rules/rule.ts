import type { Severities, Severity } from "../change.ts";

/** What a rule found in a pair: a sentence, with the case of the rule where it has several. */
export type Finding = string | FindingInCase | false | undefined;

/** A sentence about a change with names that it does not list, or whose severity is not the rule's usual one. */
export interface FindingInCase {
  readonly message: string;
  /** All that the change is about, where the sentence may not list it whole. */
  readonly names?: readonly string[];
  /** The name of the case in `cases`; undefined for the rule's own severity. */
  readonly as?: string | undefined;
  /** The severity of what the change consists of, for a rule that has none of its own. */
  readonly severity?: Severities;
}

/** One kind of change. Its id is its name in the table of its pair. */
export interface Rule<Pair> {
  /** For requests, for responses, and for code that matches exhaustively. */
  readonly severity: Severities;
  /** Other severities, each by the words for when it holds. */
  readonly cases?: Readonly<Record<string, Severities>>;
  /** What the rule holds, for the page of rules. */
  readonly sentence: string;
  /** Whether something known by its name is lost: `update` refuses such a change unless it is accepted. */
  readonly vanishing?: true;
  /** Says what changed in a pair, with names between backticks; nothing where the rule does not hold. */
  readonly find: (pair: Pair) => Finding;
}

/** The rules of one kind of pair, by id, the most harmful first. */
export type Rules<Pair> = Readonly<Record<string, Rule<Pair>>>;

/** The same for requests and responses. */
export function both(severity: Severity): Severities {
  return { response: severity, request: severity };
}

/** The same for requests, responses and exhaustive matches. */
export function all(severity: Severity): Severities {
  return { response: severity, request: severity, match: severity };
}

/**
 * More values are allowed than before: a response may hold one that the code does not expect, and every
 * request stays valid. Source of the two: docs/BREAKING-CHANGES.md of oasdiff.
 */
export const WIDENS: Severities = { response: "breaking", request: "compatible" };

/** Fewer values are allowed than before: a request may be refused, and every response was possible before. */
export const NARROWS: Severities = { response: "compatible", request: "breaking" };
