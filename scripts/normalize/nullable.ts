import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
} from "../document/json.ts";
import {
  allowsNull,
  isNullSchema,
  NULL_SCHEMA,
  typeHasNull,
  withNullVariant,
} from "../document/null-schema.ts";
import { referredSchema } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";

/** Replaces `nullable: true` by the `null` of JSON Schema. */
export function nullable(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const takesNull = (variant: Json): boolean => {
    const name = referredSchema(variant);
    const target = name === undefined ? variant : own(schemas, name);
    return isObject(target) && (own(target, "nullable") === true || allowsNull(target));
  };
  return rewrite(document, { schema: (schema) => orNull(schema, takesNull) });
}

function orNull(schema: JsonObject, takesNull: (variant: Json) => boolean): JsonObject {
  const isNullable = own(schema, "nullable");
  if (isNullable === undefined) return schema;
  const plain = omit(schema, "nullable");
  return isNullable === true && !typeHasNull(plain) ? allowNull(plain, takesNull) : plain;
}

// Adds null to the values of a schema.
function allowNull(schema: JsonObject, takesNull: (variant: Json) => boolean): JsonObject {
  const { type } = schema;
  const values = own(schema, "enum");
  if (isArray(values) || own(schema, "const") !== undefined) {
    if (typeof type === "string" && isArray(values)) {
      return { ...schema, type: [type, "null"], enum: values.includes(null) ? values : [...values, null] };
    }
    return withNullVariant(schema);
  }
  if ((typeof type === "string" || isArray(type)) && !isComposed(schema))
    return { ...schema, type: [type, "null"].flat() };
  const keyword = ["anyOf", "oneOf"].find((name) => isArray(own(schema, name)));
  if (
    keyword !== undefined &&
    type === undefined &&
    own(schema, "allOf") === undefined &&
    stringAt(schema, "$ref") === undefined
  ) {
    const variants = arrayAt(schema, keyword);
    // Null must not match two variants of `oneOf`.
    const hasNull = variants.some(keyword === "oneOf" ? takesNull : isNullSchema);
    return hasNull ? schema : { ...schema, [keyword]: [...variants, NULL_SCHEMA] };
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
