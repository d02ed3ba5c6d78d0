import { arrayAt, isArray, type JsonObject, omit, own, stringAt } from "../document/json.ts";
import { isNullSchema, NULL_SCHEMA, typeHasNull, withNullVariant } from "../document/null-schema.ts";
import { rewrite } from "../document/rewrite.ts";

/** Replaces `nullable: true` by the `null` of JSON Schema. */
export function nullable(document: JsonObject): JsonObject {
  return rewrite(document, { schema: orNull });
}

function orNull(schema: JsonObject): JsonObject {
  const isNullable = own(schema, "nullable");
  if (isNullable === undefined) return schema;
  const plain = omit(schema, "nullable");
  return isNullable === true && !typeHasNull(plain) ? allowNull(plain) : plain;
}

// Adds null to the values of a schema.
function allowNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  const values = own(schema, "enum");
  if (isArray(values) || own(schema, "const") !== undefined) {
    if (typeof type === "string" && isArray(values)) {
      return { ...schema, type: [type, "null"], enum: values.includes(null) ? values : [...values, null] };
    }
    return withNullVariant(schema);
  }
  if (typeof type === "string" && !isComposed(schema)) return { ...schema, type: [type, "null"] };
  if (isArray(type) && !isComposed(schema)) return { ...schema, type: [...type, "null"] };
  const keyword = ["anyOf", "oneOf"].find((name) => isArray(own(schema, name)));
  if (
    keyword !== undefined &&
    type === undefined &&
    own(schema, "allOf") === undefined &&
    stringAt(schema, "$ref") === undefined
  ) {
    const variants = arrayAt(schema, keyword);
    return variants.some(isNullSchema) ? schema : { ...schema, [keyword]: [...variants, NULL_SCHEMA] };
  }
  if (isComposed(schema) || stringAt(schema, "$ref") !== undefined) return withNullVariant(schema);
  // Detects a missing type by the keywords. A schema without these keywords allows null already.
  const implied = impliedType(schema);
  return implied === undefined ? schema : { ...schema, type: [implied, "null"] };
}

const OBJECT_KEYWORDS = ["properties", "additionalProperties", "patternProperties", "required"];

function impliedType(schema: JsonObject): string | undefined {
  if (OBJECT_KEYWORDS.some((keyword) => own(schema, keyword) !== undefined)) return "object";
  return own(schema, "items") === undefined ? undefined : "array";
}

function isComposed(schema: JsonObject): boolean {
  return ["allOf", "anyOf", "oneOf"].some((keyword) => isArray(own(schema, keyword)));
}
