import { arrayAt, isObject, type JsonObject, omit } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/**
 * Removes the extensions of the publisher's documentation tools: they name paths outside the slice, or repeat what
 * a normalized schema states with standard keywords.
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
