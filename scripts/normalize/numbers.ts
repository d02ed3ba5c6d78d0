import { arrayAt, isObject, type Json, type JsonObject, omit, own, stringAt } from "../document/json.ts";
import { schemaName } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";

/** The schema of what a floating-point number is beside a number: `INF`, `-INF`, `NaN`. */
const REFERENCE_NUMERIC = "ReferenceNumeric";

/**
 * `oneOf: [number, string, ReferenceNumeric]` → `anyOf`. So the dialect writes a number that may also come
 * as text (OData JSON Format 4.01, section 7.1). Taken literally, one arm alone has to hold: then neither
 * null nor `INF` could come, since several do.
 */
export function numbers(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      const arms = arrayAt(schema, "oneOf");
      const types = new Set(arms.map(typeOf));
      const isIdiom = types.size > 1 && types.has("number") && !types.has(undefined);
      return isIdiom ? { ...omit(schema, "oneOf"), anyOf: arms } : schema;
    },
  });
}

function typeOf(arm: Json): "number" | "string" | undefined {
  if (!isObject(arm)) return undefined;
  if (schemaName(stringAt(arm, "$ref")) === REFERENCE_NUMERIC) return "string";
  const type = own(arm, "type");
  return type === "number" || type === "string" ? type : undefined;
}
