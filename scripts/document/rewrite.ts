import { type Field, fieldOf, mayContain, type NodeKind } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject, mapValues } from "./json.ts";

/**
 * Returns the replacement of an object; `undefined` removes the object.
 *
 * @param node the object, with rewritten children
 * @param name its name in the parent: of a property or a component, or an index
 */
type Replace = (node: JsonObject, name: string) => JsonObject | undefined;

/** The replacements by kind of object. */
export type Rules = { readonly [kind in NodeKind]?: Replace };

/**
 * Replaces every object of the given kinds, innermost first, so that a rule gets an object with rewritten children.
 * Does not change the argument; unchanged parts are shared with the result.
 *
 * @param document an OpenAPI document, or an object of `kind` in one
 */
export function rewrite(document: JsonObject, rules: Rules, kind: NodeKind = "document"): JsonObject {
  const kinds = Object.keys(rules);
  const rewriteNode = (node: JsonObject, kind: NodeKind, name: string): JsonObject | undefined => {
    // What cannot contain an object with a rule is not entered.
    const rewritten = mayContain(kind, kinds)
      ? mapValues(node, (value, field) =>
          // Checked first because it is fast: most fields contain text.
          typeof value === "object" ? rewriteField(value, fieldOf(kind, field), field) : value,
        )
      : node;
    const replace = rules[kind];
    return replace === undefined ? rewritten : replace(rewritten, name);
  };
  const rewriteField = (value: Json, field: Field | undefined, name: string): Json | undefined => {
    if (field === undefined) return value;
    const { kind, shape } = field;
    const child = (item: Json, childName: string): Json | undefined =>
      isObject(item) ? rewriteNode(item, kind, childName) : item;
    if (shape === "map") return isObject(value) ? mapValues(value, child) : value;
    if (shape === "list") return isArray(value) ? replaceItems(value, child) : value;
    return child(value, name);
  };
  return rewriteNode(document, kind, "") ?? {};
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
