import {
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  stringAt,
} from "../document/json.ts";
import { pointerTokens } from "../document/pointer.ts";
import type { Catalog } from "./catalog.ts";
import { chainEnds, isReference, MAX_REFERENCES, valueAt } from "./hoist.ts";

/**
 * Resolves the references of path items: a reference alone leads to the end of its chain. Where it has operations or
 * parameters beside it, and in webhooks, the path item itself replaces it, since the types of a reference have only
 * those of its target.
 *
 * @param inlining whether a path item also replaces a reference alone
 */
export function withPathItems(catalog: Catalog, inlining: "all" | "mixed" = "mixed"): Catalog {
  const endOf = chainEnds(catalog);
  const inlined = (item: JsonObject, followed = 0): JsonObject => {
    const reference = followed < MAX_REFERENCES ? stringAt(item, "$ref") : undefined;
    const target = reference === undefined ? undefined : valueAt(catalog, pointerTokens(reference) ?? []);
    return isObject(target) ? { ...inlined(target, followed + 1), ...omit(item, "$ref") } : item;
  };
  const resolved = (item: Json): Json => {
    const reference = isObject(item) ? stringAt(item, "$ref") : undefined;
    if (!isObject(item) || reference === undefined) return item;
    return inlining === "mixed" && isReference(item) ? { ...item, $ref: endOf(reference) } : inlined(item);
  };
  const webhooks = objectAt(catalog.head, "webhooks");
  const hooks = mapValues(webhooks, (item) => (isObject(item) ? inlined(item) : item));
  return {
    ...catalog,
    head: hooks === webhooks ? catalog.head : { ...catalog.head, webhooks: hooks },
    pathItem: (path) => resolved(catalog.pathItem(path)),
  };
}
