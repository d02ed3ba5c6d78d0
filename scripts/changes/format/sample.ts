import { groupBy } from "../group.ts";

/** What is shown of one group. */
export interface Shown<T> {
  readonly shown: readonly T[];
  /** How many are left out. */
  readonly rest: number;
}

/**
 * Chooses what is shown of many items: one of each group before a second one of any, in order, within a number
 * of characters.
 *
 * @param budget   how many characters there are
 * @param lengthOf the length of an item
 */
export function sample<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  lengthOf: (item: T) => number,
  budget: number,
): ReadonlyMap<string, Shown<T>> {
  const groups = groupBy(items, groupOf);
  const chosen = new Set<T>();
  let left = budget;
  const choose = (item: T): boolean => {
    const length = lengthOf(item);
    if (length > left) return false;
    left -= length;
    chosen.add(item);
    return true;
  };
  for (const [first] of groups.values()) if (first !== undefined) choose(first);
  // The rest is less harmful: with the first that does not fit, no other is looked at.
  for (const item of items) if (!chosen.has(item) && !choose(item)) break;
  return new Map(
    [...groups].map(([group, all]) => {
      const shown = all.filter((item) => chosen.has(item));
      return [group, { shown, rest: all.length - shown.length }];
    }),
  );
}
