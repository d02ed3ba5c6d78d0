/** From here on, two names look like the same thing under another name. */
const ALIKE = 0.5;

/** How many pairs are looked at. What a document renames by the thousand was not renamed by hand. */
const MOST_PAIRS = 1_000_000;

/**
 * How alike two names are, from 0 to 1: the Sørensen–Dice coefficient of their pairs of neighbouring
 * letters, without regard to case.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length + second.length === 0) return a.toLowerCase() === b.toLowerCase() ? 1 : 0;
  const open = [...second];
  let shared = 0;
  for (const pair of first) {
    const index = open.indexOf(pair);
    if (index < 0) continue;
    open.splice(index, 1);
    shared += 1;
  }
  return (2 * shared) / (first.length + second.length);
}

/** What looks renamed: its old and its new name. */
export type Renaming<T> = readonly [before: T, after: T];

/**
 * Pairs what is gone with what is new, where both look like the same thing: the most alike first, each once.
 * None where there are too many to look at.
 *
 * @param nameOf     the name of an item
 * @param isPossible whether the two can be the same at all, whatever they are called
 */
export function renamings<T>(
  gone: readonly T[],
  added: readonly T[],
  nameOf: (item: T) => string,
  isPossible: (before: T, after: T) => boolean,
): readonly Renaming<T>[] {
  if (gone.length * added.length > MOST_PAIRS) return [];
  const scored = gone.flatMap((before) =>
    added.map((after) => ({ before, after, score: similarity(nameOf(before), nameOf(after)) })),
  );
  const likely = scored
    .filter(({ score, before, after }) => score >= ALIKE && isPossible(before, after))
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<T>();
  return likely.flatMap(({ before, after }): Renaming<T>[] => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [[before, after]];
  });
}

function pairsOf(name: string): readonly string[] {
  const letters = name.toLowerCase();
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) =>
    letters.slice(index, index + 2),
  );
}
