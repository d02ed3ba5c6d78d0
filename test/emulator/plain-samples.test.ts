// Samples of schemas whose constraints an empty value does not meet.
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";

const PET: JsonObject = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string" }, name: { type: "string" } },
};
const PETS: JsonObject = { type: "array", items: PET };

test.each<readonly [behaviour: string, schema: JsonObject, want: Json]>([
  ["an empty collection with minItems", { ...PETS, minItems: 1 }, [{ id: "" }]],
  [
    "an empty collection in a property, with minItems",
    { type: "object", required: ["pets"], properties: { pets: { ...PETS, minItems: 2 } } },
    { pets: [{ id: "" }, { id: "" }] },
  ],
  ["an empty collection with an example", { ...PETS, example: [{ id: "a" }] }, []],
  ["contains", { type: "array", contains: { type: "integer", minimum: 3 } }, [3]],
  [
    "contains beside prefixItems",
    { type: "array", prefixItems: [{ type: "string" }], contains: { const: "x" }, minContains: 2 },
    ["", "x", "x"],
  ],
  [
    "uniqueItems of strings",
    { type: "array", items: { type: "string" }, minItems: 2, uniqueItems: true },
    ["", "x"],
  ],
  [
    "uniqueItems of numbers",
    { type: "array", items: { type: "integer", multipleOf: 5 }, minItems: 2, uniqueItems: true },
    [0, 5],
  ],
  [
    "uniqueItems of members",
    { type: "array", items: { enum: ["a", "b"] }, minItems: 2, uniqueItems: true },
    ["a", "b"],
  ],
  [
    "uniqueItems of constants",
    { type: "array", items: { oneOf: [{ const: "a" }, { const: "b" }] }, minItems: 2, uniqueItems: true },
    ["a", "b"],
  ],
  [
    "uniqueItems of dates",
    { type: "array", items: { type: "string", format: "date" }, minItems: 2, uniqueItems: true },
    ["2000-01-01", "2001-01-01"],
  ],
  [
    "uniqueItems of booleans",
    { type: "array", items: { type: "boolean" }, minItems: 2, uniqueItems: true },
    [false, true],
  ],
  ["uniqueItems of objects", { ...PETS, minItems: 2, uniqueItems: true }, [{ id: "" }, { id: "x" }]],
  [
    "minProperties with names",
    {
      type: "object",
      minProperties: 1,
      propertyNames: { enum: ["a", "b"] },
      additionalProperties: { type: "integer" },
    },
    { a: 0 },
  ],
  [
    "minProperties",
    { type: "object", minProperties: 1, properties: { a: { type: "string" }, b: { type: "string" } } },
    { a: "" },
  ],
  [
    "minProperties of a map",
    { type: "object", minProperties: 2, additionalProperties: { type: "integer" } },
    { property1: 0, property2: 0 },
  ],
  [
    "dependentRequired",
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } },
      dependentRequired: { a: ["b"], b: ["c"] },
    },
    { a: "", b: "", c: "" },
  ],
  ["bounds that exclude every integer", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  [
    "oneOf whose variants accept the same objects",
    { oneOf: ["a", "b"].map((name) => ({ type: "object", properties: { [name]: { type: "string" } } })) },
    {},
  ],
  [
    "oneOf whose variants differ by format",
    { oneOf: [{ type: "string" }, { type: "string", format: "uuid" }] },
    "",
  ],
  [
    "oneOf of numbers, in an item",
    { type: "array", minItems: 1, items: { oneOf: [{ type: "number" }, { type: "integer" }] } },
    [0],
  ],
])("the emulator responds with a valid value of %s", async (_, schema, want) => {
  const responses = { 200: { description: "Done.", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/a": { get: { responses } } },
  };
  await using emulator = await startEmulator({ document });
  const response = await fetch(`${emulator.url}/a`);
  expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: want });
});

test.each([
  ["url", "https://example.com/"],
  ["hostname", "example.com"],
  ["ipv4", "127.0.0.1"],
  ["ipv6", "::1"],
])("a sample of the format %s is %s", async (format, want) => {
  const schema = { type: "string", format };
  const responses = { 200: { description: "Done.", content: { "application/json": { schema } } } };
  const paths = { "/a": { get: { responses } } };
  const document = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths };
  await using emulator = await startEmulator({ document });
  expect(await (await fetch(`${emulator.url}/a`)).json()).toBe(want);
});

const node: JsonObject = { $ref: "#/components/schemas/node" };

test.each<readonly [behaviour: string, link: JsonObject, status: number]>([
  ["may be null", { anyOf: [node, { type: "null" }] }, 200],
  ["cannot end", node, 500],
])(
  "a sample is made at once of a schema that requires itself many times, and %s",
  async (_, link, status) => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const properties = Object.fromEntries(names.map((name) => [name, link]));
    const responses = { 200: { description: "Done.", content: { "application/json": { schema: node } } } };
    const document = {
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      paths: { "/a": { get: { responses } } },
      components: { schemas: { node: { type: "object", required: names, properties } } },
    };
    await using emulator = await startEmulator({ document });
    expect((await fetch(`${emulator.url}/a`)).status).toBe(status);
  },
);
