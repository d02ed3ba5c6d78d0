import fc from "fast-check";
import { expect, test } from "vitest";
import { immediateDominators } from "../../scripts/slice/dominators.ts";

const ROOT = "0";

/** Returns the nodes that the root reaches without `avoided`. */
function reached(uses: ReadonlyMap<string, readonly string[]>, avoided?: string): ReadonlySet<string> {
  const found = new Set([ROOT].filter((root) => root !== avoided));
  for (const node of found) for (const used of uses.get(node) ?? []) if (used !== avoided) found.add(used);
  return found;
}

const graph = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(size - 1), { maxLength: 4 }), { minLength: size, maxLength: size }),
  )
  .map((lists) => new Map(lists.map((used, node) => [String(node), used.map(String)])));

test("a node is dominated by those without which it is not reached", () => {
  fc.assert(
    fc.property(graph, (uses) => {
      const immediate = immediateDominators(ROOT, uses);
      const all = [...reached(uses)];
      expect(immediate.size).toBe(all.length - 1);
      for (const node of all) {
        const found = new Set<string>();
        for (let at = immediate.get(node); at !== undefined; at = immediate.get(at)) found.add(at);
        const want = all.filter((other) => other !== node && !reached(uses, other).has(node));
        expect(found).toEqual(new Set(want));
      }
    }),
    { numRuns: 500 },
  );
});

test("each node comes after its dominator", () => {
  fc.assert(
    fc.property(graph, (uses) => {
      const seen = new Set([ROOT]);
      for (const [node, dominator] of immediateDominators(ROOT, uses)) {
        expect(seen).toContain(dominator);
        seen.add(node);
      }
    }),
  );
});

// An algorithm that follows dominators one by one would take minutes.
test("a ring of 100,000 nodes has a dominator for each node but the root", () => {
  const size = 100_000;
  const at = (index: number) => String((index + size) % size);
  const nodes = Array.from({ length: size }, (_, index) => index);
  const uses = new Map(nodes.map((index) => [at(index), [at(index + 1), at(index - 7)]]));
  expect(immediateDominators(ROOT, uses).size).toBe(size - 1);
});
