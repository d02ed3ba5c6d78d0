// Responses of services without OData that are not the resource itself.
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";

const okWith = (schema: JsonObject, mediaType = "application/json"): JsonObject => ({
  responses: { 200: { description: "Done.", content: { [mediaType]: { schema } } } },
});
const schemaOf = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const bodyOf = (name: string): JsonObject => ({
  requestBody: { content: { "application/json": { schema: schemaOf(name) } } },
});

const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.test" }],
  paths: {
    "/version": { get: okWith({ type: "string" }) },
    "/count": { get: okWith({ type: "integer", minimum: 3 }) },
    "/debt": { get: okWith({ type: "number", maximum: -1 }) },
    "/step": { get: okWith({ type: "integer", minimum: 5, multipleOf: 4 }) },
    "/depth": { get: okWith({ type: "integer", maximum: -5, multipleOf: 4 }) },
    "/label": { get: okWith({ type: "string", items: { type: "string" } }) },
    "/notes": { get: okWith({ items: { type: "string" } }) },
    "/mood": { get: okWith({ type: ["string", "null"], enum: ["calm", null] }) },
    "/search/{text}": {
      parameters: [{ name: "text", in: "path", required: true, schema: { type: "string" } }],
      get: okWith({ type: "array", items: schemaOf("Pet") }),
    },
    "/names": { get: okWith({ type: "array", items: { type: "string" } }) },
    "/motd": { get: okWith({ type: "string" }, "text/plain") },
    "/pets": {
      get: okWith({ type: "array", items: schemaOf("Summary") }),
      put: { ...bodyOf("Pet"), ...okWith(schemaOf("Result")) },
      delete: okWith(schemaOf("Result")),
    },
    "/owners": { get: okWith(schemaOf("Result")) },
    "/owners/{ownerId}": {
      parameters: [{ name: "ownerId", in: "path", required: true, schema: { type: "string" } }],
      get: okWith(schemaOf("Pet")),
    },
    "/pets/{petId}/mood": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "string" } }],
      get: okWith({ type: "string", enum: ["calm", "wild"] }),
    },
    "/pets/{petId}/feed": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "string" } }],
      put: okWith({ type: "object", required: ["fed"], properties: { fed: { type: "boolean" } } }),
    },
    "/reports/{name}.json": {
      parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
      get: okWith({ type: "object", required: ["rows"], properties: { rows: { type: "integer" } } }),
    },
    "/lists/{name}.json": {
      parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
      get: okWith({ type: "array", items: schemaOf("Pet") }),
    },
    "/jobs": { get: okWith(schemaOf("Result")) },
    "/jobs/{jobId}:pause": {
      parameters: [{ name: "jobId", in: "path", required: true, schema: { type: "string" } }],
      put: okWith(schemaOf("Result")),
    },
    "/secrets": { get: okWith(schemaOf("Result")) },
    "/secrets/{account}/{kind}": {
      parameters: ["account", "kind"].map((name) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
      get: okWith({ type: "string" }),
    },
    "/pets/{petId}": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "string" } }],
      get: okWith(schemaOf("Pet")),
      put: { ...bodyOf("Pet"), ...okWith(schemaOf("Result")) },
      patch: { ...bodyOf("Pet"), ...okWith(schemaOf("Pet")) },
      delete: okWith({ type: "object", required: ["ok"], properties: { ok: { type: "boolean" } } }),
    },
  },
  components: {
    schemas: {
      Summary: { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } },
      Pet: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, name: { type: "string" } },
      },
      Result: { type: "object", required: ["code"], properties: { code: { type: "integer" } } },
    },
  },
};

test.each<[string, Json | undefined]>([
  ["GET /version", ""],
  ["GET /count", 3],
  ["GET /debt", -1],
  ["GET /step", 8],
  ["GET /depth", -8],
  ["GET /label", ""],
  ["GET /notes", []],
  ["GET /mood", "calm"],
  ["GET /names", []],
  ["GET /motd", undefined],
  ["GET /search/a", []],
  ["GET /pets/a/mood", "calm"],
  ["PUT /pets/a/feed", { fed: false }],
  ["GET /reports/sales.json", { rows: 0 }],
  ["GET /lists/all.json", []],
  ["GET /jobs", { code: 0 }],
  ["PUT /jobs/a:pause", { code: 0 }],
  ["GET /secrets", { code: 0 }],
  ["GET /secrets/a/b", ""],
  ["PUT /pets", { code: 0 }],
  ["DELETE /pets", { code: 0 }],
  ["GET /owners", { code: 0 }],
  ["GET /pets/a", { id: "a", name: "Rex" }],
  ["PUT /pets/a", { code: 0 }],
  ["PATCH /pets/a", { id: "a", name: "Max" }],
  ["DELETE /pets/a", { ok: false }],
])("%s responds with %j", async (line, want) => {
  await using emulator = await startEmulator({
    document: DOCUMENT,
    seed: { "/pets": [{ id: "a", name: "Rex" }] },
  });
  const [method = "", path = ""] = line.split(" ");
  const hasBody = method.startsWith("P");
  const response = await fetch(`${emulator.url}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(hasBody ? { body: '{"id":"a","name":"Max"}' } : {}),
  });
  const text = await response.text();
  expect({ status: response.status, body: text === "" ? undefined : JSON.parse(text) }).toEqual({
    status: 200,
    body: want,
  });
  expect(emulator.violations).toEqual([]);
});
