// Samples of schemas that refuse their minimal value, by a pattern or a condition.
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";

const text = (pattern: string, more: JsonObject = {}): JsonObject => ({ type: "string", pattern, ...more });
const integer: JsonObject = { type: "integer" };
// As a key in a literal, the linter takes it for a promise.
const THEN = "then";
const circle: JsonObject = { $ref: "#/components/schemas/circle" };

async function answer(schema: JsonObject, schemas: JsonObject = {}) {
  const responses = { 200: { description: "Done.", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/a": { get: { responses } } },
    components: { schemas },
  };
  await using emulator = await startEmulator({ document });
  const response = await fetch(`${emulator.url}/a`);
  return { status: response.status, body: await response.json(), violations: emulator.violations };
}

const object = (properties: JsonObject, more: JsonObject): JsonObject => ({
  type: "object",
  required: Object.keys(properties).slice(0, 1),
  properties,
  ...more,
});

test.each<readonly [behaviour: string, schema: JsonObject, want: Json]>([
  ["a pattern of digits", text("^[0-9]{5}$"), "00000"],
  ["a pattern of capitals", text("^[A-Z]{2}$"), "AA"],
  ["a pattern of a hash", text("^[0-9a-f]{64}$"), "a".repeat(64)],
  ["a pattern of words", text("^(?:north|south)$"), "north"],
  ["a pattern of a date", text("^\\d{4}-\\d{2}-\\d{2}$"), "2000-01-01"],
  ["a pattern of a telephone number", text("^\\+[1-9]\\d{6,14}$"), "+10000000000"],
  ["a pattern with minLength", text("^[0-9]+$", { minLength: 3 }), "000"],
  ["a pattern that the example contradicts", text("^[0-9]+$", { example: "x" }), "0"],
  ["a format with maxLength", { type: "string", format: "uri", maxLength: 5 }, ""],
  ["not with a constant", { ...integer, not: { const: 0 } }, 1],
  ["not with a member", { type: "string", enum: ["a", "b"], not: { const: "a" } }, "b"],
  ["not with the first variant", { oneOf: [integer, { type: "boolean" }], not: integer }, false],
  [
    "a pattern beside a reference",
    { allOf: [{ $ref: "#/components/schemas/code" }, { minLength: 2 }] },
    "AA",
  ],
  ["a pattern in a required property", object({ a: text("^[a-z]$") }, {}), { a: "a" }],
  [
    "if and then",
    object({ a: integer, b: { type: "boolean" } }, { if: { required: ["a"] }, [THEN]: { required: ["b"] } }),
    { a: 0, b: false },
  ],
  [
    "if and else",
    object({ a: integer }, { if: { required: ["b"] }, else: { properties: { a: { const: 3 } } } }),
    { a: 3 },
  ],
])("the emulator responds with a valid value of %s", async (_, schema, want) => {
  const schemas = { code: { type: "string", pattern: "^[A-Z]+$" } };
  expect(await answer(schema, schemas)).toEqual({ status: 200, body: want, violations: [] });
});

test("a pattern that no common text matches gives a violation, not an invalid value", async () => {
  const { status, violations } = await answer(text("^cus_[a-z]{3}[0-9]$"));
  expect(status).toBe(500);
  expect(violations[0]?.problems[0]).toContain("must match pattern");
});

test("a schema that requires itself is checked in finite time", async () => {
  const schemas = {
    circle: object({ a: circle, b: text("^x$") }, { not: { required: ["c"] }, allOf: [circle] }),
  };
  expect((await answer(circle, schemas)).status).toBe(500);
});
