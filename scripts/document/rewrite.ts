import { fieldOf, type NodeKind } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject, mapValues } from "./json.ts";

/**
 * Gives the object that stands in the place of another of its kind; `undefined` takes it out.
 *
 * @param node the object, its children already rewritten
 * @param name the name it stands under: a property, a component, an index
 */
type Replace = (node: JsonObject, name: string) => JsonObject | undefined;

/** What to replace, by kind of object. */
export type Rules = { readonly [kind in NodeKind]?: Replace };

/**
 * A new document in which every object of the given kinds is replaced, the innermost first, so that a
 * rule sees its children already rewritten. The argument is not changed; what no rule touches is shared.
 *
 * @param document an OpenAPI document, or with `kind` any object of one
 */
export function rewrite(document: JsonObject, rules: Rules, kind: NodeKind = "document"): JsonObject {
  return rewriteNode(document, kind, rules, "") ?? {};
}

function rewriteNode(node: JsonObject, kind: NodeKind, rules: Rules, name: string): JsonObject | undefined {
  const rewritten = replaceEach(node, (value, key) => {
    // Most fields hold text: told first, since that is cheapest.
    const field = typeof value === "object" ? fieldOf(kind, key) : undefined;
    if (field === undefined) return value;
    const child = (item: Json, childName: string): Json | undefined =>
      isObject(item) ? rewriteNode(item, field.kind, rules, childName) : item;
    if (field.shape === "map") return isObject(value) ? replaceEach(value, child) : value;
    if (field.shape === "list") return isArray(value) ? replaceItems(value, child) : value;
    return child(value, key);
  });
  const replace = rules[kind];
  return replace === undefined ? rewritten : replace(rewritten, name);
}

// The same object again where nothing was replaced: most of a document is left alone by most rules.
function replaceEach(
  object: JsonObject,
  replace: (value: Json, name: string) => Json | undefined,
): JsonObject {
  const changed = new Map<string, Json | undefined>();
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    const replaced = replace(value, name);
    if (replaced !== value) changed.set(name, replaced);
  }
  if (changed.size === 0) return object;
  return mapValues(object, (value, name) => (changed.has(name) ? changed.get(name) : value));
}

function replaceItems(
  items: readonly Json[],
  replace: (item: Json, name: string) => Json | undefined,
): readonly Json[] {
  const replaced = items.map((item, index) => replace(item, String(index)));
  return replaced.every((item, index) => item === items[index])
    ? items
    : replaced.filter((item) => item !== undefined);
}
