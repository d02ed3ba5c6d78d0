import { isAnnotation } from "../../document/grammar.ts";
import { arrayAt, type JsonObject, mapValues, omit, own } from "../../document/json.ts";
import { rewrite } from "../../document/rewrite.ts";

const KEPT = ["$ref", "nullable"];

/** Turns a `$ref` with keywords beside it into a member of an `allOf`, which means the same since 3.1. */
export function mergeSiblings(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      const reference = own(schema, "$ref");
      const isAlone = Object.keys(schema).every((name) => name.startsWith("$") || isAnnotation(name));
      if (reference === undefined || isAlone) return schema;
      return { ...omit(schema, "$ref"), allOf: [{ $ref: reference }, ...arrayAt(schema, "allOf")] };
    },
  });
}

/**
 * Removes the keywords beside a `$ref`, which 3.0 ignores. Keeps annotations, which people read, and `nullable`,
 * which authors mean and which is in the generated types.
 */
export function dropSiblings(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) =>
      own(schema, "$ref") === undefined
        ? schema
        : mapValues(schema, (value, name) =>
            KEPT.includes(name) || (isAnnotation(name) && name !== "default") ? value : undefined,
          ),
  });
}
