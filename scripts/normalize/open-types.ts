import { arrayAt, isObject, type Json, type JsonObject, omit, own } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/**
 * Removes `additionalProperties: {type: object}`, which Graph uses for an open type, as every type is. Literally, it
 * requires each further property to be an object, which is wrong.
 */
export function openTypes(document: JsonObject): JsonObject {
  return rewrite(rewrite(document, { schema: openParts }), { schema: openType });
}

// An open type without properties accepts any property, which its type has to state.
function openType(schema: JsonObject): JsonObject {
  if (!isMarkedOpen(schema)) return schema;
  return isObject(own(schema, "properties"))
    ? omit(schema, "additionalProperties")
    : { ...schema, additionalProperties: true };
}

// A subtype may add no property to those of its base.
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
