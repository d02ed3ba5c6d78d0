import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { schemaReference } from "../../scripts/document/pointer.ts";
import type { Large } from "./large.ts";

/*
 * Documents of many small and valid parts, for which a step could take the square of their number. A slice within its
 * limits must succeed, a larger one must be refused.
 */

const TOO_MANY = "has over 12000 path items and components";

const ref = (name: string): JsonObject => ({ $ref: schemaReference(name) });
const list = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const map = (count: number, entry: (index: number) => [string, Json]): JsonObject =>
  Object.fromEntries(list(count, entry));

function answering(schema: Json, more: JsonObject = {}): JsonObject {
  const done = { description: "Done.", content: { "application/json": { schema } } };
  return { get: { ...more, responses: { 200: done, default: { description: "Failed." } } } };
}

function documentOf(paths: JsonObject, schemas: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return { openapi: "3.0.4", info: { title: "T", version: "1" }, ...more, paths, components: { schemas } };
}

const GRAPH = { servers: [{ url: "https://graph.microsoft.com/beta" }] };

// Each operation uses another schema of a chain; the last one ends in an evolvable enum.
function chain(count: number, more: JsonObject): JsonObject {
  const last = { type: "string", enum: ["on", "unknownFutureValue", "off"] };
  const schemas = map(count, (n) => [
    `s${n}`,
    { type: "object", properties: { next: n + 1 < count ? ref(`s${n + 1}`) : last } },
  ]);
  return documentOf(
    map(count, (n) => [`/things/${n}`, answering(ref(`s${n}`))]),
    schemas,
    more,
  );
}

function ring(count: number): JsonObject {
  const at = (index: number) => ref(`s${(index + count) % count}`);
  const schemas = map(count, (n) => [
    `s${n}`,
    { type: "object", properties: { next: at(n + 1), back: at(n - 7) } },
  ]);
  return documentOf({ "/things": answering(at(0)) }, schemas);
}

function mapped(count: number, property: string, more: JsonObject): JsonObject {
  const mapping = map(count, (n) => [`v${n}`, schemaReference(`s${n}`)]);
  const base = {
    type: "object",
    properties: { [property]: { type: "string" } },
    required: [property],
    discriminator: { propertyName: property, mapping },
  };
  const subtypes = map(count, (n) => [
    `s${n}`,
    { allOf: [ref("base"), { type: "object", properties: { [`p${n}`]: { type: "string" } } }] },
  ]);
  return documentOf({ "/things": answering(ref("base")) }, { base, ...subtypes }, more);
}

const paths = (count: number) =>
  documentOf(map(count, (n) => [`/things/${n}`, answering({ type: "string" })]));
const named = (count: number, nameOf: (index: number) => string) =>
  documentOf(
    { "/things": answering({ type: "object", properties: map(count, (n) => [`p${n}`, ref(nameOf(n))]) }) },
    map(count, (n) => [nameOf(n), { type: "string" }]),
  );
const sameIdentifier = (n: number) => `a${"-".repeat((n % 126) + 1)}${"_".repeat(Math.floor(n / 126))}`;
const keys = list(3000, (n) => `k${n}`);

const DOCUMENTS: readonly (readonly [name: string, make: () => JsonObject, message?: string])[] = [
  ["10,000 paths", () => paths(10_000)],
  ["25,000 paths", () => paths(25_000), "has over 10000 path items"],
  ["4,000 operations over a chain of 4,000 schemas", () => chain(4000, {})],
  ["the same in Graph's dialect", () => chain(4000, GRAPH)],
  ["a ring of 10,000 schemas, each with a reference back", () => ring(10_000)],
  ["11,000 names with one identifier", () => named(11_000, sameIdentifier)],
  ["16,000 names with one identifier", () => named(16_000, sameIdentifier), TOO_MANY],
  ["a discriminator of 11,000 subtypes", () => mapped(11_000, "kind", {})],
  ["a discriminator of 20,000 subtypes", () => mapped(20_000, "kind", {}), TOO_MANY],
  ["11,000 subtypes in Graph's dialect", () => mapped(11_000, "@odata.type", GRAPH)],
  [
    "a union of 11,000",
    () =>
      documentOf(
        { "/things": answering({ oneOf: list(11_000, (n) => ref(`s${n}`)) }) },
        map(11_000, (n) => [
          `s${n}`,
          { type: "object", required: ["a"], properties: { a: {}, [`p${n}`]: {} } },
        ]),
      ),
  ],
  [
    "a path with 3,000 keys",
    () => {
      const parameters = keys.map((name) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string" },
      }));
      return documentOf({ [`/things/{${keys.join("}/{")}}`]: answering({}, { parameters }) });
    },
  ],
  [
    "a description of `<a`, 200,000 times",
    () => documentOf({ "/things": answering({}, { description: "<a".repeat(200_000) }) }),
  ],
  [
    "16,000 enums within a schema",
    () => {
      const properties = map(16_000, (n) => [`p${n}`, { type: "string", enum: ["a", "b"] }]);
      return documentOf({ "/things": answering({ type: "object", properties }) });
    },
  ],
  [
    "4,000 schemas of 100 properties",
    () => {
      const properties = map(100, (n) => [`p${n}`, { type: "string" }]);
      return documentOf(
        { "/things": answering({ type: "object", properties: map(4000, (n) => [`p${n}`, ref(`s${n}`)]) }) },
        map(4000, (n) => [`s${n}`, { type: "object", properties }]),
      );
    },
    "a slice of it has over 500000 values",
  ],
];

/** Documents of very many small parts. */
export const CROWDED: readonly Large[] = DOCUMENTS.map(([name, make, message]) => ({
  name,
  pieces: () => [JSON.stringify(make())],
  ...(message === undefined ? {} : { message }),
}));
