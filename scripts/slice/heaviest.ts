import { addTo } from "../document/group.ts";
import type { Closure } from "./closure.ts";

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
 * chain of references from the path items to the other contains it (a dominator; algorithm of Cooper, Harvey and
 * Kennedy, "A Simple, Fast Dominance Algorithm").
 *
 * @param most the largest number of schemas to return
 */
export function heaviest(closure: Closure, most: number): readonly Weight[] {
  const users = usersByComponent(closure);
  const order = reversePostorder(users);
  const dominators = immediateDominators(order, users);
  const weights = new Map<string, number>();
  // From the leaves to the root, so that the weight of a node is complete before its dominator adds it.
  for (const node of order.toReversed()) {
    const dominator = dominators.get(node);
    if (dominator === undefined || dominator === node) continue;
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

function usersByComponent({ components }: Closure): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, ReadonlySet<string>>();
  for (const entries of components.values()) {
    for (const { section, name, users: found } of entries.values()) users.set(`${section}/${name}`, found);
  }
  return users;
}

function reversePostorder(users: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const uses = new Map<string, string[]>();
  for (const [node, found] of users) for (const user of found) addTo(uses, user, node);
  const postorder: string[] = [];
  const seen = new Set([ROOT]);
  const open: { readonly node: string; next: number }[] = [{ node: ROOT, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = uses.get(top.node)?.[top.next];
    top.next += 1;
    if (child === undefined) postorder.push(open.pop()?.node ?? ROOT);
    else if (!seen.has(child)) {
      seen.add(child);
      open.push({ node: child, next: 0 });
    }
  }
  return postorder.toReversed();
}

function immediateDominators(
  order: readonly string[],
  users: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const position = new Map(order.map((node, index) => [node, index]));
  const at = (node: string): number => position.get(node) ?? 0;
  const dominators = new Map([[ROOT, ROOT]]);
  const common = (first: string, second: string): string => {
    let [a, b] = [first, second];
    while (a !== b) {
      if (at(a) > at(b)) a = dominators.get(a) ?? ROOT;
      else b = dominators.get(b) ?? ROOT;
    }
    return a;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order.slice(1)) {
      const known = [...(users.get(node) ?? [])].filter((user) => dominators.has(user));
      const dominator = known.reduce(common);
      if (dominators.get(node) === dominator) continue;
      dominators.set(node, dominator);
      isChanged = true;
    }
  }
  return dominators;
}
