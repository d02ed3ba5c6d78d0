import { annotationsIn, constraintsIn } from "./grammar.ts";
import { arrayAt, isArray, isObject, type Json, type JsonObject, own } from "./json.ts";

/** `null` as a schema of JSON Schema 2020-12. */
export const NULL_SCHEMA: JsonObject = { type: "null" };

/** Tells whether a schema is `null` and nothing else. */
export function isNullSchema(schema: Json): boolean {
  return isObject(schema) && own(schema, "type") === "null";
}

/** Tells whether a schema's `type` allows null by name. */
export function typeHasNull(schema: JsonObject): boolean {
  const type = own(schema, "type");
  return type === "null" || (isArray(type) && type.includes("null"));
}

/** Tells whether a schema allows null, by its type or by one of its variants. */
export function allowsNull(schema: JsonObject): boolean {
  return (
    typeHasNull(schema) ||
    ["anyOf", "oneOf"].some((keyword) => arrayAt(schema, keyword).some((variant) => isNullSchema(variant)))
  );
}

/** Makes a schema or null. Annotations stay on the outer schema, where readers and generators expect them. */
export function withNullVariant(schema: JsonObject): JsonObject {
  return { ...annotationsIn(schema), anyOf: [constraintsIn(schema), NULL_SCHEMA] };
}
