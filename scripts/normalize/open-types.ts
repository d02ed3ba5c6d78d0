import { arrayAt, isObject, type Json, type JsonObject, omit, own } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/**
 * `additionalProperties: {type: object}` says of a type that it is open, as every type on the wire is.
 * Taken literally it says that each further property is an object, which none is.
 */
export function openTypes(document: JsonObject): JsonObject {
  return rewrite(rewrite(document, { schema: openParts }), { schema: openType });
}

// Without a property of its own, being open is all that a type says.
function openType(schema: JsonObject): JsonObject {
  if (!isMarkedOpen(schema)) return schema;
  return isObject(own(schema, "properties"))
    ? omit(schema, "additionalProperties")
    : { ...schema, additionalProperties: true };
}

// What a type adds to its base may be no property at all; the base has some.
function openParts(schema: JsonObject): JsonObject {
  const parts = arrayAt(schema, "allOf");
  const isPart = (part: Json): part is JsonObject => isObject(part) && isMarkedOpen(part);
  if (parts.length < 2 || !parts.some(isPart)) return schema;
  return {
    ...schema,
    allOf: parts.map((part) => (isPart(part) ? omit(part, "additionalProperties") : part)),
  };
}

function isMarkedOpen(schema: JsonObject): boolean {
  const further = own(schema, "additionalProperties");
  return isObject(further) && own(further, "type") === "object" && Object.keys(further).length === 1;
}
