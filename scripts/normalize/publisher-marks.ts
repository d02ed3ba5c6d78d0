import { type JsonObject, omit } from "../document/json.ts";
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
  const tags = clean["tags"];
  if (!Array.isArray(tags)) return clean;
  return { ...clean, tags: tags.map((tag: JsonObject) => omit(tag, "x-ms-docs-toc-type")) };
}
