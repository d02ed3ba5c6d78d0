import { arrayAt, isObject, type Json, type JsonObject, omit, own } from "../document/json.ts";
import { referredSchema } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";

/** The schema of the values of a floating-point number that are not JSON numbers: `INF`, `-INF`, `NaN`. */
const REFERENCE_NUMERIC = "ReferenceNumeric";

/**
 * Replaces `oneOf` by `anyOf` in `oneOf: [number, string, ReferenceNumeric]`, a number that may also be a string (OData
 * JSON Format 4.01, section 7.1). Literally, exactly one variant has to match, which excludes null and `INF`, since
 * they match several.
 */
export function numbers(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      const variants = arrayAt(schema, "oneOf");
      const types = new Set(variants.map(typeOf));
      const isIdiom = types.size > 1 && types.has("number") && !types.has(undefined);
      return isIdiom ? { ...omit(schema, "oneOf"), anyOf: variants } : schema;
    },
  });
}

function typeOf(variant: Json): "number" | "string" | undefined {
  if (!isObject(variant)) return undefined;
  if (referredSchema(variant) === REFERENCE_NUMERIC) return "string";
  const type = own(variant, "type");
  return type === "number" || type === "string" ? type : undefined;
}
