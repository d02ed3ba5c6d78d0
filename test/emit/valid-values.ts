// Random schemas of plain OpenAPI 3.1, and random values that most of them allow.
import fc from "fast-check";
import {
  arrayAt,
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
  stringsAt,
} from "../../scripts/document/json.ts";
import { schemaName, schemaReference } from "../../scripts/document/pointer.ts";

type Schemas = fc.Arbitrary<JsonObject>;

const NAMES = ["a", "b", "c"];

/** The components that other schemas refer to, each to those before it. */
export const COMPONENTS: readonly string[] = ["one", "two", "three"];

const SCALARS: readonly JsonObject[] = [
  ...["string", "integer", "number", "boolean", "null"].map((type) => ({ type })),
  { type: ["string", "null"] },
  { type: ["string", "integer"] },
  { enum: ["x", "y"] },
  { enum: ["x", 1, null] },
  { type: ["string", "null"], enum: ["x", null] },
  { const: "x" },
  { const: null },
  { type: "boolean", enum: [true] },
  { type: "object" },
  { type: "array" },
  { description: "Anything." },
  {},
];

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(entriesOf(object));
}

/** A schema that refers to some of the components. */
export function schemaWith(components: readonly string[]): Schemas {
  const references = components.map((name): JsonObject => ({ $ref: schemaReference(name) }));
  return fc.letrec<{ schema: JsonObject; child: Json }>((tie) => {
    const [schema, child] = [tie("schema"), tie("child")];
    const children = fc.dictionary(fc.constantFrom(...NAMES), child, { maxKeys: 2 });
    const further = fc.oneof(fc.boolean(), schema);
    const object = fc
      .record({
        type: fc.constantFrom<Json>("object", "object", ["object", "null"]),
        properties: children,
        required: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 1 }),
        additionalProperties: seldom(further),
        patternProperties: seldom(schema.map((inner) => ({ "^p": inner }))),
        unevaluatedProperties: seldom(further),
        dependentRequired: seldom(fc.constant({ a: ["b"] })),
        allOf: seldom(fc.tuple(child)),
        anyOf: seldom(fc.constant(["a", "b"].map((name) => ({ type: "object", required: [name] })))),
      })
      // With a name that all values have: TypeScript objects to an object that shares no name with an open one.
      .map(({ properties, required, ...rest }) => ({
        ...withoutUndefined(rest),
        properties: { ...properties, id: { type: "string" } },
        required: ["id", ...required],
      }));
    const array = fc
      .record({
        type: fc.constantFrom<Json>("array", "array", ["array", "null"]),
        items: fc.oneof(schema, schema, fc.boolean()),
        prefixItems: seldom(fc.array(child, { minLength: 1, maxLength: 2 })),
        minItems: seldom(fc.constantFrom(1, 2)),
        maxItems: seldom(fc.constant(2)),
      })
      .map(withoutUndefined);
    const variants = fc.array(child, { minLength: 1, maxLength: 3 });
    const choice = fc.constantFrom("anyOf", "oneOf", "allOf");
    const composed = fc.tuple(choice, variants).map(([keyword, list]): JsonObject => ({ [keyword]: list }));
    const beside = fc.constantFrom<JsonObject>({}, { description: "Beside." });
    const reference = (target: JsonObject) => beside.map((text) => ({ ...target, ...text }));
    return {
      schema: fc.oneof(
        { maxDepth: 3, depthIdentifier: "schema" },
        { weight: 3, arbitrary: fc.constantFrom(...SCALARS) },
        { weight: 4, arbitrary: object },
        { weight: 3, arbitrary: array },
        { weight: 4, arbitrary: composed },
        ...references.map((target) => ({ weight: 1, arbitrary: reference(target) })),
      ),
      child: fc.oneof({ weight: 9, arbitrary: schema }, { weight: 1, arbitrary: fc.constant<Json>(true) }),
    };
  }).schema;
}

/** A value that a schema is likely to allow. */
export function valueFor(schema: Json, components: JsonObject): fc.Arbitrary<Json> {
  const valueIn = (inner: Json) => valueFor(inner, components);
  if (!isObject(schema)) return fc.constantFrom<Json>(null, 1, "s", true, { id: "s" }, []);
  const target = schemaName(stringAt(schema, "$ref"));
  if (target !== undefined) return valueIn(own(components, target) ?? {});
  const literal = own(schema, "const");
  if (literal !== undefined) return fc.constant(literal);
  const members = arrayAt(schema, "enum");
  if (members.length > 0) return fc.constantFrom(...members);
  const parts = [
    ...arrayAt(schema, "allOf").map(valueIn),
    ...["anyOf", "oneOf"].flatMap((keyword) => {
      const variants = arrayAt(schema, keyword).map(valueIn);
      return variants.length === 0 ? [] : [fc.oneof(...variants)];
    }),
  ];
  const types = [own(schema, "type") ?? []].flat().map((type) => ofType(schema, type, valueIn));
  const [only, ...others] = types.length > 0 ? [fc.oneof(...types), ...parts] : parts;
  if (only === undefined) return valueIn(true);
  return fc.tuple(only, ...others).map((values) => values.reduce(merged));
}

function merged(a: Json, b: Json): Json {
  return isObject(a) && isObject(b) ? { ...a, ...b } : a;
}

function ofType(
  schema: JsonObject,
  type: Json,
  valueIn: (schema: Json) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  switch (type) {
    case "object":
      return objectOf(schema, valueIn);
    case "array":
      return arrayOf(schema, valueIn);
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "string":
      return fc.constantFrom("s", "x");
    default:
      return type === "integer" ? fc.constantFrom(1, 2) : fc.constantFrom(1, 1.5);
  }
}

function objectOf(schema: JsonObject, valueIn: (schema: Json) => fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const further = own(schema, "additionalProperties") ?? own(schema, "unevaluatedProperties") ?? true;
  const required = stringsAt(schema, "required");
  const properties = objectAt(schema, "properties");
  const described = entriesOf({
    ...Object.fromEntries(required.map((name) => [name, further])),
    ...properties,
    ...(isObject(further) ? { further } : {}),
    ...Object.fromEntries(Object.values(objectAt(schema, "patternProperties")).map((inner) => ["p", inner])),
  });
  const fields = Object.fromEntries(described.map(([name, inner]) => [name, valueIn(inner)]));
  return fc.record<JsonObject>(fields, { requiredKeys: [...required] });
}

function arrayOf(schema: JsonObject, valueIn: (schema: Json) => fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const prefix = arrayAt(schema, "prefixItems").map(valueIn);
  const rest = fc.array(valueIn(own(schema, "items") ?? true), { maxLength: 2 });
  const cut = fc.integer({ min: 0, max: prefix.length });
  return fc.tuple(fc.tuple(...prefix), rest, cut).map(([first, more, length]): Json => {
    return length === prefix.length ? [...first, ...more] : first.slice(0, length);
  });
}
