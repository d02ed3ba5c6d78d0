import { annotationsIn } from "../document/grammar.ts";
import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { mappedSchema, referredSchema } from "../document/pointer.ts";
import { mapSchemas } from "../document/schemas.ts";
import { visit } from "../document/visit.ts";
import { implicitValue } from "./implicit-mappings.ts";
import { isUnion, splitBases } from "./variants.ts";

/**
 * Gives each variant of a discriminator the literals that select it, so that its type can be narrowed. Replaces a base
 * with subtypes by a union of them and itself. Requires the complete mappings of `implicitMappings`.
 */
export function discriminators(document: JsonObject): JsonObject {
  const selectors = selectorsIn(document);
  const schemas = objectAt(document, "components", "schemas");
  const literalsOf = literalsFinder(schemas);
  const narrowed = mapSchemas(document, (schema, name) => {
    if (isUnion(schema)) return schema;
    return [...(selectors.get(name) ?? [])].reduce<JsonObject>(
      // A base gets its literals below, where its own values are known.
      (current, [property, values]) =>
        isBaseBy(schema, property) ? current : narrow(current, property, [...values], literalsOf),
      schema,
    );
  });
  const self = (schema: JsonObject, name: string): JsonObject | undefined => {
    const discriminator = objectAt(schema, "discriminator");
    const { propertyName } = discriminator;
    if (typeof propertyName !== "string" || defaultOf(discriminator) === name)
      return omit(schema, "discriminator");
    const taken = new Set(Object.keys(objectAt(discriminator, "mapping")));
    const mapped = [...(selectors.get(name)?.get(propertyName) ?? [])];
    const published = literalsOf(own(objectAt(schema, "properties"), propertyName));
    const isTaken = (value: string) => taken.has(value) && !mapped.includes(value);
    const left = isArray(published) ? published.filter((value) => !isTaken(value)) : undefined;
    if (left?.length === 0) return undefined;
    const values = left ?? (mapped.length > 0 ? mapped : [implicitValue(schema, name)]);
    return narrow(omit(schema, "discriminator"), propertyName, values, literalsOf);
  };
  return splitBases(narrowed, { self, other: (schema) => schema });
}

function isBaseBy(schema: JsonObject, property: string): boolean {
  return own(objectAt(schema, "discriminator"), "propertyName") === property;
}

// Returns the schema that any other value selects (OpenAPI 3.2, Discriminator Object).
function defaultOf(discriminator: JsonObject): string | undefined {
  return mappedSchema(own(discriminator, "defaultMapping"));
}

/** The values that select a schema, by schema and by discriminator property. */
type Selectors = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

function selectorsIn(document: JsonObject): Selectors {
  const found = new Map<string, Map<string, Set<string>>>();
  const defaults: [name: string, property: string][] = [];
  const add = (node: JsonObject): void => {
    const discriminator = own(node, "discriminator");
    const property = isObject(discriminator) ? stringAt(discriminator, "propertyName") : undefined;
    if (!isObject(discriminator) || property === undefined) return;
    const standard = defaultOf(discriminator);
    if (standard !== undefined) defaults.push([standard, property]);
    for (const [value, target] of entriesOf(objectAt(discriminator, "mapping"))) {
      const name = mappedSchema(target);
      if (name === undefined) continue;
      const byProperty = found.get(name) ?? new Map<string, Set<string>>();
      found.set(name, byProperty);
      byProperty.set(property, (byProperty.get(property) ?? new Set()).add(value));
    }
  };
  visit(document, { schema: add });
  for (const [name, property] of defaults) found.get(name)?.delete(property);
  return found;
}

// A property of another type or with other literals contradicts the mapping, and is not changed.
function narrow(
  schema: JsonObject,
  name: string,
  values: readonly string[],
  literalsOf: (property: Json | undefined) => Literals,
): JsonObject {
  const types = own(schema, "type");
  if (types !== "object" && own(schema, "properties") === undefined) return schema;
  const properties = objectAt(schema, "properties");
  const property = own(properties, name);
  const published = literalsOf(property);
  if (published === "other") return schema;
  const left = published === "any" ? values : values.filter((value) => published.includes(value));
  if (left.length === 0) return schema;
  const annotations = isObject(property) ? annotationsIn(property) : {};
  return {
    ...schema,
    properties: { ...properties, [name]: { ...annotations, type: "string", enum: left } },
  };
}

/** The values of a property: any string, certain strings, or values that cannot be a discriminator. */
type Literals = readonly string[] | "any" | "other";

// Finds the literals of each component once, since parts may refer to the same component many times.
function literalsFinder(schemas: JsonObject): (property: Json | undefined) => Literals {
  const ofComponent = memoized((name: string): Literals => literalsIn(own(schemas, name)), "other");
  const literalsIn = (property: Json | undefined): Literals => {
    if (property === undefined || property === true) return "any";
    if (!isObject(property)) return "other";
    const target = referredSchema(property);
    if (target !== undefined) return ofComponent(target);
    const { const: literal, enum: values, allOf, type } = property;
    if (literal !== undefined) return typeof literal === "string" ? [literal] : "other";
    if (isArray(values)) return stringsAt(property, "enum");
    if (isArray(allOf)) {
      const parts = allOf.map(literalsIn);
      if (parts.includes("other")) return "other";
      return parts.find((part) => isArray(part)) ?? "any";
    }
    if (isUnion(property)) return "other";
    return [type ?? "string"].flat().includes("string") ? "any" : "other";
  };
  return literalsIn;
}
