import { expect, test } from "vitest";
import type { Json } from "../scripts/document/json.ts";
import { formatYaml, parseYaml } from "../scripts/document/yaml.ts";

test.each<[string, string, Json]>([
  ["a mapping", "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}", { a: { x: 1, y: 2 }, b: { x: 1, y: 3 } }],
  ["several mappings, the first first", "b: {<<: [{x: 1}, {x: 2, y: 2}]}", { b: { x: 1, y: 2 } }],
  ["no quoted key", "b: {'<<': {x: 1}}", { b: { "<<": { x: 1 } } }],
])("a merge key merges %s", (_, text, want) => {
  expect(parseYaml(text, "text")).toEqual(want);
  expect(parseYaml(formatYaml(want), "text")).toEqual(want);
});

test("a merge key with anything else than mappings is refused by its line", () => {
  expect(() => parseYaml("a: 1\n<<: 2\n", "text")).toThrow("text:2: not readable as YAML: cannot merge");
});
