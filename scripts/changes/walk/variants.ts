import { arrayAt, equal, isObject, type JsonObject, omit } from "../../document/json.ts";

import type { SchemaSide } from "../pairs.ts";
import { describe } from "../views/describe.ts";
import { unwrapValue } from "../views/value.ts";
import type { Placed, Site, Walk } from "./walk.ts";

const CHOICES = ["anyOf", "oneOf"];

/** Whether a value has one of several forms. */
export function hasVariants({ keywords }: SchemaSide): boolean {
  return CHOICES.some((keyword) => arrayAt(keywords, keyword).length > 0);
}

/**
 * Compares the forms that a value may have (`anyOf`, `oneOf`): those of the same component, those equal, and
 * one left over on each side with the other. A value of one form only is a choice of one.
 */
export function compareVariants(
  walk: Walk,
  site: Site,
  was: SchemaSide,
  is: SchemaSide,
  compareValues: (walk: Walk, site: Site) => void,
): void {
  const [old, now] = [variantsOf(was, site.before), variantsOf(is, site.after)];
  const compare = (before: Placed, after: Placed): void => {
    compareValues(walk, { subject: `a form of ${site.subject}`, before, after, reach: site.reach });
  };
  const gone = old.filter((variant) => {
    const index = now.findIndex((other) => isSame(walk, variant.node, other.node));
    const [same] = index < 0 ? [] : now.splice(index, 1);
    if (same !== undefined) compare(variant, same);
    return same === undefined;
  });
  const [onlyGone, onlyNew] = [gone[0], now[0]];
  if (gone.length === 1 && now.length === 1 && onlyGone && onlyNew) {
    compare(onlyGone, onlyNew);
    return;
  }
  const { subject, reach } = site;
  for (const { node, path } of gone)
    walk.report("variant", { subject, before: describe(node), after: undefined }, path, reach);
  for (const { node, path } of now)
    walk.report("variant", { subject, before: undefined, after: describe(node) }, path, reach);
}

function variantsOf(side: SchemaSide, placed: Placed): Placed[] {
  if (!hasVariants(side)) return [placed];
  return CHOICES.flatMap((keyword) =>
    arrayAt(side.keywords, keyword).flatMap((arm, index): Placed[] =>
      isObject(arm) ? [{ node: arm, path: [...side.path, keyword, String(index)] }] : [],
    ),
  );
}

function isSame(walk: Walk, before: JsonObject, after: JsonObject): boolean {
  const [was, is] = [unwrapValue(before, []), unwrapValue(after, [])];
  if (was.reference !== undefined) return walk.schemaName(was.reference) === is.reference;
  return is.reference === undefined && equal(omit(was.node, "description"), omit(is.node, "description"));
}
