import { fieldOf, type NodeKind } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

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
    const field = fieldOf(kind, key);
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
  let isChanged = false;
  const entries: [string, Json][] = [];
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    const replaced = replace(value, name);
    if (replaced !== value) isChanged = true;
    if (replaced !== undefined) entries.push([name, replaced]);
  }
  return isChanged ? Object.fromEntries(entries) : object;
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
