import { annotationsIn, constraintsIn } from "../document/grammar.ts";
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

/** Keywords of schemas that cannot be merged into another. */
const COMPOSED = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "enum", "const"];

/** Keywords of schemas for objects. */
const OBJECT_KEYWORDS = ["properties", "patternProperties", "additionalProperties"];

/** Tells whether a schema is for an object and can be merged without loss. */
export function isMergeable(schema: JsonObject): boolean {
  const types = typesOf(schema);
  return (
    COMPOSED.every((keyword) => own(schema, keyword) === undefined) &&
    (types === undefined || types.every((type) => type === "object" || type === "null")) &&
    !types?.every((type) => type === "null")
  );
}

/**
 * Merges a schema with the parts of its `allOf`. A value has to match all of them, so that their constraints are
 * intersected. Parts that cannot be merged stay in an `allOf`.
 *
 * @param parts the parts, with references to mergeable bases replaced by their targets
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
  const patterns = mergeProperties(objectAt(a, "patternProperties"), objectAt(b, "patternProperties"));
  return {
    ...omit(a, "type", "required", ...OBJECT_KEYWORDS),
    ...omit(b, "type", "required", ...OBJECT_KEYWORDS),
    ...(Object.keys(patterns).length > 0 ? { patternProperties: patterns } : {}),
    ...(type === undefined ? {} : { type }),
    ...mergeAdditional(a, b),
    ...(required.length > 0 ? { required } : {}),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
}

// A typed map of any part is kept. `false` closes an object only if every part has it, since it would forbid the
// properties of other parts.
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

/** Makes the schema of the values that match both schemas. The annotations of the second take precedence. */
function intersect(a: Json, b: Json): Json {
  if (!isObject(a)) return a === true ? b : a;
  if (!isObject(b)) return b === true ? a : b;
  const [first, second] = [constraintsIn(a), constraintsIn(b)];
  const annotations = { ...annotationsIn(a), ...annotationsIn(b) };
  if (Object.keys(second).length === 0 || equal(first, second)) return { ...first, ...annotations };
  if (Object.keys(first).length === 0) return { ...second, ...annotations };
  if (isScalar(first) && isScalar(second)) {
    // If no value matches both, the two contradict each other, and the second is used.
    return { ...(intersectScalars(first, second) ?? second), ...annotations };
  }
  const itemsOf = (schema: JsonObject) =>
    schema["type"] === "array" && own(schema, "prefixItems") === undefined ? own(schema, "items") : undefined;
  const [items, otherItems] = [itemsOf(first), itemsOf(second)];
  if (items !== undefined && otherItems !== undefined)
    return { ...first, ...second, items: intersect(items, otherItems), ...annotations };
  if (isMergeable(first) && isMergeable(second)) return { ...mergeSchemas([first], second), ...annotations };
  return { allOf: [first, second], ...annotations };
}

const STRUCTURAL = [
  ...COMPOSED.filter((name) => name !== "enum"),
  ...OBJECT_KEYWORDS,
  "items",
  "prefixItems",
];

function isScalar(schema: JsonObject): boolean {
  const isOther = typesOf(schema)?.some((type) => type === "object" || type === "array");
  return !isOther && STRUCTURAL.every((keyword) => own(schema, keyword) === undefined);
}

// Returns undefined if no value matches both.
function intersectScalars(a: JsonObject, b: JsonObject): JsonObject | undefined {
  const type = intersectTypes(own(a, "type"), own(b, "type"));
  if (isArray(type) && type.length === 0) return undefined;
  const [first, second] = [own(a, "enum"), own(b, "enum")];
  const both =
    isArray(first) && isArray(second)
      ? first.filter((value) => second.some((other) => equal(value, other)))
      : (first ?? second);
  const types = type === undefined ? undefined : [type].flat();
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

/** Returns the types that both allow: a name, or a list; undefined stands for every type. */
export function intersectTypes(a: Json | undefined, b: Json | undefined): Json | undefined {
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
