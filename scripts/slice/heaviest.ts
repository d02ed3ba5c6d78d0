import { addTo } from "../document/group.ts";
import type { Closure } from "./closure.ts";
import { immediateDominators } from "./dominators.ts";

/** A schema, and the number of other schemas that are in a slice only because of it. */
export interface Weight {
  readonly schema: string;
  /** The number of schemas that would not be in the slice without it. */
  readonly pullsIn: number;
}

/** The node of the path items, where every walk starts. */
const ROOT = "";

/**
 * Finds the schemas that pull in the most others, where a `stopAt` saves most. A schema pulls in another if every
 * chain of references from the path items to the other contains it (a dominator).
 *
 * @param most the largest number of schemas to return
 */
export function heaviest(closure: Closure, most: number): readonly Weight[] {
  const weights = new Map<string, number>();
  // From the leaves to the root, so that the weight of a node is complete before its dominator adds it.
  for (const [node, dominator] of [...immediateDominators(ROOT, usesByComponent(closure))].toReversed()) {
    const own = node.startsWith("schemas/") ? 1 : 0;
    weights.set(dominator, (weights.get(dominator) ?? 0) + (weights.get(node) ?? 0) + own);
  }
  return [...weights]
    .flatMap(([node, pullsIn]) =>
      node.startsWith("schemas/") && pullsIn > 0 ? [{ schema: node.slice("schemas/".length), pullsIn }] : [],
    )
    .toSorted((a, b) => b.pullsIn - a.pullsIn || (a.schema < b.schema ? -1 : 1))
    .slice(0, most);
}

function usesByComponent({ components }: Closure): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const entries of components.values())
    for (const { section, name, users } of entries.values())
      for (const user of users) addTo(uses, user, `${section}/${name}`);
  return uses;
}
