// Errors of services without OData: as the document describes them.
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";

const jsonOf = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

const documentWith = (missing: JsonObject | undefined, pet: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.test" }],
  paths: {
    "/pets": {
      get: {
        operationId: "list",
        responses: { 200: { description: "Pets.", ...jsonOf({ type: "array", items: PET }) } },
      },
    },
    "/pets/{petId}": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "get",
        responses: {
          200: { description: "A pet.", ...jsonOf(PET) },
          ...(missing === undefined ? {} : { 404: { description: "Missing.", ...missing } }),
        },
      },
    },
  },
  components: {
    schemas: { Pet: { type: "object", properties: { id: { type: "string" }, ...pet } } },
  },
});

const PET: JsonObject = { $ref: "#/components/schemas/Pet" };

async function get(document: JsonObject, path: string) {
  await using emulator = await startEmulator({ document, seed: { "/pets": [{ id: "a" }] } });
  const response = await fetch(`${emulator.url}${path}`);
  const text = await response.text();
  return { status: response.status, text, violations: emulator.violations };
}

const TEXT = "The resource does not exist: pets 'b'.";

describe("a missing resource gives 404", () => {
  test.each<[string, JsonObject | undefined, Json | undefined]>([
    ["that is not documented", undefined, { code: "itemNotFound", message: TEXT }],
    ["without a body", {}, undefined],
    ["with a string", jsonOf({ type: "string" }), TEXT],
    ["with one of two strings", jsonOf({ enum: ["missing", "other"] }), "missing"],
    ["with a number", jsonOf({ type: "integer", exclusiveMinimum: 3 }), 4],
    [
      "with an object",
      jsonOf({
        type: "object",
        required: ["status", "detail"],
        properties: { status: { type: "integer" }, detail: { type: "string" } },
      }),
      { status: 404, detail: TEXT },
    ],
  ])("%s", async (_, documented, want) => {
    const { status, text, violations } = await get(documentWith(documented), "/pets/b");
    expect({ status, body: text === "" ? undefined : JSON.parse(text), violations }).toEqual({
      status: 404,
      body: want,
      violations: [],
    });
  });

  test("with plain text", async () => {
    const documented = { content: { "text/plain": { schema: { type: "string" } } } };
    expect(await get(documentWith(documented), "/pets/b")).toEqual({
      status: 404,
      text: TEXT,
      violations: [],
    });
  });

  test("with a pattern that the emulator does not follow: the violation is recorded", async () => {
    const { status, violations } = await get(
      documentWith(jsonOf({ type: "string", pattern: "^E\\d$" })),
      "/pets/b",
    );
    expect({ status, count: violations.length }).toEqual({ status: 404, count: 1 });
  });
});

test("a resource need not have a declared property with the name of an inherited one", async () => {
  const pet = { toString: { type: "string" }, constructor: { type: "string" } };
  expect(await get(documentWith({}, pet), "/pets/a")).toEqual({
    status: 200,
    text: '{"id":"a"}',
    violations: [],
  });
});

test("a schema that is not valid is named by the response and by the violation", async () => {
  const { status, text, violations } = await get(documentWith({}, { tag: { type: "text" } }), "/pets/a");
  expect(status).toBe(500);
  expect(text).toContain("has an invalid schema: type must be JSONType");
  expect(violations).toHaveLength(1);
});
