import { isObject, type JsonObject, omit, own } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/**
 * `additionalProperties: {type: object}` says of a type that it is open, as every type on the wire is.
 * Taken literally it says that each further property is an object, which none is.
 */
export function openTypes(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      const further = own(schema, "additionalProperties");
      if (!isObject(further) || own(further, "type") !== "object" || Object.keys(further).length > 1)
        return schema;
      const properties = own(schema, "properties");
      // Without a property of its own, being open is all that the type says.
      return isObject(properties)
        ? omit(schema, "additionalProperties")
        : { ...schema, additionalProperties: true };
    },
  });
}
