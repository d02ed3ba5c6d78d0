import { isObject, type JsonObject, mapValues, objectAt, own } from "../../scripts/document/json.ts";

/** The fields of a document: OpenAPI 3.1.1, section 4.8.1. */
const FIELDS = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "paths",
  "webhooks",
  "components",
  "security",
  "tags",
  "externalDocs",
];

const FAILED: JsonObject = { "4XX": { description: "Failed." } };

/**
 * Makes a valid document, and lays fields over it. For short, `schemas` are those of its components, and `responses`
 * those of its only operation, GET /a, beside 2XX.
 */
export function documentOf({ schemas = {}, responses = FAILED, ...fields }: JsonObject): JsonObject {
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name) && !name.startsWith("x-"));
  if (unknown !== undefined)
    throw new Error(
      `given: ${unknown} is not a field of a document; use schemas, responses or one of ${FIELDS.join(", ")}`,
    );
  return laidOver(plainDocument(objectAt(schemas), objectAt(responses)), fields);
}

function laidOver(document: JsonObject, fields: JsonObject): JsonObject {
  const laid = mapValues(fields, (value, name) => {
    const before = own(document, name);
    return isObject(before) && isObject(value) ? laidOver(before, value) : value;
  });
  return { ...document, ...laid };
}

function plainDocument(schemas: JsonObject, responses: JsonObject): JsonObject {
  const uses = Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const content = { "application/json": { schema: { type: "array", prefixItems: uses } } };
  const done = { "2XX": { description: "Done.", content }, ...responses };
  return {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://graph.test" }],
    security: [{ bearer: [] }],
    paths: { "/a": { get: { operationId: "a.get", summary: "Get", responses: done } } },
    components: { schemas, securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  };
}
