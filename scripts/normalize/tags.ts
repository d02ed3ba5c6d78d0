import { arrayAt, isObject, type Json, type JsonObject, own, stringAt, stringsAt } from "../document/json.ts";
import { visit } from "../document/visit.ts";

/** Declares every tag that an operation names, once, with a description. */
export function tags(document: JsonObject): JsonObject {
  const declared = arrayAt(document, "tags").filter(isObject);
  const names = new Set(declared.map((tag) => stringAt(tag, "name")));
  const used = new Set<string>();
  visit(document, {
    operation(node) {
      for (const name of stringsAt(node, "tags")) if (!names.has(name)) used.add(name);
    },
  });
  const all = [...declared, ...[...used].map((name) => ({ name }))].map((tag): Json => {
    const description = own(tag, "description") ?? `Operations on ${stringAt(tag, "name") ?? "this tag"}.`;
    return { ...tag, description };
  });
  return all.length === 0 ? document : { ...document, tags: all };
}
