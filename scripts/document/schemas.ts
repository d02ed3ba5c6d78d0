import { isObject, type Json, type JsonObject, mapValues, objectAt, own } from "./json.ts";

/** Replaces the schema components of a document; changes nothing if it has none. */
export function withSchemas(document: JsonObject, schemas: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  return own(components, "schemas") === undefined
    ? document
    : { ...document, components: { ...components, schemas } };
}

/** Replaces each schema component. */
export function mapSchemas(
  document: JsonObject,
  replace: (schema: JsonObject, name: string) => JsonObject,
): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  return withSchemas(
    document,
    mapValues(schemas, (schema, name) => (isObject(schema) ? replace(schema, name) : schema)),
  );
}

/** Replaces the targets of a schema's discriminator mapping; `undefined` removes an entry. */
export function mapMapping(schema: JsonObject, replace: (target: Json) => Json | undefined): JsonObject {
  const { discriminator } = schema;
  const mapping = isObject(discriminator) ? own(discriminator, "mapping") : undefined;
  if (!isObject(discriminator) || !isObject(mapping)) return schema;
  return { ...schema, discriminator: { ...discriminator, mapping: mapValues(mapping, replace) } };
}
