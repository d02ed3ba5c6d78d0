import {
  arrayAt,
  entriesOf,
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  stringAt,
} from "../document/json.ts";
import { mappingTarget, referredSchema, schemaReference } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { mapSchemas } from "../document/schemas.ts";
import { directSubtypes, type Subtypes, subtypesOf } from "../document/subtypes.ts";

/**
 * Completes the mapping of a discriminator with a reference to every variant. A published mapping may use bare names,
 * omit variants, or be missing; the value is then {@link implicitValue}. The variants are those of `oneOf` or `anyOf`,
 * else the schemas that extend this one. A subtype with subtypes gets its own discriminator, since a value declared as
 * this subtype may be one of its subtypes.
 */
export function implicitMappings(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const subtypes = subtypesByBase(schemas);
  const selectorOf = (name: string) => implicitValue(objectAt(schemas, name), name);
  const inner = rewrite(document, { schema: (schema) => withMapping(schema, [], selectorOf) });
  const mapped = mapSchemas(inner, (schema, name) =>
    withMapping(schema, subtypes.get(name) ?? [], selectorOf),
  );
  return inherited(mapped, subtypes);
}

/** Returns the discriminator value of a type as Microsoft's extension states it, in the schema or a part of it. */
export function statedValue(schema: JsonObject): string | undefined {
  const parts = [schema, ...arrayAt(schema, "allOf").filter(isObject)];
  return parts.map((part) => stringAt(part, "x-ms-discriminator-value")).find((value) => value !== undefined);
}

/**
 * Returns the value that selects a variant without a mapping: the stated one, else the schema's name (OpenAPI 3.1.1,
 * section 4.8.25).
 */
export function implicitValue(schema: JsonObject, name: string): string {
  return statedValue(schema) || name;
}

/**
 * Completes the mapping of a schema's own discriminator.
 *
 * @param subtypes   its variants if it lists none
 * @param selectorOf returns the value that selects a variant
 */
export function withMapping(
  schema: JsonObject,
  subtypes: readonly string[],
  selectorOf: (name: string) => string,
): JsonObject {
  const discriminator = own(schema, "discriminator");
  if (!isObject(discriminator)) return schema;
  const published = mapValues(objectAt(discriminator, "mapping"), (target) =>
    typeof target === "string" ? mappingTarget(target) : undefined,
  );
  const listed = [...arrayAt(schema, "oneOf"), ...arrayAt(schema, "anyOf")].map(referredSchema);
  const variants = listed.length > 0 ? listed : subtypes;
  const mapped = new Set(Object.values(published));
  const mapping = new Map(Object.entries(published));
  for (const variant of variants) {
    const reference = schemaReference(variant ?? "");
    if (variant === undefined || mapped.has(reference)) continue;
    const value = selectorOf(variant);
    mapping.set(mapping.has(value) ? variant : value, reference);
  }
  return mapping.size === 0
    ? schema
    : { ...schema, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
}

function inherited(document: JsonObject, subtypes: Subtypes): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const added = new Map<string, JsonObject>();
  for (const [name, schema] of entriesOf(schemas)) {
    const discriminator = isObject(schema) ? own(schema, "discriminator") : undefined;
    if (!isObject(discriminator)) continue;
    for (const subtype of subtypes.get(name) ?? []) {
      const below = subtypes.get(subtype) ?? [];
      if (below.length === 0) continue;
      // With the subtype itself: nothing else may keep its value if the base is not used as a value.
      const family = new Set([subtype, ...below].map(schemaReference));
      const mapping = mapValues(objectAt(discriminator, "mapping"), (target) =>
        typeof target === "string" && family.has(target) ? target : undefined,
      );
      const isOwn = own(objectAt(schemas, subtype), "discriminator") !== undefined;
      if (!isOwn && Object.keys(mapping).length > 0) added.set(subtype, { ...discriminator, mapping });
    }
  }
  return mapSchemas(document, (schema, name) => {
    const discriminator = added.get(name);
    return discriminator === undefined ? schema : { ...schema, discriminator };
  });
}

/** Finds all schemas that extend one, directly or through others. */
export function subtypesByBase(schemas: JsonObject): Subtypes {
  const direct = directSubtypes(entriesOf(schemas));
  const others = (base: string) => [...subtypesOf(base, direct)].filter((name) => name !== base);
  return new Map([...direct.keys()].map((base) => [base, others(base)]));
}
