import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../../scripts/changes/compare.ts";
import { readRevision } from "../../scripts/changes/read-revision.ts";
import { documentOf, revisionOf } from "../../scripts/changes/revision.ts";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { isArray, isObject, type Json, objectAt } from "../../scripts/document/json.ts";
import { formatYaml } from "../../scripts/document/yaml.ts";
import { edited, type Place, slice } from "./slice.ts";

const document = slice();
const before = revisionOf(document, "before");

test("a revision read by the index equals one from a full parse, for YAML and JSON", () => {
  const yaml = readRevision(bytesInMemory("slice", formatYaml(document)), new Map());
  const json = readRevision(bytesInMemory("slice", JSON.stringify(document)), new Map());
  const flow = readRevision(
    bytesInMemory("slice", formatYaml(document).replace("paths:", "paths: &a")),
    new Map(),
  );
  const whole = revisionOf(document, "slice");
  for (const revision of [yaml, json, flow]) expect(revision).toEqual(whole);
  expect(documentOf(whole)).toEqual(document);
});

test.each([
  ["parsed at once", undefined],
  ["known already", true],
])("a revision of very many entries equals one from a full parse, %s", (_, isKnown) => {
  const schemas = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`s${index}`, { type: "object", maxProperties: index }]),
  );
  const many = { ...document, components: { ...objectAt(document, "components"), schemas } };
  const bytes = bytesInMemory("many", formatYaml(many));
  expect(readRevision(bytes, new Map(), isKnown === true ? { document: many } : {})).toEqual(
    revisionOf(many, "many"),
  );
});

test("entries that two revisions share are parsed once", () => {
  const pool = new Map();
  const [first, second] = ["a", "b"].map((name) =>
    readRevision(bytesInMemory(name, formatYaml(document)), pool),
  );
  for (const [path, item] of first?.paths ?? []) expect(second?.paths.get(path)).toBe(item);
});

// Places where a change has no effect, and why.
const NEUTRAL: readonly (readonly [RegExp, string])[] = [
  [/@odata\.type/, "its presence on the wire does not depend on the document"],
  [/^openapi$/, "the version of the specification is only a dialect"],
  [/\/parameters\/\d+\/required$/, "a path parameter is always required"],
  [/\/parameters\/\w+\/style$/, "the stated value is the default"],
  [/\/parameters\/\w+\/explode$/, "it makes no difference for a single value"],
  [/\/(minimum|maximum)$/, "the stated bound is that of the format"],
  [/\/discriminator(\/|$)/, "a type that is only a base has no values of its family"],
  [/\/allOf\/\d+\/type$/, "the other members are objects as well"],
  [/\/x-ms-discriminator-value$/, "the name of the type is the default"],
  [/\/operationId$/, "its hash changes with each publication"],
];

test("each field that is removed or changed gives a change in the report", () => {
  const places: Place[] = [];
  const walk = (value: Json, place: Place): void => {
    if (place.length > 0 && !JSON.stringify(value).includes("@odata.type")) places.push(place);
    if (isArray(value)) for (const [index, item] of value.entries()) walk(item, [...place, index]);
    else if (isObject(value))
      for (const [name, item] of Object.entries(value)) walk(item ?? null, [...place, name]);
  };
  walk(document, []);
  const isNeutral = (place: Place) => NEUTRAL.some(([pattern]) => pattern.test(place.join("/")));
  // Properties, items or members imply a missing type.
  const isPlain = (place: Place) => place.at(-1) === "type";
  const meaningful = places.filter((place) => !isNeutral(place));
  fc.assert(
    fc.property(fc.constantFrom(...meaningful), fc.boolean(), (place, isRemoved) => {
      const after = edited(document, [
        [place, (value) => (isRemoved && !isPlain(place) ? undefined : altered(value))],
      ]);
      const found = changesOrError(after);
      expect(found, place.join("/")).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("schemas of a document without operations count for requests and responses", () => {
  const library = (type: string) => {
    const thing = { type: "object", properties: { a: { type } } };
    return revisionOf({ openapi: "3.1.0", paths: {}, components: { schemas: { thing } } }, "library");
  };
  const { changes } = compare(library("string"), library("number"));
  expect(changes).toMatchObject([
    { rule: "type-changed", level: "breaking", audience: ["response", "request"] },
  ]);
});

test("a change that no operation reaches is not breaking", () => {
  const unused = { type: "object", properties: { a: { type: "string" } } };
  const components = objectAt(document, "components");
  const withUnused = (schema: Json) => {
    const schemas = { ...objectAt(components, "schemas"), unused: schema };
    return revisionOf({ ...document, components: { ...components, schemas } }, "unused");
  };
  const { changes } = compare(withUnused(unused), withUnused({ type: "object" }));
  expect(changes).toMatchObject([
    { rule: "property-removed", level: "compatible", audience: [], operations: [] },
  ]);
});

function altered(value: Json): Json | undefined {
  if (typeof value === "string") return `${value}X`;
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 1 : undefined;
}

// An error on a dangling reference counts as found.
function changesOrError(after: Parameters<typeof revisionOf>[0]): unknown {
  try {
    return compare(before, revisionOf(after, "after")).changes;
  } catch (error) {
    return error;
  }
}
