import { fieldOf, type NodeKind } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** Called for each object of a document with its kind and the tokens of its pointer; outer ones first. */
export type Visitor = (node: JsonObject, kind: NodeKind, path: readonly string[]) => void;

/**
 * Every object of a document or of a part of it, each with the kind the specification gives it.
 * A stack of its own, so nesting is bounded by memory, not by the call stack.
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
    for (const [name, value] of Object.entries(next.node)) {
      const field = fieldOf(next.kind, name);
      if (field === undefined) continue;
      const base = [...next.path, name];
      const add = (item: Json | undefined, ...tokens: string[]) => {
        if (isObject(item)) children.push({ node: item, kind: field.kind, path: [...base, ...tokens] });
      };
      if (field.shape === "map" && isObject(value))
        for (const [key, item] of Object.entries(value)) add(item, key);
      else if (field.shape === "list" && isArray(value))
        for (const [index, item] of value.entries()) add(item, String(index));
      else add(value);
    }
    for (const child of children.reverse()) open.push(child);
  }
}
