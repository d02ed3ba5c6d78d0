import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareCodePoints,
  entriesOf,
  type Json,
  type JsonObject,
  mapValues,
} from "../../scripts/document/json.ts";
import { pathOf, visit } from "../../scripts/document/visit.ts";
import { character } from "../support/characters.ts";

test("an object of which nothing is replaced is returned as it is", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (given: JsonObject) => {
      expect(mapValues(given, (value) => value)).toBe(given);
    }),
  );
});

test("values are replaced and removed as by a list of entries", () => {
  const name = fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom("__proto__", "constructor"));
  const entries = fc.uniqueArray(fc.tuple(name, fc.integer()), { selector: ([key]) => key });
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 3 }), (given, divisor) => {
      const replace = (value: Json): Json | undefined => {
        if (typeof value !== "number" || value % divisor === 0) return value;
        return value % 2 === 0 ? undefined : -value;
      };
      const object: JsonObject = Object.freeze(Object.fromEntries(given));
      const want = entriesOf(object).flatMap(([key, value]): [string, Json][] => {
        const replaced = replace(value);
        return replaced === undefined ? [] : [[key, replaced]];
      });
      const found = mapValues(object, replace);
      expect(Object.entries(found)).toEqual(want);
      expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    }),
  );
});

test("strings are compared as their bytes in UTF-8 are", () => {
  const text = fc.string({ unit: character, maxLength: 4 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const want = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareCodePoints(a, b))).toBe(want);
    }),
  );
});

test("objects are visited in their order, each with its path", () => {
  const document = {
    paths: { "/a": { parameters: [{ schema: {} }], get: { responses: { 200: { description: "" } } } } },
    components: { schemas: { a: { allOf: [{ properties: { b: {} } }] } } },
  };
  const paths: string[] = [];
  visit(document, (_node, _kind, place) => paths.push(pathOf(place).join(" ")));
  expect(paths).toEqual([
    "",
    "paths /a",
    "paths /a parameters 0",
    "paths /a parameters 0 schema",
    "paths /a get",
    "paths /a get responses 200",
    "components",
    "components schemas a",
    "components schemas a allOf 0",
    "components schemas a allOf 0 properties b",
  ]);
});
