import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  stringsAt,
} from "../document/json.ts";
import { propertyIn } from "../document/properties.ts";
import { rewrite } from "../document/rewrite.ts";

/** Adds the required properties that an object does not describe, with the schema of its further properties. */
export function requiredProperties(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  return rewrite(document, {
    // The schemas in lists are described with the schema around them.
    schema: (schema, name) => (/^\d+$/.test(name) ? schema : describeIn(schema, [], schemas)),
  });
}

function describeIn(schema: JsonObject, around: readonly Json[], schemas: JsonObject): JsonObject {
  const scope = [...around, schema];
  const described = withProperties(
    schema,
    (name) => propertyIn({ allOf: scope }, name, schemas) !== undefined,
  );
  const inner: Readonly<Record<string, readonly Json[]>> = {
    allOf: scope,
    // A value need not match the other variants.
    anyOf: [...around, omit(schema, "anyOf")],
    oneOf: [...around, omit(schema, "oneOf")],
    prefixItems: [],
  };
  return mapValues(described, (value, keyword) => {
    const outer = Object.hasOwn(inner, keyword) ? inner[keyword] : undefined;
    if (outer === undefined || !isArray(value)) return value;
    return value.map((part) => (isObject(part) ? describeIn(part, outer, schemas) : part));
  });
}

function withProperties(schema: JsonObject, isDescribed: (name: string) => boolean): JsonObject {
  const { type = "object", additionalProperties: further = true } = schema;
  const missing = stringsAt(schema, "required").filter((name) => !isDescribed(name));
  // Otherwise no object matches the schema.
  const isPossible = further !== false && [type].flat().includes("object");
  if (missing.length === 0 || !isPossible) return schema;
  const added = missing.map((name): [string, Json] => [name, isObject(further) ? further : {}]);
  return { ...schema, properties: { ...objectAt(schema, "properties"), ...Object.fromEntries(added) } };
}
