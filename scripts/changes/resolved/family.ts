import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";
import { mappingTarget, schemaName } from "../../document/pointer.ts";
import { ODATA_TYPE } from "../../document/vocabulary.ts";
import { implicitValue, statedValue } from "../../normalize/implicit-mappings.ts";
import type { Family } from "../pairs.ts";
import { componentOf, type Revision } from "../revision.ts";
import { shortName } from "../words.ts";

/**
 * Returns the family of a schema with a discriminator; undefined without one. A variant without a mapping has the value
 * of {@link implicitValue}.
 *
 * @param revision the revision that has the variants
 * @param keywords the keywords of a schema, including those of its `allOf`
 * @param name     the schema's name: a mapping to itself adds nothing to its family
 */
export function familyOf(
  revision: Revision,
  keywords: JsonObject,
  name: string | undefined,
): Family | undefined {
  const discriminator = own(keywords, "discriminator");
  if (!isObject(discriminator)) return undefined;
  const mapped = Object.entries(objectAt(discriminator, "mapping")).flatMap(([value, target]) => {
    const type = typeof target === "string" ? schemaName(mappingTarget(target)) : undefined;
    return type === undefined || type === name ? [] : [[value, type] as const];
  });
  const types = new Set(mapped.map(([, type]) => type));
  const variants = [...arrayAt(keywords, "oneOf"), ...arrayAt(keywords, "anyOf")].filter(isObject);
  const implied = variants.flatMap((variant) => {
    const type = schemaName(stringAt(variant, "$ref"));
    if (type === undefined || types.has(type)) return [];
    return [[implicitValue(componentOf(revision, "schemas", type) ?? {}, type), type] as const];
  });
  const fallback = stringAt(discriminator, "defaultMapping");
  return {
    propertyName: stringAt(discriminator, "propertyName") ?? "",
    values: new Map([...mapped, ...implied]),
    fallback: fallback === undefined ? undefined : (schemaName(mappingTarget(fallback)) ?? fallback),
  };
}

/**
 * Returns the discriminator value of a type: as its schema states it, otherwise its name (OData JSON Format
 * 4.01, section 4.6.3).
 */
export function discriminatorValueOf(schema: JsonObject, name: string): string {
  const parts = [schema, ...arrayAt(schema, "allOf").filter(isObject)];
  const properties = parts.map((part) => objectAt(part, "properties", ODATA_TYPE));
  const stated = [
    statedValue(schema),
    ...properties.map((property) => stringAt(property, "const") ?? stringAt(property, "default")),
  ];
  return stated.find((value) => value !== undefined) ?? `#${name}`;
}

/** Returns the short names of the types that only the first of two families has. */
export function typesBeyond(family: Family, other: Family): readonly string[] {
  const known = new Set(other.values.values());
  return [...new Set(family.values.values())].filter((type) => !known.has(type)).map(shortName);
}
