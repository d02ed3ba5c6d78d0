import { groupBy } from "../../document/group.ts";
import type { Family } from "../pairs.ts";
import { familyOf } from "../resolved/family.ts";
import type { Structure } from "../resolved/structure.ts";
import { code, shortName } from "../words.ts";
import type { Found, Site, Walk } from "./walk.ts";

/**
 * Compares the families of two schemas, components or inline: the discriminator's property, the types, and
 * each type's values.
 *
 * @param components the names of two components: a mapping to itself adds no type
 */
export function compareFamilies(
  walk: Walk,
  site: Site,
  was: Structure,
  is: Structure,
  components: { readonly before: string; readonly after: string } | undefined,
): Found {
  const [before, after] = [
    familyOf(walk.before.resolved.revision, was.keywords, components?.before),
    familyOf(walk.after.resolved.revision, is.keywords, components?.after),
  ];
  if (before === undefined && after === undefined) return [];
  // A type that is only a base has no values of its family.
  if (components !== undefined && !site.reach.asValue) return [];
  const { subject, reach } = site;
  const values = new Map([...(before?.values ?? [])].map(([value, type]) => [value, walk.schemaName(type)]));
  const path = after === undefined ? site.after.path : [...site.after.path, "discriminator"];
  const fallback = before?.fallback === undefined ? undefined : walk.schemaName(before.fallback);
  const family = { subject, before: before && { ...before, values, fallback }, after };
  const [old, now] = [valuesByType(values), valuesByType(after?.values)];
  const changed = [...old].flatMap(([type, was]) => {
    const is = now.get(type);
    if (is === undefined) return [];
    const member = `${code(shortName(type))} in ${subject}`;
    const removed = was.filter((value) => !is.includes(value));
    const added = is.filter((value) => !was.includes(value));
    return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
      const pair = { subject: member, before: removed[index], after: added[index] };
      return walk.found("discriminatorValue", pair, path, reach);
    }).flat();
  });
  return [...walk.found("family", family, path, reach), ...changed];
}

function valuesByType(values: Family["values"] = new Map()): ReadonlyMap<string, readonly string[]> {
  const types = groupBy([...values], ([, type]) => type);
  return new Map([...types].map(([type, entries]) => [type, entries.map(([value]) => value)]));
}
