import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { isNullSchema } from "../document/null-schema.ts";
import { referredSchema } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import {
  BINARY,
  ENUM_DESCRIPTIONS,
  ENUM_EXTENSION,
  graphEnumOf,
  ODATA_TYPE,
  OR_TEXT,
  RESPONSE_LITERALS,
} from "../document/vocabulary.ts";

/** The direction in which values of a schema are sent. */
export type Direction = "request" | "response";

/**
 * Makes the schema of one direction. A response has no `writeOnly` parts and no bytes. A request has no `readOnly` parts
 * and no sentinels, and requires the `@odata.type` of a subtype where a base is declared.
 *
 * @param schema  a normalized schema
 * @param schemas the components, to find `readOnly` and `writeOnly` at the target of a reference
 */
export function shapeOf(schema: JsonObject, direction: Direction, schemas: JsonObject): JsonObject {
  const mark = direction === "response" ? "writeOnly" : "readOnly";
  // A mark in any part counts (JSON Schema Validation 2020-12, section 9.4).
  const isMarked = (child: JsonObject): boolean => {
    const parts = new Set<Json>([child]);
    for (const part of parts) {
      if (!isObject(part)) continue;
      if (own(part, mark) === true) return true;
      const target = referredSchema(part);
      if (target !== undefined) parts.add(objectAt(schemas, target));
      for (const one of arrayAt(part, "allOf")) parts.add(one);
    }
    return false;
  };
  const isKept = (child: Json): boolean => {
    if (!isObject(child)) return true;
    if (isMarked(child)) return false;
    // Without these variants, only null would be left.
    const variants = [...arrayAt(child, "anyOf"), ...arrayAt(child, "oneOf")].filter(
      (variant) => !isNullSchema(variant),
    );
    return variants.length === 0 || variants.some(isKept);
  };
  const shape = (node: JsonObject): JsonObject => {
    const kept = dropVariants(dropProperties(node, isKept), isKept);
    return direction === "response"
      ? asText(widenLiteral(kept))
      : nameSubtypes(closeEnum(omit(kept, RESPONSE_LITERALS)));
  };
  return rewrite(schema, { schema: shape }, "schema");
}

function dropProperties(schema: JsonObject, isKept: (child: Json) => boolean): JsonObject {
  const properties = own(schema, "properties");
  if (!isObject(properties)) return schema;
  const kept = mapValues(properties, (child) => (isKept(child) ? child : undefined));
  if (kept === properties) return schema;
  const isLeft = (name: string) => Object.hasOwn(kept, name) || !Object.hasOwn(properties, name);
  const required = stringsAt(schema, "required").filter(isLeft);
  const rest = omit(schema, "properties", "required");
  return { ...rest, ...(required.length > 0 ? { required } : {}), properties: kept };
}

function dropVariants(schema: JsonObject, isKept: (child: Json) => boolean): JsonObject {
  const keyword = ["anyOf", "oneOf"].find((name) => !arrayAt(schema, name).every(isKept));
  if (keyword === undefined || !isKept(omit(schema, "readOnly", "writeOnly"))) return schema;
  const variants = arrayAt(schema, keyword).filter(isKept);
  const [only] = variants;
  const rest = omit(schema, keyword);
  return variants.length === 1 && isObject(only) ? { ...only, ...rest } : { ...rest, [keyword]: variants };
}

// A response may have any of the literals; a request has the type's own.
function widenLiteral(schema: JsonObject): JsonObject {
  const others = stringsAt(schema, RESPONSE_LITERALS);
  if (others.length === 0) return schema;
  const { const: literal, ...rest } = omit(schema, RESPONSE_LITERALS);
  const values = literal === undefined ? arrayAt(schema, "enum") : [literal];
  if (values.length === 0) return rest;
  const seen = `Also seen: ${others.map((value) => `\`${value}\``).join(", ")}.`;
  const description = [stringAt(schema, "description"), seen].filter(Boolean).join(" ");
  return { ...rest, description, enum: [...values, ...others] };
}

function asText(schema: JsonObject): JsonObject {
  return own(schema, BINARY) === OR_TEXT ? omit(schema, BINARY) : schema;
}

// The server responds to a sentinel with 400, or ignores the property.
function closeEnum(schema: JsonObject): JsonObject {
  const graphEnum = own(schema, ENUM_EXTENSION) === undefined ? undefined : graphEnumOf(schema);
  if (graphEnum === undefined) return schema;
  const members = [...graphEnum.members, ...graphEnum.later];
  if (graphEnum.flags) {
    const member = `(?:${members.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`;
    return { ...omit(schema, ENUM_DESCRIPTIONS), pattern: `^${member}(?:,${member})*$` };
  }
  const rest = omit(schema, "anyOf", ENUM_EXTENSION);
  return arrayAt(schema, "anyOf").some(isNullSchema)
    ? { ...rest, type: ["string", "null"], enum: [...members, null] }
    : { ...rest, type: "string", enum: members };
}

// Where a base is declared, a body of a subtype has to have `@odata.type` (OData JSON Format 4.01, section 4.6.3). The
// base itself, the last variant, may omit it. The `discriminator` is removed, since it selects named schemas only; the
// constants of the variants distinguish them.
function nameSubtypes(schema: JsonObject): JsonObject {
  const variants = own(schema, "anyOf");
  const { propertyName } = objectAt(schema, "discriminator");
  if (!isArray(variants) || propertyName !== ODATA_TYPE) return schema;
  const last = variants.length - 1;
  const named = variants.map((variant, index) =>
    index === last ? variant : { allOf: [variant], required: [ODATA_TYPE] },
  );
  return { ...omit(schema, "discriminator"), anyOf: named };
}
