import { arrayAt, isObject, type JsonObject, omit } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/**
 * Marks for the publisher's own documentation tools → gone: they name paths outside the slice, or what
 * a normalized schema says in the standard's words.
 */
export function publisherMarks(document: JsonObject): JsonObject {
  const clean = rewrite(document, {
    pathItem: (item) => omit(item, "x-ms-docs-grouped-path"),
    schema: (schema) => omit(schema, "x-ms-discriminator-value"),
  });
  const tags = arrayAt(clean, "tags");
  if (tags.length === 0) return clean;
  return { ...clean, tags: tags.map((tag) => (isObject(tag) ? omit(tag, "x-ms-docs-toc-type") : tag)) };
}
