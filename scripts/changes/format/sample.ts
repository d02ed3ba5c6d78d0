import { groupBy } from "../../document/group.ts";

/** The shown items of one group. */
interface Shown<T> {
  readonly group: string;
  readonly shown: readonly T[];
  /** The number of items left out. */
  readonly rest: number;
}

/**
 * Chooses which of many items to show: one of each group before a second one of any, in order, within a
 * number of characters.
 *
 * @param budget   the number of characters
 * @param lengthOf the length of an item
 */
export function sample<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  lengthOf: (item: T) => number,
  budget: number,
): readonly Shown<T>[] {
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
  // The items are sorted by harm: after the first that does not fit, none is tried.
  for (const item of items) if (!chosen.has(item) && !choose(item)) break;
  return [...groups].map(([group, all]) => {
    const shown = all.filter((item) => chosen.has(item));
    return { group, shown, rest: all.length - shown.length };
  });
}
