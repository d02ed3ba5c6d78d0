import { expect, test } from "vitest";
import { type JsonObject, mapValues } from "../../scripts/document/json.ts";
import { schemaReference } from "../../scripts/document/pointer.ts";
import { slice } from "../../scripts/slice/slice.ts";

const map = (count: number, value: (index: number) => JsonObject): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, value(index)]));

const answering = (schema: JsonObject): JsonObject => ({
  get: { responses: { 200: { description: "", content: { "application/json": { schema } } } } },
});

const using = (schemas: JsonObject): JsonObject => ({
  paths: {
    "/a": answering({ properties: mapValues(schemas, (_, name) => ({ $ref: schemaReference(name) })) }),
  },
  components: { schemas },
});

const properties = map(100, () => ({ type: "string" }));

test.each<[string, JsonObject, string]>([
  [
    "more paths",
    {
      paths: Object.fromEntries(
        Object.entries(map(10_001, () => answering({}))).map(([name, item]) => [`/${name}`, item]),
      ),
    },
    "a slice of it has over 10000 path items; select fewer paths",
  ],
  [
    "more components",
    using(map(12_000, () => ({}))),
    "a slice of it has over 12000 path items and components; select fewer paths",
  ],
  [
    "more values",
    using(map(3000, () => ({ properties }))),
    "a slice of it has over 500000 values; select fewer paths",
  ],
])("refuses a slice with %s than the limit for 10 s and 1 GB", (_, parts, want) => {
  const document = JSON.stringify({ openapi: "3.1.0", info: { title: "T", version: "1" }, ...parts });
  expect(() => slice(document, { paths: ["/**"] })).toThrow(`the document: ${want}`);
});

test("counts a path item that many paths refer to once", () => {
  const refer = map(1000, () => ({ $ref: "#/components/pathItems/a" }));
  const paths = Object.fromEntries(Object.entries(refer).map(([name, item]) => [`/${name}`, item]));
  const components = { pathItems: { a: answering({ allOf: Array(600).fill({}) }) } };
  const document = JSON.stringify({ openapi: "3.1.0", paths, components });
  expect(slice(document, { paths: ["/**"] }).report.paths).toBe(1000);
});
