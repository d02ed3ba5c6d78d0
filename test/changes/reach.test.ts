import { describe, expect, test } from "vitest";
import { reachesOf } from "../../scripts/changes/reach.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import type { JsonObject } from "../../scripts/document/json.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});

const schemas: JsonObject = {
  answered: object({ inner: { type: "array", items: ref("inner") } }),
  inner: object({ self: ref("inner") }),
  asked: object({ kept: { ...object({}), allOf: [ref("readOnly")], readOnly: true }, both: ref("both") }),
  readOnly: object({}),
  both: object({}),
  option: object({}),
  base: object(
    { part: ref("part") },
    { discriminator: { propertyName: "t", mapping: { s: "#/components/schemas/sub" } } },
  ),
  part: object({}),
  sub: { allOf: [ref("base"), object({})] },
  other: { allOf: [ref("onlyBase"), object({})] },
  onlyBase: object(
    {},
    { discriminator: { propertyName: "t", mapping: { u: "#/components/schemas/unmet" } } },
  ),
  unmet: { allOf: [ref("onlyBase"), object({})] },
  event: object({}),
  unused: object({ deep: ref("deep") }),
  deep: object({}),
};

const reaches = reachesOf(
  revisionOf(
    {
      openapi: "3.1.0",
      paths: {
        "/a": {
          parameters: [{ name: "o", in: "query", schema: ref("option") }],
          get: { responses: { 200: content(ref("answered")), 404: content(ref("both")) } },
          post: { requestBody: content(ref("asked")), responses: { 200: content(ref("base")) } },
        },
        "/b": { get: { responses: { 200: content(ref("other")) } } },
      },
      webhooks: { happened: { post: { requestBody: content(ref("event")), responses: {} } } },
      components: { schemas },
    },
    "document",
  ),
);

describe("reachesOf", () => {
  test.each([
    ["answered", ["GET /a"], []],
    ["inner", ["GET /a"], []],
    ["asked", [], ["POST /a"]],
    ["readOnly", [], []],
    ["both", ["GET /a"], ["POST /a"]],
    ["option", [], ["GET /a", "POST /a"]],
    ["base", ["POST /a"], []],
    ["part", ["POST /a"], []],
    ["sub", ["POST /a"], []],
    ["other", ["GET /b"], []],
    ["onlyBase", ["GET /b"], []],
    ["unmet", [], []],
    ["event", ["POST webhook happened"], []],
    ["deep", [], []],
  ])("finds the operations that reach `%s`: responses %j, requests %j", (name, response, request) => {
    const reach = reaches.of("schemas", name);
    expect(reach.operations.response.names).toEqual(response);
    expect(reach.operations.request.names).toEqual(request);
    expect([reach.response, reach.request]).toEqual([response.length > 0, request.length > 0]);
  });
});

test("a schema that is only a base is not reached as a value, and its subtypes are found", () => {
  expect(reaches.of("schemas", "onlyBase").asValue).toBe(false);
  expect(reaches.of("schemas", "base").asValue).toBe(true);
  expect(reaches.subtypes("onlyBase")).toEqual(["other"]);
  expect(reaches.subtypes("base")).toEqual(["sub"]);
});
