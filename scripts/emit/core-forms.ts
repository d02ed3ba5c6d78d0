import { schemaOf } from "../document/boolean-schema.ts";
import { isAnnotation } from "../document/grammar.ts";
import {
  arrayAt,
  equal,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
} from "../document/json.ts";
import { CLOSED_OBJECT } from "./openapi-typescript.ts";

/** Keywords of schemas for objects. */
export const OBJECT_KEYWORDS: readonly string[] = ["properties", "additionalProperties", "patternProperties"];

/** Makes the form of an object: its properties, and an index signature that every property matches. */
export function objectForm(core: JsonObject): JsonObject {
  const properties = mapValues(objectAt(core, "properties"), (property) =>
    isObject(property) || typeof property === "boolean" ? property : true,
  );
  const { additionalProperties: further, required } = core;
  const hasProperties = Object.keys(properties).length > 0;
  const base = {
    type: "object",
    ...(required === undefined ? {} : { required }),
    ...(hasProperties ? { properties } : {}),
  };
  const patterns = Object.values(objectAt(core, "patternProperties"));
  if (further === false && patterns.length === 0)
    return hasProperties ? base : { ...base, [CLOSED_OBJECT]: true };
  if (further === undefined && patterns.length === 0) return base;
  const index = [...(further === false ? [] : [further ?? true]), ...patterns];
  const every = distinct([...index, ...Object.values(properties)]);
  if (every.some((schema) => schema === true || (isObject(schema) && Object.keys(schema).length === 0)))
    return { ...base, additionalProperties: true };
  return { ...base, additionalProperties: union("anyOf", every) };
}

function distinct(schemas: readonly (Json | undefined)[]): readonly Json[] {
  const found: Json[] = [];
  for (const schema of schemas) {
    if (schema === undefined || schema === false) continue;
    const plain = isObject(schema)
      ? mapValues(schema, (value, name) => (isAnnotation(name) && !name.startsWith("x-") ? undefined : value))
      : schema;
    if (!found.some((other) => equal(other, plain))) found.push(plain);
  }
  return found;
}

/** Makes the form of an array: a tuple if its length is fixed, else a list of all possible items. */
export function arrayForm(core: JsonObject): JsonObject {
  const { items, minItems, maxItems } = core;
  const listed = Array.isArray(items) ? arrayAt(core, "items") : arrayAt(core, "prefixItems");
  if (listed.length === 0) return { type: "array", ...(isObject(items) ? { items } : {}) };
  const isFixed = minItems === listed.length && (maxItems === listed.length || items === false);
  if (isFixed) return { type: "array", prefixItems: listed };
  const further = isObject(items) ? [items] : items === false ? [] : [{}];
  const every = distinct([...listed, ...further]);
  const isAny = every.some((schema) => schema === true || equal(schema, {}));
  return { type: "array", ...(isAny ? {} : { items: union("anyOf", every) }) };
}

/** Makes a union. A single variant stays alone: the generator takes a list of a list for the list. */
export function union(keyword: "anyOf" | "oneOf", variants: readonly Json[]): JsonObject {
  const possible = variants.filter((variant) => variant !== false);
  const [only] = possible;
  return possible.length === 1 && only !== undefined ? schemaOf(only) : { [keyword]: possible };
}
