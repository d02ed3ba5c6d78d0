import { equal, type Json, type JsonObject, objectAt, own } from "../../document/json.ts";
import { SENTINEL } from "../../normalize/evolvable-enums.ts";
import { type Renaming, renamings } from "./similar.ts";

/** What became of the sentinel between two lists of members. */
export type SentinelChange = "none" | "kept" | "moved" | "added" | "removed";

/** The difference between the members of two enums, as their order has it. */
export interface EnumDifference {
  readonly before: readonly Json[];
  readonly after: readonly Json[];
  readonly sentinel: SentinelChange;
  /** Members that stood on one side of the sentinel and now stand on the other. */
  readonly crossed: readonly Json[];
  /** Of the members that are new, those before the sentinel; of a closed enum, all. */
  readonly addedBefore: readonly Json[];
  readonly addedAfter: readonly Json[];
  readonly removed: readonly Json[];
  readonly renamed: readonly Renaming<Json>[];
  /** Whether members that stayed, on the side where they were, stand in another order. */
  readonly reordered: boolean;
  /** Whether it is a set of flags. */
  readonly flags: { readonly before: boolean; readonly after: boolean };
}

/**
 * Compares two enums as Graph means them. Source: evolvable-enums.md of microsoft/api-guidelines: the
 * sentinel never moves, and nothing is inserted before it.
 */
export function compareEnums(
  before: readonly Json[],
  after: readonly Json[],
  keywords: { readonly before: JsonObject; readonly after: JsonObject },
): EnumDifference {
  const holds = (values: readonly Json[], value: Json) => values.some((item) => equal(item, value));
  const [was, is] = [positionOf(before), positionOf(after)];
  const gone = before.filter((value) => value !== SENTINEL && !holds(after, value));
  const fresh = after.filter((value) => value !== SENTINEL && !holds(before, value));
  const kept = before.filter((value) => value !== SENTINEL && holds(after, value));
  const isLater = (values: readonly Json[], value: Json): boolean => {
    const sentinel = positionOf(values);
    return sentinel >= 0 && values.findIndex((item) => equal(item, value)) > sentinel;
  };
  const crossed =
    was < 0 || is < 0 ? [] : kept.filter((value) => isLater(before, value) !== isLater(after, value));
  // A member renamed keeps its side; in its place, it need not even look alike.
  const alike = renamings(gone, fresh, String, (a, b) => isLater(before, a) === isLater(after, b));
  const inPlace =
    gone.length === 1 && fresh.length === 1 && alike.length === 0 && before.length === after.length
      ? gone.flatMap((value): Renaming<Json>[] => {
          const other = after[before.indexOf(value)];
          return other !== undefined && fresh.includes(other) ? [[value, other]] : [];
        })
      : [];
  const renamed = [...alike, ...inPlace];
  const isRenamed = (value: Json) => renamed.some(([a, b]) => a === value || b === value);
  const added = fresh.filter((value) => !isRenamed(value));
  return {
    before,
    after,
    sentinel: sentinelChange(was, is, crossed),
    crossed,
    addedBefore: added.filter((value) => !isLater(after, value)),
    addedAfter: added.filter((value) => isLater(after, value)),
    removed: gone.filter((value) => !isRenamed(value)),
    renamed,
    reordered: isReordered(
      kept.filter((value) => !holds(crossed, value)),
      after,
    ),
    flags: { before: isFlags(keywords.before), after: isFlags(keywords.after) },
  };
}

function positionOf(values: readonly Json[]): number {
  return values.indexOf(SENTINEL);
}

function sentinelChange(was: number, is: number, crossed: readonly Json[]): SentinelChange {
  if (was < 0) return is < 0 ? "none" : "added";
  if (is < 0) return "removed";
  return crossed.length > 0 ? "moved" : "kept";
}

function isReordered(kept: readonly Json[], after: readonly Json[]): boolean {
  const positions = kept.map((value) => after.findIndex((item) => equal(item, value)));
  return positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
}

function isFlags(keywords: JsonObject): boolean {
  return own(objectAt(keywords, "x-ms-enum-flags"), "isFlags") === true;
}
