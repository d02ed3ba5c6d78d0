import { isAnnotation } from "../document/grammar.ts";
import {
  arrayAt,
  equal,
  isArray,
  type Json,
  type JsonObject,
  omit,
  own,
  stringAt,
} from "../document/json.ts";
import { isNullSchema, NULL_SCHEMA, typeHasNull } from "../document/null-schema.ts";
import { rewrite } from "../document/rewrite.ts";

/** How the published document writes "or null" beside a reference. */
const NULL_IDIOM: JsonObject = { type: "object", nullable: true };

/**
 * `anyOf: [X, {type: object, nullable: true}]` and `nullable: true` → JSON Schema's `null`.
 * Taken literally, the idiom also allows any object, and poisons every narrowing.
 */
export function nullable(document: JsonObject): JsonObject {
  return rewrite(document, { schema: (schema) => orNull(withoutIdiom(schema)) });
}

// Marks the schema instead, so that one rule below says what `nullable` means. The idiom's own arm has
// been rewritten by then.
function withoutIdiom(schema: JsonObject): JsonObject {
  for (const keyword of ["anyOf", "oneOf"]) {
    const arms = arrayAt(schema, keyword);
    const rest = arms.filter((arm) => !equal(arm, orNull(NULL_IDIOM)));
    if (rest.length === arms.length || rest.length === 0) continue;
    return { ...schema, [keyword]: rest, nullable: true };
  }
  return schema;
}

function orNull(schema: JsonObject): JsonObject {
  const isNullable = own(schema, "nullable");
  if (isNullable === undefined) return schema;
  const plain = omit(schema, "nullable");
  return isNullable === true && !typeHasNull(plain) ? allowNull(plain) : plain;
}

/** The schema that allows what this one allows, and null. */
function allowNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  const values = own(schema, "enum");
  if (isArray(values) || own(schema, "const") !== undefined) {
    if (typeof type === "string" && isArray(values)) {
      return { ...schema, type: [type, "null"], enum: values.includes(null) ? values : [...values, null] };
    }
    return withNullArm(schema);
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
    const arms = arrayAt(schema, keyword);
    return arms.some(isNullSchema) ? schema : { ...schema, [keyword]: [...arms, NULL_SCHEMA] };
  }
  // A schema that says nothing of its type allows null already.
  return isComposed(schema) || stringAt(schema, "$ref") !== undefined ? withNullArm(schema) : schema;
}

function isComposed(schema: JsonObject): boolean {
  return ["allOf", "anyOf", "oneOf"].some((keyword) => isArray(own(schema, keyword)));
}

// Annotations stay outside, where a reader and a generator look for them.
function withNullArm(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema);
  const inner: Json = Object.fromEntries(entries.filter(([name]) => !isAnnotation(name)));
  return {
    ...Object.fromEntries(entries.filter(([name]) => isAnnotation(name))),
    anyOf: [inner, NULL_SCHEMA],
  };
}
