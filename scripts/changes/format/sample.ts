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
  const choose = (item: T | undefined): void => {
    if (item === undefined || chosen.has(item) || lengthOf(item) > left) return;
    left -= lengthOf(item);
    chosen.add(item);
  };
  for (const [first] of groups.values()) choose(first);
  for (const item of items) choose(item);
  return new Map(
    [...groups].map(([group, all]) => {
      const shown = all.filter((item) => chosen.has(item));
      return [group, { shown, rest: all.length - shown.length }];
    }),
  );
}
