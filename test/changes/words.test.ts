import { expect, test } from "vitest";
import { counted, quoteBoth } from "../../scripts/changes/words.ts";

test.each([
  [0, "0 things"],
  [1, "1 thing"],
  [2, "2 things"],
])("counted formats %i as %s", (count, want) => {
  expect(counted(count, "thing")).toBe(want);
});

const list = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

test.each([
  [["a"], ["b"], '`["a"]` → `["b"]`'],
  [["a", "b"], ["b", "a"], '`["a","b"]` → `["b","a"]`'],
  [["a", "b", "c", "d"], ["a", "b", "x", "c", "d"], '`[…,"b","c",…]` → `[…,"b","x","c",…]`'],
  [["a", "b", "c"], ["a", "c"], '`["a","b","c"]` → `["a","c"]`'],
  [["a", "b", "c"], ["a", "b", "c", "d"], '`[…,"c"]` → `[…,"c","d"]`'],
  [["a", "b"], ["x", "a", "b"], '`["a",…]` → `["x","a",…]`'],
  [["a", "a", "a"], ["a", "a"], '`[…,"a","a"]` → `[…,"a"]`'],
  [[], ["a"], '`[]` → `["a"]`'],
  [[{ a: 1, b: 2 }, 3], [{ b: 2, a: 1 }, 4], '`[{"a":1,"b":2},3]` → `[{"b":2,"a":1},4]`'],
  // Of a long difference, both ends are shown.
  [list(0, 20), [...list(1, 20), 0], "`[0,1,2,3,…,16,17,18,19]` → `[1,2,3,4,…,17,18,19,0]`"],
  [["a`\nb"], ["c".repeat(100)], `\`["a'\\nb"]\` → \`["${"c".repeat(59)}…]\``],
])("quoteBoth shows where %j and %j differ", (before, after, want) => {
  expect(quoteBoth(before, after)).toBe(want);
});
