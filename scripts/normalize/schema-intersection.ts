import { isAnnotation } from "../document/grammar.ts";
import {
  entriesOf,
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringsAt,
} from "../document/json.ts";
import { ODATA_TYPE } from "../document/vocabulary.ts";

/** Keywords with which a schema cannot be written into another one. */
const COMPOSED = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "enum", "const"];

/** Keywords of which a value has to be an object. */
const OBJECT_KEYWORDS = ["properties", "patternProperties", "additionalProperties"];

/** Tells whether a schema describes an object, and nothing that merging would lose. */
export function isMergeable(schema: JsonObject): boolean {
  const types = typesOf(schema);
  return (
    COMPOSED.every((keyword) => own(schema, keyword) === undefined) &&
    (types === undefined || types.every((type) => type === "object" || type === "null")) &&
    !types?.every((type) => type === "null")
  );
}

/**
 * Merges a schema with the parts of its `allOf`: a value has to fit all of them, so their constraints
 * intersect. Parts that cannot be merged stay in an `allOf`.
 *
 * @param parts the parts, references to mergeable bases written out
 * @param own   the schema itself without `allOf`
 */
export function mergeSchemas(parts: readonly Json[], schema: JsonObject): JsonObject {
  const composed = Object.fromEntries(
    entriesOf(schema).filter(([name]) => COMPOSED.includes(name) || name === "discriminator"),
  );
  const rest = omit(schema, ...Object.keys(composed));
  const mergeable = parts.filter((part) => isObject(part)).filter(isMergeable);
  const others = parts.filter((part) => !isObject(part) || !isMergeable(part));
  const merged = [...mergeable, rest].reduce(mergeTwo, {});
  const { required, properties } = merged;
  const isObjectSchema =
    typesOf(merged) !== undefined || OBJECT_KEYWORDS.some((keyword) => own(merged, keyword) !== undefined);
  return {
    ...composed,
    ...(others.length > 0 ? { allOf: others } : {}),
    ...omit(merged, "type", "required", "properties"),
    ...(isObjectSchema ? { type: own(merged, "type") ?? "object" } : {}),
    ...(required === undefined ? {} : { required }),
    ...(properties === undefined ? {} : { properties }),
  };
}

function mergeTwo(a: JsonObject, b: JsonObject): JsonObject {
  const required = [...new Set([...stringsAt(a, "required"), ...stringsAt(b, "required")])];
  const type = intersectTypes(own(a, "type"), own(b, "type"));
  const properties = mergeProperties(objectAt(a, "properties"), objectAt(b, "properties"));
  const hasProperties = own(a, "properties") !== undefined || own(b, "properties") !== undefined;
  return {
    ...omit(a, "type", "required", "properties", "additionalProperties"),
    ...omit(b, "type", "required", "properties", "additionalProperties"),
    ...(type === undefined ? {} : { type }),
    ...mergeAdditional(a, b),
    ...(required.length > 0 ? { required } : {}),
    ...(hasProperties && Object.keys(properties).length > 0 ? { properties } : {}),
  };
}

// A typed map is kept wherever it stands. `false` closes an object only if every part has it: next to other
// parts it would forbid their properties.
function mergeAdditional(a: JsonObject, b: JsonObject): JsonObject {
  const published = [a, b]
    .filter((part) => Object.keys(omit(part, "type")).length > 0)
    .map((part) => own(part, "additionalProperties"));
  const map = published.findLast(isObject);
  if (map !== undefined) return { additionalProperties: map };
  if (published.includes(true)) return { additionalProperties: true };
  const isClosed = published.length > 0 && published.every((value) => value === false);
  return isClosed ? { additionalProperties: false } : {};
}

function mergeProperties(a: JsonObject, b: JsonObject): JsonObject {
  const merged = mapValues(b, (property, name) => {
    const before = own(a, name);
    if (before === undefined || name === ODATA_TYPE) return property;
    return intersect(before, property);
  });
  return { ...a, ...merged };
}

/** Makes the schema of what fits both schemas; the second one's annotations win. */
function intersect(a: Json, b: Json): Json {
  if (!isObject(a)) return a === true ? b : a;
  if (!isObject(b)) return b === true ? a : b;
  const [first, second] = [constraintsOf(a), constraintsOf(b)];
  const annotations = { ...annotationsOf(a), ...annotationsOf(b) };
  if (Object.keys(second).length === 0 || equal(first, second)) return { ...first, ...annotations };
  if (Object.keys(first).length === 0) return { ...second, ...annotations };
  if (isScalar(first) && isScalar(second)) {
    // Where no value is left, the two contradict each other, and the later one is meant.
    return { ...(intersectScalars(first, second) ?? second), ...annotations };
  }
  const [items, otherItems] = [own(first, "items"), own(second, "items")];
  if (
    first["type"] === "array" &&
    second["type"] === "array" &&
    items !== undefined &&
    otherItems !== undefined
  )
    return { ...first, ...second, items: intersect(items, otherItems), ...annotations };
  if (isMergeable(first) && isMergeable(second)) return { ...mergeSchemas([first], second), ...annotations };
  return { allOf: [first, second], ...annotations };
}

function constraintsOf(schema: JsonObject): JsonObject {
  return mapValues(schema, (value, name) => (isAnnotation(name) ? undefined : value));
}

function annotationsOf(schema: JsonObject): JsonObject {
  return mapValues(schema, (value, name) => (isAnnotation(name) ? value : undefined));
}

function isScalar(schema: JsonObject): boolean {
  const structural = [
    ...COMPOSED.filter((name) => name !== "enum"),
    ...OBJECT_KEYWORDS,
    "items",
    "prefixItems",
  ];
  const types = typesOf(schema);
  return (
    structural.every((keyword) => own(schema, keyword) === undefined) &&
    types?.includes("object") !== true &&
    types?.includes("array") !== true
  );
}

// Undefined where no value fits both.
function intersectScalars(a: JsonObject, b: JsonObject): JsonObject | undefined {
  const type = intersectTypes(own(a, "type"), own(b, "type"));
  if (isArray(type) && type.length === 0) return undefined;
  const [first, second] = [own(a, "enum"), own(b, "enum")];
  const both =
    isArray(first) && isArray(second)
      ? first.filter((value) => second.some((other) => equal(value, other)))
      : (first ?? second);
  const types = typesOf({ ...(type === undefined ? {} : { type }) });
  const isLeft = (value: Json) => value !== null || types === undefined || types.includes("null");
  const values = isArray(both) ? both.filter(isLeft) : undefined;
  if (values?.length === 0) return undefined;
  return {
    ...a,
    ...b,
    ...(type === undefined ? {} : { type }),
    ...(values === undefined ? {} : { enum: values }),
  };
}

function typesOf(schema: JsonObject): readonly Json[] | undefined {
  const type = own(schema, "type");
  return type === undefined ? undefined : isArray(type) ? type : [type];
}

function intersectTypes(a: Json | undefined, b: Json | undefined): Json | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [first, second] = [isArray(a) ? a : [a], isArray(b) ? b : [b]];
  const both = [...first, ...second].filter(
    (type, index, all) => all.indexOf(type) === index && allowsType(first, type) && allowsType(second, type),
  );
  return both.length === 1 ? both[0] : both;
}

// Every integer is a number.
function allowsType(types: readonly Json[], type: Json): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}
