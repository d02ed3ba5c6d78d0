import { addTo, groupBy } from "../../document/group.ts";

/** The least similarity of two names for one to count as renamed to the other. */
const SIMILAR = 0.5;

/** The most pairs of names that are compared: a document with more was not renamed by hand. */
const MOST_PAIRS = 1_000_000;

/**
 * Returns the similarity of two names, from 0 to 1: the Sørensen–Dice coefficient of their letter pairs,
 * ignoring case.
 */
export function similarity(a: string, b: string): number {
  return coefficient(lettersOf(a), lettersOf(b));
}

/** An element that was probably renamed: before and after. */
export type Renaming<T> = readonly [before: T, after: T];

/** How to recognize an item under another name. */
export interface Recognition<T> {
  readonly nameOf: (item: T) => string;
  /** Returns a text that is equal for items of which one can be the other under another name. */
  readonly contentOf: (item: T) => string;
  /** Tells whether two items with equal content can be the same. */
  readonly isPossible?: (before: T, after: T) => boolean;
}

/**
 * Pairs removed items with added items of equal content, the most similar names first, each item at most
 * once. Returns no pairs if there are too many to compare.
 */
export function renamings<T>(
  removed: readonly T[],
  added: readonly T[],
  { nameOf, contentOf, isPossible = () => true }: Recognition<T>,
): readonly Renaming<T>[] {
  if (removed.length === 0 || removed.length * added.length > MOST_PAIRS) return [];
  const byContent = groupBy(added, contentOf);
  const letters = new Map([...removed, ...added].map((item) => [item, lettersOf(nameOf(item))]));
  // Groups pairs by similarity: there are few different similarities, so only these are sorted.
  const bySimilarity = new Map<number, Renaming<T>[]>();
  for (const before of removed) {
    for (const after of byContent.get(contentOf(before)) ?? []) {
      const score = coefficient(letters.get(before) ?? NO_LETTERS, letters.get(after) ?? NO_LETTERS);
      if (score < SIMILAR || !isPossible(before, after)) continue;
      addTo(bySimilarity, score, [before, after]);
    }
  }
  const taken = new Set<T>();
  const scores = [...bySimilarity.keys()].toSorted((a, b) => b - a);
  return scores.flatMap((score) =>
    (bySimilarity.get(score) ?? []).filter(([before, after]) => {
      if (taken.has(before) || taken.has(after)) return false;
      taken.add(before).add(after);
      return true;
    }),
  );
}

/** A name, and its letter pairs as sorted numbers. */
interface Letters {
  readonly name: string;
  readonly pairs: Uint32Array;
}

const NO_LETTERS: Letters = { name: "", pairs: new Uint32Array() };

function lettersOf(name: string): Letters {
  const letters = name.toLowerCase();
  const pairs = new Uint32Array(Math.max(0, letters.length - 1));
  for (let index = 0; index < pairs.length; index += 1)
    pairs[index] = letters.charCodeAt(index) * 0x1_0000 + letters.charCodeAt(index + 1);
  return { name: letters, pairs: pairs.sort() };
}

function coefficient(a: Letters, b: Letters): number {
  const count = a.pairs.length + b.pairs.length;
  if (count === 0) return a.name === b.name ? 1 : 0;
  let [shared, first, second] = [0, 0, 0];
  while (first < a.pairs.length && second < b.pairs.length) {
    const order = (a.pairs[first] ?? 0) - (b.pairs[second] ?? 0);
    if (order === 0) shared += 1;
    if (order <= 0) first += 1;
    if (order >= 0) second += 1;
  }
  return (2 * shared) / count;
}
