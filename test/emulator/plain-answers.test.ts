// Responses of services without OData that are not the resource itself.
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../scripts/emulator/index.ts";

const contentOf = (schema: JsonObject, mediaType = "application/json"): JsonObject => ({
  content: { [mediaType]: { schema } },
});
const okWith = (schema: JsonObject, mediaType?: string): JsonObject => ({
  responses: { 200: { description: "Done.", ...contentOf(schema, mediaType) } },
});
const schemaOf = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const bodyOf = (name: string): JsonObject => ({
  requestBody: { content: { "application/json": { schema: schemaOf(name) } } },
});

/** For a text that does not match, each character doubles the time. */
const ENDLESS = "^(([\\w ])*|[a-z])*/?$";

const createOf = (body: string, response: string): JsonObject => ({
  ...bodyOf(body),
  ...okWith(schemaOf(response)),
});

const PAIR: JsonObject = { prefixItems: [{ type: "number" }, { type: "string" }], minItems: 2 };

const BY: JsonObject = { name: "by", in: "query", required: true, schema: { type: "object" } };

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
    "/log": { get: okWith({ type: "object" }, "text/plain") },
    "/site": { get: okWith({ type: "string", pattern: ENDLESS, example: `${"a".repeat(50)}!` }) },
    "/age": { get: okWith({ type: "integer", example: "four", examples: [5] }) },
    "/code": { get: okWith({ allOf: [schemaOf("Code"), { description: "A code." }] }) },
    "/visits": {
      get: okWith({ type: "array", items: schemaOf("Visit") }),
      post: createOf("Visit", "Ticket"),
    },
    "/visits/{number}": {
      parameters: [{ name: "number", in: "path", required: true, schema: { type: "integer" } }],
      get: okWith(schemaOf("Visit")),
      put: { ...bodyOf("Visit"), ...okWith(schemaOf("Visit")) },
    },
    "/scans": {
      get: okWith({ type: "array", items: schemaOf("Summary") }),
      post: createOf("Summary", "Summary"),
    },
    "/scans/{scanId}": {
      parameters: [{ name: "scanId", in: "path", required: true, schema: { type: "string" } }],
      get: okWith(schemaOf("Scan")),
    },
    "/guests": {
      get: okWith({ type: "array", items: schemaOf("Pet") }),
      post: { ...bodyOf("Pet"), responses: { 204: { description: "Done.", ...contentOf(schemaOf("Pet")) } } },
    },
    "/rooms": {
      get: okWith({ type: "array", items: schemaOf("Pet") }),
      post: {
        ...bodyOf("Pet"),
        responses: {
          200: { description: "Done.", ...contentOf(schemaOf("Pet")) },
          201: { description: "Created." },
        },
      },
    },
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
    "/found": { get: { ...okWith({ type: "string" }), parameters: [BY] } },
    "/nothing": { get: { responses: { 404: { description: "Lost." } } } },
    "/size": { get: okWith({ oneOf: [{ const: "S" }, { const: "L" }] }) },
    "/shape": {
      get: okWith({
        type: "object",
        required: ["at"],
        properties: { at: { type: "array", ...PAIR } },
        oneOf: ["a", "b"].map((kind) => ({ required: ["kind"], properties: { kind: { const: kind } } })),
      }),
    },
    "/bookings": { post: createOf("Summary", "Numbered") },
    "/bookings/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: okWith(schemaOf("Summary")),
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
      Code: { type: "string", minLength: 2, format: "date" },
      Visit: { type: "object", properties: { number: { type: "integer" }, name: { type: "string" } } },
      Scan: {
        type: "object",
        required: ["id", "level"],
        properties: {
          id: { type: "string" },
          name: { type: "string" },
          level: { type: "integer", minimum: 1 },
        },
      },
      Ticket: {
        type: "object",
        required: ["number", "queue"],
        properties: { number: { type: "integer" }, queue: { type: "string", minLength: 1 } },
      },
      Numbered: { type: "object", required: ["id"], properties: { id: { type: "integer" } } },
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
  ["GET /log", undefined],
  ["GET /site", `${"a".repeat(50)}!`],
  ["GET /age", 5],
  ["GET /code", "2000-01-01"],
  ["PUT /visits/7", { number: 7, id: "a", name: "Max" }],
  ["POST /visits", { number: 1, queue: "x" }],
  ["GET /search/a", []],
  ["GET /pets/a/mood", "calm"],
  ["PUT /pets/a/feed", { fed: false }],
  ["GET /reports/sales.json", { rows: 0 }],
  ["GET /lists/all.json", []],
  ["GET /found?name=Rex", ""],
  ["GET /found?by[name]=Rex", ""],
  ["GET /nothing", undefined],
  ["GET /size", "S"],
  ["GET /shape", { at: [0, ""], kind: "a" }],
  ["POST /bookings", { id: 0 }],
  ["GET /jobs", { code: 0 }],
  ["PUT /jobs/a:pause", { code: 0 }],
  ["GET /secrets", { code: 0 }],
  ["GET /secrets/a/b", ""],
  ["PUT /pets", { code: 0 }],
  ["DELETE /pets", { code: 0 }],
  ["GET /owners", { code: 0 }],
  ["GET /pets/a", { id: "a", name: "Rex" }],
  ["GET /scans/a", { id: "a", name: "Rex", level: 1 }],
  ["PUT /pets/a", { code: 0 }],
  ["PATCH /pets/a", { id: "a", name: "Max" }],
  ["DELETE /pets/a", { ok: false }],
])("%s responds with %j", async (line, want) => {
  await using emulator = await startEmulator({
    document: DOCUMENT,
    seed: { "/pets": [{ id: "a", name: "Rex" }], "/scans": [{ id: "a", name: "Rex" }] },
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

test.each([
  ["/rooms", 201],
  ["/guests", 204],
])("a create at %s responds with %d, for which no body is documented or possible", async (path, status) => {
  await using emulator = await startEmulator({ document: DOCUMENT });
  const response = await fetch(`${emulator.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"id":"b"}',
  });
  expect({ status: response.status, text: await response.text() }).toEqual({ status, text: "" });
  expect(emulator.violations).toEqual([]);
});
