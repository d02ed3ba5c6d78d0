import { isObject, type JsonObject, objectAt, own, stringsAt } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/** The property with the URL of the next page (OData JSON Format 4.01, section 4.6.5). */
const NEXT_LINK = "@odata.nextLink";

/** Makes the `value` of a collection required: responses have it even if it is empty (OData JSON Format 4.01, section 12). */
export function collections(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      const properties = objectAt(schema, "properties");
      const value = own(properties, "value");
      if (!isObject(value) || value["type"] !== "array" || own(properties, NEXT_LINK) === undefined)
        return schema;
      return { ...schema, required: [...new Set([...stringsAt(schema, "required"), "value"])] };
    },
  });
}
