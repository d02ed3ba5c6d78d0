import { addTo } from "../document/group.ts";
import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { schemaName } from "../document/pointer.ts";
import type { Catalog } from "./catalog.ts";

/**
 * Tells whether the subtypes of a schema are implicit: a discriminator without a mapping, `oneOf` or `anyOf` selects
 * the schemas that extend this one, by their names (OpenAPI 3.1.1, section 4.8.25).
 */
export function hasImplicitMapping(schema: JsonObject): boolean {
  const discriminator = own(schema, "discriminator");
  return (
    isObject(discriminator) &&
    Object.keys(objectAt(discriminator, "mapping")).length === 0 &&
    ["oneOf", "anyOf"].every((keyword) => own(schema, keyword) === undefined)
  );
}

/**
 * Makes a function that finds the schemas that extend one, directly or through others. Its first call reads all
 * schemas; Graph's document, whose mappings are complete, needs no call.
 */
export function subtypeFinder(catalog: Catalog): (base: string) => ReadonlySet<string> {
  let direct: ReadonlyMap<string, readonly string[]> | undefined;
  return (base) => {
    direct ??= directSubtypes(catalog);
    const found = new Set(direct.get(base));
    // A name that is added during the loop is visited too.
    for (const name of found) for (const next of direct.get(name) ?? []) found.add(next);
    return found;
  };
}

function directSubtypes(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const direct = new Map<string, string[]>();
  for (const name of catalog.schemaNames) {
    const schema = catalog.component("schemas", name);
    for (const part of isObject(schema) ? arrayAt(schema, "allOf") : []) {
      const base = isObject(part) ? schemaName(stringAt(part, "$ref")) : undefined;
      if (base !== undefined) addTo(direct, base, name);
    }
  }
  return direct;
}
