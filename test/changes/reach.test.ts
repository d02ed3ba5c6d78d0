import { describe, expect, test } from "vitest";
import { editionOf } from "../../scripts/changes/edition.ts";
import { reachesOf } from "../../scripts/changes/reach.ts";
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
  editionOf(
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

describe("who reads and who sends", () => {
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
  ])("%s", (name, read, sent) => {
    const reach = reaches.of("schemas", name);
    expect(reach.operations.read.names).toEqual(read);
    expect(reach.operations.sent.names).toEqual(sent);
    expect([reach.read, reach.sent]).toEqual([read.length > 0, sent.length > 0]);
  });
});

test("a base that no value is declared as is no value, and its heirs are known", () => {
  expect(reaches.of("schemas", "onlyBase").asValue).toBe(false);
  expect(reaches.of("schemas", "base").asValue).toBe(true);
  expect(reaches.heirs("onlyBase")).toEqual(["other"]);
  expect(reaches.heirs("base")).toEqual(["sub"]);
});
