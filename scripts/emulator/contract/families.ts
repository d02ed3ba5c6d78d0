import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  stringAt,
  stringsAt,
} from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";

/**
 * Returns the schemas with a strict `anyOf` of objects, which the value's annotations decide: an object with
 * a subtype's `@odata.type` must be valid as that subtype, and an item with `@removed` as a removal. With
 * plain `anyOf`, every object is valid as the base type, which requires nothing.
 */
export function strictFamilies(schemas: JsonObject): JsonObject {
  return mapValues(schemas, (schema) => strict(schema, schemas));
}

function strict(value: Json, schemas: JsonObject): Json {
  if (isArray(value)) return value.map((item) => strict(item, schemas));
  if (!isObject(value)) return value;
  const rewritten = mapValues(value, (item) => strict(item, schemas));
  const variants = arrayAt(rewritten, "anyOf");
  const chosen = variants.flatMap((variant) => {
    const when = selector(variant, schemas);
    return when === undefined ? [] : [{ when, variant }];
  });
  if (chosen.length === 0) return rewritten;
  const others = variants.filter((variant) => !chosen.some((item) => item.variant === variant));
  const otherwise: Json = others.length === 0 ? false : { anyOf: others };
  const decided = chosen.reduceRight<Json>(
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    (rest, { when, variant }) => ({ if: when, then: variant, else: rest }),
    otherwise,
  );
  return { ...omit(rewritten, "anyOf", "discriminator"), allOf: [decided] };
}

// Returns the condition for a variant: an annotation that it requires, or its type.
function selector(variant: Json, schemas: JsonObject): JsonObject | undefined {
  const annotation = requiredOf(variant, schemas).find(
    (name) => name.startsWith("@") && name !== "@odata.type",
  );
  if (annotation !== undefined) return { type: "object", required: [annotation] };
  const types = literalTypes(variant, schemas);
  if (types.length === 0) return undefined;
  return { type: "object", required: ["@odata.type"], properties: { "@odata.type": { enum: types } } };
}

function requiredOf(schema: Json, schemas: JsonObject): readonly string[] {
  return parts(schema, schemas).flatMap((part) => stringsAt(part, "required"));
}

// Returns the literals of a variant's type, in all spellings. Types outside of a family need none.
function literalTypes(schema: Json, schemas: JsonObject): readonly string[] {
  for (const part of parts(schema, schemas)) {
    const property = objectAt(part, "properties", "@odata.type");
    const literal = stringAt(property, "const");
    const types = literal === undefined ? stringsAt(property, "enum") : [literal];
    if (types.length > 0) return types.every((type) => type.startsWith("#")) ? types : [];
  }
  return [];
}

// Returns a schema and the schemas that it extends.
function parts(schema: Json, schemas: JsonObject, seen: readonly string[] = []): readonly JsonObject[] {
  if (!isObject(schema)) return [];
  const name = schemaName(stringAt(schema, "$ref"));
  const isNew = name !== undefined && !seen.includes(name);
  const target = isNew ? parts(objectAt(schemas, name), schemas, [...seen, name]) : [];
  return [schema, ...target, ...arrayAt(schema, "allOf").flatMap((part) => parts(part, schemas, seen))];
}
