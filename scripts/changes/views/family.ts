import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";
import { mappingTarget, schemaName } from "../../document/pointer.ts";
import { ODATA_TYPE } from "../../normalize/odata-type.ts";
import type { Family } from "../pairs.ts";

/**
 * The family that a schema stands for, told apart by its discriminator; undefined where it has none.
 *
 * @param name the schema's own name: a mapping to itself adds nothing to its family
 */
export function familyOf(schema: JsonObject, name: string): Family | undefined {
  const discriminator = ownParts(schema)
    .map((part) => own(part, "discriminator"))
    .find(isObject);
  if (discriminator === undefined) return undefined;
  const entries = Object.entries(objectAt(discriminator, "mapping")).flatMap(([value, target]) => {
    const type = typeof target === "string" ? schemaName(mappingTarget(target)) : undefined;
    return type === undefined || type === name ? [] : [[value, type] as const];
  });
  return { propertyName: stringAt(discriminator, "propertyName") ?? "", values: new Map(entries) };
}

/**
 * The value by which a type is told within a family: as the schema says, else its name (OData JSON Format
 * 4.01, section 4.6.3).
 */
export function discriminatorValueOf(schema: JsonObject, name: string): string {
  const parts = ownParts(schema);
  const properties = parts.map((part) => objectAt(part, "properties", ODATA_TYPE));
  const stated = [
    ...parts.map((part) => stringAt(part, "x-ms-discriminator-value")),
    ...properties.map((property) => stringAt(property, "const") ?? stringAt(property, "default")),
  ];
  return stated.find((value) => value !== undefined) ?? `#${name}`;
}

/** The types that the first family has and the second has not. */
export function typesBeyond(family: Family, other: Family): readonly string[] {
  const known = new Set(other.values.values());
  return [...new Set(family.values.values())].filter((type) => !known.has(type));
}

function ownParts(schema: JsonObject): readonly JsonObject[] {
  return [schema, ...arrayAt(schema, "allOf").filter(isObject)];
}
