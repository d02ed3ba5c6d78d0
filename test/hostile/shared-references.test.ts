// Schemas that refer twice to the next one, 30 times: 2^30 paths lead to the last one.
import { expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { pipeline } from "../../scripts/pipeline.ts";

const DEPTH = 30;

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const chain = (keyword: string): JsonObject =>
  Object.fromEntries(
    Array.from({ length: DEPTH + 1 }, (_, index) => {
      const next = reference(`a${index + 1}`);
      return [`a${index}`, index === DEPTH ? { type: "string" } : { [keyword]: [next, next] }];
    }),
  );

const family = (property: JsonObject): JsonObject => ({
  A: { type: "object", properties: { kind: property } },
  B: { type: "object", properties: { kind: property } },
  U: { oneOf: [reference("A"), reference("B")], discriminator: { propertyName: "kind" } },
});

test.each(["allOf", "anyOf", "oneOf"])("each is read once, in %s", async (keyword) => {
  const schemas = { ...chain(keyword), ...family(reference("a0")) };
  const content = { "application/json": { schema: reference("U") } };
  const post = { requestBody: { content }, responses: { 200: { description: "d", content } } };
  const info = { title: "T", version: "1" };
  const document = { openapi: "3.1.0", info, paths: { "/a": { post } }, components: { schemas } };
  const { files } = await pipeline({ document, dialect: "openapi" });
  expect(files.get("api.ts")).toContain("export type U = A | B;");
});
