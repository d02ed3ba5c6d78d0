import { isObject, type JsonObject, objectAt, own } from "../document/json.ts";
import { directSubtypes, type Subtypes, subtypesOf } from "../document/subtypes.ts";
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
  let direct: Subtypes | undefined;
  return (base) => {
    direct ??= directSubtypes(
      catalog.schemaNames.map((name) => [name, catalog.component("schemas", name)] as const),
    );
    return subtypesOf(base, direct);
  };
}
