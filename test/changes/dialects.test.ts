import { expect, test } from "vitest";
import { compare } from "../../scripts/changes/compare.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
} from "../../scripts/document/json.ts";
import { componentReference } from "../../scripts/document/pointer.ts";
import { rewrite } from "../../scripts/document/rewrite.ts";
import type { Step } from "../../scripts/document/step.ts";
import { inheritance } from "../../scripts/normalize/inheritance.ts";
import { nullIdiom } from "../../scripts/normalize/null-idiom.ts";
import { nullable } from "../../scripts/normalize/nullable.ts";
import { numbers } from "../../scripts/normalize/numbers.ts";
import { openTypes } from "../../scripts/normalize/open-types.ts";
import { operations } from "../../scripts/normalize/operations.ts";
import { upgrade } from "../../scripts/normalize/upgrade.ts";
import { slice } from "./slice.ts";

const document = slice();

// Inlines parameters, responses and bodies that are components.
const inline: Step = (whole) => {
  const resolve = (node: JsonObject): JsonObject => {
    const target = componentReference(stringAt(node, "$ref") ?? "");
    return target === undefined ? node : objectAt(whole, "components", target.section, target.name);
  };
  return rewrite(whole, { parameter: resolve, response: resolve, requestBody: resolve });
};

// `anyOf: [X, {type: object, nullable: true}]` → `allOf: [X]` beside `nullable: true`.
const otherIdiom: Step = (whole) =>
  rewrite(whole, {
    schema: (schema) => {
      const [first, second, ...more] = arrayAt(schema, "anyOf");
      const isIdiom = isObject(second) && own(second, "nullable") === true && more.length === 0;
      return isIdiom ? { ...omit(schema, "anyOf"), allOf: [first ?? {}], nullable: true } : schema;
    },
  });

// Moves the parameters of a path item to each of its operations.
const ownParameters: Step = (whole) =>
  rewrite(whole, {
    pathItem: (item) => {
      const shared = arrayAt(item, "parameters");
      const entries = Object.entries(omit(item, "parameters")).map(([method, operation]) => [
        method,
        isObject(operation) && own(operation, "responses") !== undefined
          ? { ...operation, parameters: [...shared, ...arrayAt(operation, "parameters")] }
          : operation,
      ]);
      return Object.fromEntries(entries);
    },
  });

test.each<[string, readonly Step[]]>([
  ["OpenAPI 3.1 instead of 3.0", [upgrade, openTypes, numbers, nullIdiom, nullable]],
  ["bases inlined where they are extended", [upgrade, openTypes, numbers, nullIdiom, nullable, inheritance]],
  ["components inlined where they are used", [inline]],
  ["another notation of a nullable reference", [otherIdiom]],
  ["path parameters repeated in each operation", [ownParameters]],
])("reports no change between dialects: %s", (_name, steps) => {
  const other = steps.reduce((current, step) => step(current), document);
  expect(other).not.toEqual(document);
  for (const [before, after] of [
    [document, other],
    [other, document],
  ] as const) {
    const { changes } = compare(revisionOf(before, "before"), revisionOf(after, "after"));
    expect(changes).toEqual([]);
  }
});

test("ignores the hashes of operationIds, and reports summaries as documentation", () => {
  const { changes } = compare(revisionOf(document, "before"), revisionOf(operations(document), "after"));
  expect(new Set(changes.map(({ rule }) => rule))).toEqual(new Set(["description-changed"]));
});
