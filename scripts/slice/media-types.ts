import { fieldOf, type NodeKind } from "../document/grammar.ts";
import { isObject, type Json, stringAt } from "../document/json.ts";
import { pointerTokens } from "../document/pointer.ts";
import { type Rules, rewrite } from "../document/rewrite.ts";
import { isVersion } from "../document/version.ts";
import type { Catalog } from "./catalog.ts";
import { chainEnds, valueAt } from "./hoist.ts";

/** Replaces references to media types, which only OpenAPI 3.2 has, by the media types. */
export function withMediaTypes(catalog: Catalog): Catalog {
  if (!isVersion(catalog.head, "3.2")) return catalog;
  const endOf = chainEnds(catalog);
  const rules: Rules = {
    mediaType: (node) => {
      const reference = stringAt(node, "$ref");
      if (reference === undefined) return node;
      const target = valueAt(catalog, pointerTokens(endOf(reference)) ?? []);
      return isObject(target) ? target : node;
    },
  };
  const inlined = (value: Json, kind: NodeKind): Json =>
    isObject(value) ? rewrite(value, rules, kind) : value;
  return {
    ...catalog,
    head: rewrite(catalog.head, rules),
    pathItem: (path) => inlined(catalog.pathItem(path), "pathItem"),
    component: (section, name) => {
      const value = catalog.component(section, name);
      const kind = fieldOf("components", section)?.kind;
      return value === undefined || kind === undefined ? value : inlined(value, kind);
    },
  };
}
