import { expect, test } from "vitest";
import { report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import type { Json, JsonObject } from "../../scripts/document/json.ts";

/*
 * Documents of very many small parts, all of them changed: comparing each old part with each new one would take
 * longer than a test may.
 */

const COUNT = 2000;
const parts = <T>(part: (index: number) => T): T[] =>
  Array.from({ length: COUNT }, (_, index) => part(index));

function answering(schema: Json, more: JsonObject = {}): JsonObject {
  const responses = { 200: { description: "Done.", content: { "application/json": { schema } } } };
  return {
    openapi: "3.0.4",
    info: { title: "T", version: "1" },
    paths: { "/a": { get: { responses } } },
    ...more,
  };
}

function rulesBetween(before: JsonObject, after: JsonObject): readonly string[] {
  const { changes } = report(revisionOf(before, "before"), revisionOf(after, "after"));
  return changes.map(({ rule }) => rule);
}

test("compares two unions of many variants, of which each is another one", () => {
  const union = (property: string) =>
    answering({
      oneOf: parts((n) => ({ type: "object", properties: { [`${property}${n}`]: { type: "string" } } })),
    });
  const rules = rulesBetween(union("a"), union("b"));
  expect(rules.filter((rule) => rule === "variant-removed")).toHaveLength(COUNT);
  expect(rules.filter((rule) => rule === "variant-added")).toHaveLength(COUNT);
});

test("pairs the variants of two long unions in any order, whatever their descriptions", () => {
  const variant = (n: number, description: string) => ({
    type: "object",
    description,
    properties: { [`p${n}`]: { type: "string" } },
  });
  const before = answering({ oneOf: parts((n) => variant(n, "One.")) });
  const after = answering({ oneOf: parts((n) => variant(n, "Another.")).toReversed() });
  expect(new Set(rulesBetween(before, after))).toEqual(new Set(["description-changed"]));
});

test("recognizes many security schemes under other names", () => {
  const secured = (prefix: string) => {
    const schemes = parts((n) => [`${prefix}${n}`, { type: "apiKey", in: "header", name: `X-${n}` }]);
    return answering({ type: "string" }, { components: { securitySchemes: Object.fromEntries(schemes) } });
  };
  expect(rulesBetween(secured("a"), secured("b"))).toEqual([]);
});

test("compares conditions within conditions", () => {
  const schema = (last: string) => {
    const conditions = Array.from({ length: 30 }).reduce<JsonObject>((inner) => ({ if: inner }), {
      required: [last],
    });
    return { ...answering(conditions), openapi: "3.1.1" };
  };
  expect(rulesBetween(schema("a"), schema("b"))).toEqual([]);
});

test("compares two schemas of many conditions", () => {
  const schema = (last: string) => {
    const conditions = parts((n) => n)
      .slice(0, 500)
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      .map((n) => ({ if: { required: [`a${n}`] }, then: { required: [n === 499 ? last : `b${n}`] } }));
    return { ...answering({ type: "object", allOf: conditions }), openapi: "3.1.1" };
  };
  expect(rulesBetween(schema("b"), schema("c"))).toContain("constraint-removed");
});
