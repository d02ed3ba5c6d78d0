// What only OpenAPI 3.2 has is not typed, but a slice is whole with it.
import { expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { objectAt } from "../../scripts/document/json.ts";
import { generate, slice } from "../../scripts/index.ts";

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const body = (name: string): JsonObject => ({ content: { "application/json": { schema: reference(name) } } });
const items = { "application/jsonl": { itemSchema: reference("Item"), itemEncoding: { headers: {} } } };
const operation = (operationId: string, more: JsonObject): JsonObject => ({
  operationId,
  responses: { 200: { description: "d" } },
  ...more,
});
const DOCUMENT = JSON.stringify({
  openapi: "3.2.0",
  info: { title: "T", version: "1" },
  paths: {
    "/a": {
      query: operation("query", { requestBody: body("Query") }),
      additionalOperations: { COPY: operation("copy", { requestBody: body("Copy") }) },
      get: operation("get", { responses: { 200: { description: "d", content: items } } }),
      put: operation("put", { requestBody: { content: items } }),
    },
  },
  components: {
    schemas: {
      Query: { type: "string" },
      Copy: { type: "string" },
      Item: { type: "object", properties: { id: { type: "string", readOnly: true } } },
      Unused: { type: "string" },
    },
  },
});

const schemasIn = (document: JsonObject) => Object.keys(objectAt(document, "components", "schemas"));

test("further operations and streams come with the schemas that they refer to", async () => {
  const { document } = slice(DOCUMENT, { paths: ["/**"] });
  expect(schemasIn(document)).toEqual(["Copy", "Item", "Query"]);
  const { files } = await generate({ document });
  expect(files.get("openapi.yaml")).toMatch(/itemSchema:\n +\$ref: '#.components.schemas.ItemRequest'/);
});

test("a pattern with methods leaves out operations that no pattern can name", () => {
  const { document } = slice(DOCUMENT, { paths: ["GET /a"] });
  expect(Object.keys(objectAt(document, "paths", "/a"))).toEqual(["get"]);
  expect(schemasIn(document)).toEqual(["Item"]);
});

test("a security requirement may refer to its scheme", () => {
  const securitySchemes = { key: { type: "apiKey", in: "header", name: "K" }, unused: { type: "mutualTLS" } };
  const security = [{ "#/components/securitySchemes/key": [] }];
  const paths = { "/a": { get: operation("get", { security }) } };
  const text = JSON.stringify({ ...JSON.parse(DOCUMENT), paths, components: { securitySchemes } });
  const { document } = slice(text, { paths: ["/**"] });
  expect(Object.keys(objectAt(document, "components", "securitySchemes"))).toEqual(["key"]);
});
