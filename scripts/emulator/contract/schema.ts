import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { dereferenced } from "../../document/reference-chain.ts";

/** Follows the references of an object; returns `{}` for any other value, or if there is no target. */
export function resolveIn(document: JsonObject, value: Json | undefined): JsonObject {
  return isObject(value) ? dereferenced(value, document) : {};
}

/**
 * Returns a schema and the schemas it is composed of: its reference's target, and those of these keywords.
 *
 * @param variants how many schemas of each `anyOf` and `oneOf`, from the first. Default: all
 */
export function partsOf(
  schema: JsonObject,
  schemas: JsonObject,
  keywords: readonly string[] = ["allOf", "anyOf", "oneOf"],
  variants: number = Number.POSITIVE_INFINITY,
): readonly JsonObject[] {
  const parts = new Set<JsonObject>();
  const collect = (part: JsonObject): void => {
    if (parts.has(part)) return;
    parts.add(part);
    const name = schemaName(stringAt(part, "$ref"));
    if (name !== undefined) collect(objectAt(schemas, name));
    for (const keyword of keywords) {
      const most = keyword === "allOf" ? undefined : variants;
      for (const nested of arrayAt(part, keyword).filter(isObject).slice(0, most)) collect(nested);
    }
  };
  collect(schema);
  return [...parts];
}

/** Tells whether a schema's `type` is, or includes, this one. */
export function hasType(schema: JsonObject, type: string): boolean {
  const declared = own(schema, "type");
  return declared === type || (isArray(declared) && declared.includes(type));
}

/** Tells whether a schema has types, and none of them is an object. A schema of items counts as one of lists. */
export function isScalarSchema(schema: JsonObject, schemas: JsonObject): boolean {
  const parts = partsOf(schema, schemas);
  const isObjectType = (part: JsonObject) => hasType(part, "object") || Object.hasOwn(part, "properties");
  const isTyped = (part: JsonObject) =>
    ["type", "items", "const", "enum"].some((keyword) => Object.hasOwn(part, keyword));
  return parts.some(isTyped) && !parts.some(isObjectType);
}

/** Returns the component that a schema refers to, directly or as the alternative to null. */
export function referencedComponent(schema: JsonObject): string | undefined {
  const alternatives = ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayAt(schema, keyword));
  const candidates = [schema, ...(alternatives.length <= 2 ? alternatives.filter(isObject) : [])];
  return candidates.map((item) => schemaName(stringAt(item, "$ref"))).find((name) => name !== undefined);
}

/** The items of a list response, and the property that holds them. */
export interface ListShape {
  readonly items: JsonObject;
  /** Undefined if the body itself is the array. */
  readonly property: string | undefined;
}

/**
 * Finds the items of a list in a response body: the body itself, its property `value`, or else its only
 * property that is an array of objects.
 */
export function listShapeOf(schema: JsonObject, schemas: JsonObject): ListShape | undefined {
  const parts = partsOf(schema, schemas);
  const array = parts.find((part) => hasType(part, "array"));
  if (array !== undefined) return { items: objectAt(array, "items"), property: undefined };
  const properties = parts.flatMap((part) => Object.entries(objectAt(part, "properties")));
  const lists = properties.flatMap(([property, value]): ListShape[] => {
    const list = isObject(value) ? partsOf(value, schemas).find((part) => hasType(part, "array")) : undefined;
    const items = list === undefined ? {} : objectAt(list, "items");
    const isOfObjects = partsOf(items, schemas).some((part) => Object.hasOwn(part, "properties"));
    return isOfObjects || (property === "value" && list !== undefined) ? [{ items, property }] : [];
  });
  return lists.find(({ property }) => property === "value") ?? (lists.length === 1 ? lists[0] : undefined);
}
