import type { Effects } from "../change.ts";
import { everyone, NARROWS, WIDENS } from "../rules/rule.ts";

/** How the values allowed now relate to those allowed before. */
export type Relation = "same" | "widens" | "narrows" | "differs";

/** What a relation does to readers and senders. */
export function effectsOf(relation: Exclude<Relation, "same">): Effects {
  if (relation === "differs") return everyone("breaking");
  return relation === "widens" ? WIDENS : NARROWS;
}

/** The relation of two sets, given what covers what; undefined stands for everything. */
function relate<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  covers: (wide: T, narrow: T) => boolean,
): Relation {
  const holds = (wide: readonly T[] | undefined, narrow: readonly T[] | undefined): boolean => {
    if (wide === undefined) return true;
    return narrow?.every((item) => wide.some((other) => covers(other, item))) === true;
  };
  const [grows, shrinks] = [holds(after, before), holds(before, after)];
  if (grows && shrinks) return "same";
  return grows ? "widens" : shrinks ? "narrows" : "differs";
}

/** The relation of two lists of JSON Schema's types: an integer is a number. */
export function relateTypes(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Relation {
  return relate(
    before,
    after,
    (wide, narrow) => wide === narrow || (wide === "number" && narrow === "integer"),
  );
}

// Each holds all values of those before it (OpenAPI Format Registry).
const FORMATS: readonly (readonly string[])[] = [
  ["int8", "int16", "int32", "int64"],
  ["uint8", "uint16", "uint32", "uint64"],
  ["float", "double"],
];

/** The relation of two formats; no format allows everything that the type does. */
export function relateFormats(before: string | undefined, after: string | undefined): Relation {
  return relate(
    before === undefined ? undefined : [before],
    after === undefined ? undefined : [after],
    (wide, narrow) =>
      wide === narrow ||
      FORMATS.some((chain) => chain.includes(narrow) && chain.indexOf(wide) > chain.indexOf(narrow)),
  );
}
