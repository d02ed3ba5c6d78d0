import { isObject, type Json, type JsonObject } from "./json.ts";

/** Returns a schema as an object, also if it is `true` or `false` (JSON Schema 2020-12, section 4.3.2). */
export function schemaOf(value: Json): JsonObject {
  if (isObject(value)) return value;
  return value === false ? { not: {} } : {};
}
