import { expect, test } from "vitest";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { slice } from "../../scripts/slice/slice.ts";

/** Makes a document with one path whose response is one of `roots`, and schemas that refer to those listed. */
function documentOf(roots: readonly string[], uses: Readonly<Record<string, readonly string[]>>): string {
  const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const content = { "application/json": { schema: { anyOf: roots.map(reference) } } };
  return JSON.stringify({
    openapi: "3.0.4",
    info: { title: "t", version: "1" },
    paths: { "/x": { get: { responses: { 200: { description: "d", content } } } } },
    components: {
      schemas: Object.fromEntries(
        Object.entries(uses).map(([name, used]) => [
          name,
          { type: "object", properties: Object.fromEntries(used.map((child) => [child, reference(child)])) },
        ]),
      ),
    },
  });
}

test.each<
  [string, readonly string[], Readonly<Record<string, readonly string[]>>, readonly [string, number][]]
>([
  [
    "a schema pulls in all that follow it in a chain",
    ["a"],
    { a: ["b"], b: ["c"], c: [] },
    [
      ["a", 2],
      ["b", 1],
    ],
  ],
  [
    "a schema that two others refer to is pulled in by neither",
    ["a", "b"],
    { a: ["c"], b: ["c"], c: [] },
    [],
  ],
  [
    "the top of a diamond pulls in all of it",
    ["a"],
    { a: ["b", "c"], b: ["d"], c: ["d"], d: [] },
    [["a", 3]],
  ],
  [
    "the schemas of a circle are counted once",
    ["a"],
    { a: ["b"], b: ["a", "c"], c: ["b"] },
    [
      ["a", 2],
      ["b", 1],
    ],
  ],
  ["a schema does not pull in itself", ["a"], { a: ["a"] }, []],
])("%s", (_, roots, uses, want) => {
  const request = { where: "slice.yaml", name: "x", source: "x", paths: ["/x"], stopAt: [] };
  const { report } = slice(bytesInMemory("document.json", documentOf(roots, uses)), request);
  expect(report.heaviest.map(({ schema, pullsIn }) => [schema, pullsIn])).toEqual(want);
});
