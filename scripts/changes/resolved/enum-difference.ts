import { equal, type Json, type JsonObject, objectAt, own } from "../../document/json.ts";
import { SENTINEL } from "../../document/vocabulary.ts";
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
  const [wasMember, isMember] = [membership(before), membership(after)];
  const [wasLater, isLater] = [laterMembership(before), laterMembership(after)];
  const [was, is] = [positionOf(before), positionOf(after)];
  const gone = before.filter((value) => value !== SENTINEL && !isMember(value));
  const fresh = after.filter((value) => value !== SENTINEL && !wasMember(value));
  const kept = before.filter((value) => value !== SENTINEL && isMember(value));
  const crossed = was < 0 || is < 0 ? [] : kept.filter((value) => wasLater(value) !== isLater(value));
  const isCrossed = membership(crossed);
  // A member renamed keeps its side; in its place, it need not even look alike.
  const alike = renamings(gone, fresh, {
    nameOf: memberName,
    contentOf: () => "",
    isPossible: (a, b) => wasLater(a) === isLater(b),
  });
  const inPlace =
    gone.length === 1 && fresh.length === 1 && alike.length === 0 && before.length === after.length
      ? gone.flatMap((value): Renaming<Json>[] => {
          const other = after[before.indexOf(value)];
          return other !== undefined && fresh.includes(other) ? [[value, other]] : [];
        })
      : [];
  const renamed = [...alike, ...inPlace];
  const renamedMembers = new Set(renamed.flat());
  const isRenamed = (value: Json) => renamedMembers.has(value);
  const added = fresh.filter((value) => !isRenamed(value));
  return {
    before,
    after,
    sentinel: sentinelChange(was, is, crossed),
    crossed,
    addedBefore: added.filter((value) => !isLater(value)),
    addedAfter: added.filter((value) => isLater(value)),
    removed: gone.filter((value) => !isRenamed(value)),
    renamed,
    reordered: isReordered(
      kept.filter((value) => !isCrossed(value)),
      after,
    ),
    flags: { before: isFlags(keywords.before), after: isFlags(keywords.after) },
  };
}

/** What to call a member: its text, or the JSON that it is. */
export function memberName(member: Json): string {
  return typeof member === "string" ? member : JSON.stringify(member);
}

// Which values are among these. Enums are long: each is looked up, not looked for.
function membership(values: readonly Json[]): (value: Json) => boolean {
  const scalars = new Set(values);
  const others = values.filter((value) => typeof value === "object" && value !== null);
  return (value) => scalars.has(value) || others.some((item) => equal(item, value));
}

// Which values stand behind the sentinel alone.
function laterMembership(values: readonly Json[]): (value: Json) => boolean {
  const sentinel = positionOf(values);
  if (sentinel < 0) return () => false;
  const [isBefore, isBehind] = [
    membership(values.slice(0, sentinel)),
    membership(values.slice(sentinel + 1)),
  ];
  return (value) => isBehind(value) && !isBefore(value);
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
  const known = new Map(after.toReversed().map((value, index) => [value, after.length - 1 - index]));
  const positions = kept.map((value) => known.get(value) ?? after.findIndex((item) => equal(item, value)));
  return positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
}

function isFlags(keywords: JsonObject): boolean {
  return own(objectAt(keywords, "x-ms-enum-flags"), "isFlags") === true;
}
