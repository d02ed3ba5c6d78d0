import { fieldOf, type NodeKind } from "./grammar.ts";
import { isArray, isObject, type JsonObject } from "./json.ts";

/** Handles an object of a document, its kind and the tokens of its pointer. Outer objects come first. */
export type Visitor = (node: JsonObject, kind: NodeKind, path: readonly string[]) => void;

/**
 * Visits every object of a document, or of a part of it. Uses its own stack, so that nesting is limited by memory and
 * not by the call stack.
 */
export function visit(
  root: JsonObject,
  visitor: Visitor,
  kind: NodeKind = "document",
  path: readonly string[] = [],
): void {
  const open: { node: JsonObject; kind: NodeKind; path: readonly string[] }[] = [{ node: root, kind, path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    visitor(next.node, next.kind, next.path);
    const children: typeof open = [];
    for (const name of Object.keys(next.node)) {
      const value = next.node[name];
      // Checked first because it is fast: most fields contain text.
      const field = typeof value === "object" ? fieldOf(next.kind, name) : undefined;
      if (field === undefined) continue;
      const { kind } = field;
      if (field.shape === "map" && isObject(value)) {
        for (const key of Object.keys(value)) {
          const node = value[key];
          if (isObject(node)) children.push({ node, kind, path: [...next.path, name, key] });
        }
      } else if (field.shape === "list" && isArray(value)) {
        for (const [index, node] of value.entries())
          if (isObject(node)) children.push({ node, kind, path: [...next.path, name, String(index)] });
      } else if (isObject(value)) children.push({ node: value, kind, path: [...next.path, name] });
    }
    for (const child of children.reverse()) open.push(child);
  }
}
