// A value that only one of two revisions allows breaks requests or code that uses responses: `diff` has to find it.
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Direction } from "../../scripts/changes/change.ts";
import { compare } from "../../scripts/changes/compare.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  stringsAt,
} from "../../scripts/document/json.ts";
import { schemaWith, valueFor } from "../emit/valid-values.ts";
import { runsOr, SEED } from "../hostile/length.ts";

/** Keywords that the oracle leaves out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  additionalProperties: "code does not use unlisted properties, so that `false` may become anything",
  unevaluatedProperties: "as for additionalProperties",
  allOf: "members that contradict each other are taken for a mistake, not for a value that is not allowed",
  oneOf: "a value that matches two variants is not looked for: `anyOf` replaces it",
  "required names of no property": "a client cannot rely on the type of an unlisted property",
  "null beside anyOf": "a type list with null is taken to allow it, whatever the variants are",
};

/** The values tried for each pair. */
const VALUES = 12;

const RUNS = runsOr(100);

const ajv = new Ajv2020({ strict: false, logger: false, meta: false, validateSchema: false });

const schemas = schemaWith([]).map((schema) => plain(schema));

// Each schema with one of its parts left out or replaced.
const pairs = fc.tuple(schemas, schemas, fc.nat(), fc.boolean()).map(([schema, other, place, isReplaced]) => {
  const places = placesIn(schema);
  const at = places[place % places.length] ?? [];
  const isSchema = at.at(-1) === "items" || SEVERAL.includes(at.at(-2) ?? "");
  const after = replaced(schema, at, isReplaced && isSchema ? other : undefined);
  return [schema, plain(isObject(after) ? after : other)] as const;
});

test("a value that only one revision allows is breaking in the direction in which it travels", () => {
  let tried = 0;
  const property = fc.property(pairs, fc.boolean(), ([one, another], isSwapped) => {
    const [before, after] = isSwapped ? [another, one] : [one, another];
    for (const direction of ["request", "response"] as const) {
      const [from, to] = direction === "request" ? [before, after] : [after, before];
      const value = valueBetween(from, to);
      if (value === undefined) continue;
      tried += 1;
      const levels = levelsBetween(before, after, direction);
      expect(levels, `${direction}: ${JSON.stringify({ before, after, value })}`).toContain("breaking");
    }
  });
  fc.assert(property, { numRuns: RUNS, seed: SEED });
  // With few, the property would hold little.
  expect(tried).toBeGreaterThan(RUNS / 5);
});

// Removes what the oracle leaves out.
function plain(schema: JsonObject): JsonObject {
  const inner = (value: Json): Json =>
    isArray(value) ? value.map(inner) : isObject(value) ? plain(value) : value;
  const { anyOf, oneOf = anyOf, type = null, ...rest } = mapValues(schema, inner);
  const kept = mapValues(rest, (value, name) =>
    name === "required" || Object.hasOwn(LEFT_OUT, name) ? undefined : value,
  );
  const listed = Object.keys(objectAt(kept, "properties"));
  const required = stringsAt(rest, "required").filter((name) => listed.includes(name));
  const types = isArray(type) && oneOf !== undefined ? type.filter((name) => name !== "null") : type;
  return {
    ...kept,
    ...(required.length === 0 ? {} : { required }),
    ...(types === null ? {} : { type: types }),
    ...(oneOf === undefined ? {} : { anyOf: oneOf }),
  };
}

type Place = readonly string[];

/** Keywords whose value is a schema, and those that hold several. */
const [ONE, SEVERAL] = [["items"], ["properties", "anyOf", "prefixItems"]];

// The places of schemas in a schema, and of the keywords that may be left out.
function placesIn(schema: Json, path: Place = []): readonly Place[] {
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([name, value = null]): readonly Place[] => {
    const at = [...path, name];
    if (ONE.includes(name)) return [at, ...placesIn(value, at)];
    if (!SEVERAL.includes(name)) return name === "type" ? [] : [at];
    return Object.entries(value ?? {}).flatMap(([key, inner]) => [
      [...at, key],
      ...placesIn(inner, [...at, key]),
    ]);
  });
}

function replaced(value: Json, [name = "", ...rest]: Place, other: Json | undefined): Json | undefined {
  const inner = (part: Json) => (rest.length === 0 ? other : replaced(part, rest, other));
  if (isArray(value)) {
    const parts = value.map((part, index) => (String(index) === name ? inner(part) : part));
    const left = parts.filter((part) => part !== undefined);
    return left.length === 0 ? undefined : left;
  }
  return isObject(value) ? mapValues(value, (part, key) => (key === name ? inner(part) : part)) : value;
}

function valueBetween(from: JsonObject, to: JsonObject): Json | undefined {
  const [isFrom, isTo] = [validatorOf(from), validatorOf(to)];
  const values = fc.sample(valueFor(from, {}), { seed: SEED, numRuns: VALUES });
  return values.find((value) => isFrom(value) && !isTo(value));
}

function validatorOf(schema: JsonObject): (value: Json) => boolean {
  return ajv.compile(schema);
}

function levelsBetween(before: JsonObject, after: JsonObject, direction: Direction) {
  const [old, now] = [before, after].map((schema) => revisionOf(documentOf(schema, direction), "document"));
  if (old === undefined || now === undefined) return [];
  return compare(old, now).changes.map(({ level }) => level);
}

function documentOf(schema: JsonObject, direction: Direction): JsonObject {
  const content = { "application/json": { schema } };
  const sent = direction === "request" ? { requestBody: { required: true, content } } : {};
  const received = direction === "response" ? { content } : {};
  const responses = { 200: { description: "OK", ...received } };
  return {
    openapi: "3.1.0",
    info: { title: "Values", version: "1" },
    paths: { "/value": { put: { ...sent, responses } } },
  };
}
