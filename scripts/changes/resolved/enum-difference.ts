import { type Json, type JsonObject, objectAt, own } from "../../document/json.ts";
import { SENTINEL } from "../../document/vocabulary.ts";
import { canonicalText } from "./signature.ts";
import { type Renaming, renamings } from "./similar.ts";
import { enumOf } from "./value.ts";

/** What happened to the sentinel between two lists of members. */
export type SentinelChange = "none" | "kept" | "moved" | "added" | "removed";

/** The difference between the members of two enums; order matters. */
export interface EnumDifference {
  readonly before: readonly Json[];
  readonly after: readonly Json[];
  readonly sentinel: SentinelChange;
  /** Members that moved from one side of the sentinel to the other. */
  readonly crossed: readonly Json[];
  /** New members before the sentinel; all new members of a closed enum. */
  readonly addedBefore: readonly Json[];
  readonly addedAfter: readonly Json[];
  readonly removed: readonly Json[];
  readonly renamed: readonly Renaming<Json>[];
  /** Whether members that stayed on their side of the sentinel are in another order. */
  readonly reordered: boolean;
  /** Whether the enum is a set of flags. */
  readonly flags: { readonly before: boolean; readonly after: boolean };
}

/**
 * Compares the enums of two schemas by Graph's convention: the sentinel never moves, and nothing is inserted
 * before it. Undefined if one has no enum. Source: evolvable-enums.md of microsoft/api-guidelines.
 */
export function compareEnums(old: JsonObject, current: JsonObject): EnumDifference | undefined {
  const [before, after] = [membersOf(old), membersOf(current)];
  if (before === undefined || after === undefined) return undefined;
  const [wasMember, isMember] = [membership(before), membership(after)];
  const [wasLater, isLater] = [laterMembership(before), laterMembership(after)];
  const [was, is] = [positionOf(before), positionOf(after)];
  const gone = before.filter((value) => value !== SENTINEL && !isMember(value));
  const fresh = after.filter((value) => value !== SENTINEL && !wasMember(value));
  const kept = before.filter((value) => value !== SENTINEL && isMember(value));
  const crossed = was < 0 || is < 0 ? [] : kept.filter((value) => wasLater(value) !== isLater(value));
  const isCrossed = membership(crossed);
  // A renamed member stays on its side of the sentinel; at the same index, its name may be entirely different.
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
    flags: { before: isFlags(old), after: isFlags(current) },
  };
}

/** Returns the name of a member: its text, or its JSON. */
export function memberName(member: Json): string {
  return typeof member === "string" ? member : JSON.stringify(member);
}

// Lists each member once.
function membersOf(keywords: JsonObject): readonly Json[] | undefined {
  const members = enumOf(keywords)?.map((member) => [JSON.stringify(member), member] as const);
  return members && [...new Map(members).values()];
}

// Returns a test of membership. A set, as enums can be long.
function membership(values: readonly Json[]): (value: Json) => boolean {
  const texts = new Set(values.map(canonicalText));
  return (value) => texts.has(canonicalText(value));
}

// Returns a test of whether a value stands only after the sentinel.
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
  const texts = after.map(canonicalText);
  const known = new Map(texts.map((text, index) => [text, index] as const).toReversed());
  const positions = kept.map((value) => known.get(canonicalText(value)) ?? -1);
  return positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
}

function isFlags(keywords: JsonObject): boolean {
  return own(objectAt(keywords, "x-ms-enum-flags"), "isFlags") === true;
}
