import type { SchemaSide } from "../pairs.ts";
import { familyOf } from "../resolved/family.ts";
import { code, shortName } from "../words.ts";
import type { Found, Site, Walk } from "./walk.ts";

/**
 * Compares the families of two schemas, components or inline: the discriminator's property, the types, and
 * each type's value.
 *
 * @param components the names of two components: a mapping to itself adds no type
 */
export function compareFamilies(
  walk: Walk,
  site: Site,
  was: SchemaSide,
  is: SchemaSide,
  components: { readonly before: string; readonly after: string } | undefined,
): Found {
  const [before, after] = [
    familyOf(was.keywords, components?.before),
    familyOf(is.keywords, components?.after),
  ];
  if (before === undefined && after === undefined) return [];
  // A type that is only a base has no values of its family.
  if (components !== undefined && !site.reach.asValue) return [];
  const { subject, reach } = site;
  const values = new Map([...(before?.values ?? [])].map(([value, type]) => [value, walk.schemaName(type)]));
  const path = after === undefined ? site.after.path : [...site.after.path, "discriminator"];
  const family = { subject, before: before && { ...before, values }, after };
  const renamed = [...values].flatMap(([value, type]) => {
    const others = [...(after?.values ?? [])].filter(([, other]) => other === type).map(([other]) => other);
    const [other] = others;
    if (other === undefined || others.includes(value)) return [];
    const member = `${code(shortName(type))} in ${subject}`;
    return walk.found("discriminatorValue", { subject: member, before: value, after: other }, path, reach);
  });
  return [...walk.found("family", family, path, reach), ...renamed];
}
