import { fieldOf, type NodeKind } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject, mapValues } from "./json.ts";

/** Gives the object that stands in the place of another of its kind; `undefined` takes it out. */
export type Replace = (node: JsonObject, path: readonly string[]) => JsonObject | undefined;

/** What to replace, by kind of object. */
export type Rules = { readonly [kind in NodeKind]?: Replace };

/**
 * A new document in which every object of the given kinds is replaced, the innermost first, so that a
 * rule sees its children already rewritten. The argument is not changed.
 *
 * @param document an OpenAPI document, or with `kind` any object of one
 */
export function rewrite(document: JsonObject, rules: Rules, kind: NodeKind = "document"): JsonObject {
  return rewriteNode(document, kind, rules, []) ?? {};
}

function rewriteNode(
  node: JsonObject,
  kind: NodeKind,
  rules: Rules,
  path: readonly string[],
): JsonObject | undefined {
  const rewritten = mapValues(node, (value, name) => {
    const field = fieldOf(kind, name);
    if (field === undefined) return value;
    const child = (item: Json, ...tokens: string[]): Json | undefined =>
      isObject(item) ? rewriteNode(item, field.kind, rules, [...path, ...tokens]) : item;
    if (field.shape === "map" && isObject(value))
      return mapValues(value, (item, key) => child(item, name, key));
    if (field.shape === "list" && isArray(value)) {
      return value
        .map((item, index) => child(item, name, String(index)))
        .filter((item) => item !== undefined);
    }
    return child(value, name);
  });
  const replace = rules[kind];
  return replace === undefined ? rewritten : replace(rewritten, path);
}
