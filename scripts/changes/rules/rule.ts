import { type JsonObject, own } from "../../document/json.ts";
import type { Severities, Severity } from "../change.ts";
import { listOf } from "../words.ts";

/** The finding of a rule in a pair: a sentence, with a case if the rule has several. */
export type Finding = string | FindingInCase | false | undefined;

/** A sentence with names that it may not list in full, or with another severity than the rule's usual one. */
export interface FindingInCase {
  readonly message: string;
  /** All names that the change is about. */
  readonly names?: readonly string[];
  /** The name of the case in `cases`; undefined for the rule's own severity. */
  readonly as?: string | undefined;
  /** The severity of the differences that the change sums up, for a rule without a severity of its own. */
  readonly severity?: Severities;
}

/** A pair with an element on the given sides. */
type With<Pair, Side extends string> = Pair & {
  readonly [side in Side & keyof Pair]: NonNullable<Pair[side]>;
};

/**
 * A rule about one kind of change. Its id is its key in the table of its pair. `added`, `removed` and `changed`
 * describe what happened to an element of only the revision after, of only the one before, or of both, with names
 * in backticks; they return nothing if the rule does not apply.
 */
export interface Rule<Pair> {
  /** The usual severity for each audience. */
  readonly severity: Severities;
  /** Other severities, by a short description of when they apply. */
  readonly cases?: Readonly<Record<string, Severities>>;
  /** What the rule states, as a sentence for the page of rules. */
  readonly sentence: string;
  /**
   * Whether code no longer finds the element under its name: `update` refuses such changes unless accepted.
   */
  readonly vanishing?: true;
  readonly added?: (pair: With<Pair, "after">) => Finding;
  readonly removed?: (pair: With<Pair, "before">) => Finding;
  readonly changed?: (pair: With<Pair, "before" | "after">) => Finding;
}

interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

/** Returns what a rule finds in a pair. */
export function findingOf<Pair extends Sides>(rule: Rule<Pair>, pair: Pair): Finding {
  if (!hasBefore(pair)) return hasAfter(pair) && rule.added?.(pair);
  return hasAfter(pair) ? rule.changed?.(pair) : rule.removed?.(pair);
}

// Two functions, for speed: rules see very many pairs, and a property of a fixed name is read faster.
function hasBefore<Pair extends Sides>(pair: Pair): pair is With<Pair, "before"> {
  return pair.before !== undefined;
}

function hasAfter<Pair extends Sides>(pair: Pair): pair is With<Pair, "after"> {
  return pair.after !== undefined;
}

/** The rules of one kind of pair, by id, the most harmful first. */
export type Rules<Pair> = Readonly<Record<string, Rule<Pair>>>;

/** Returns the same severity for requests and responses. */
export function both(severity: Severity): Severities {
  return { response: severity, request: severity };
}

/** Returns the same severity for requests, responses and exhaustive matches. */
export function all(severity: Severity): Severities {
  return { response: severity, request: severity, match: severity };
}

/**
 * The severities if more values are allowed than before: a response may hold one that the code does not
 * expect; every request stays valid. Source, also of `NARROWS`: docs/BREAKING-CHANGES.md of oasdiff.
 */
export const WIDENS: Severities = { response: "breaking", request: "compatible" };

/** The severities if fewer values are allowed: a request may be refused; responses hold no new values. */
export const NARROWS: Severities = { response: "compatible", request: "breaking" };

/** Returns the finding about some names, which a sentence lists; undefined without a name. */
export function about(names: readonly string[], say: (list: string) => string): FindingInCase | undefined {
  return names.length === 0 ? undefined : { message: say(listOf(names)), names };
}

/** Tells whether a request body or a header has to be present. */
export function isRequired(node: JsonObject | undefined): boolean {
  return node !== undefined && own(node, "required") === true;
}
