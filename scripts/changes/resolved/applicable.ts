import { type JsonObject, omit } from "../../document/json.ts";
import type { Structure } from "./structure.ts";

/** The keywords that restrict the values of a single type (JSON Schema Validation 2020-12, section 6). */
export const OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
  number: ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  array: [
    "items",
    "prefixItems",
    "unevaluatedItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
  ],
  object: [
    "required",
    "additionalProperties",
    "unevaluatedProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
  ],
};

/** Returns a schema without keywords for types that it, or the schema in the other revision, does not allow. */
export function withApplicable<T extends Structure>(schema: T, other: Structure): T {
  const idle = Object.entries(OF_TYPE).flatMap(([type, keywords]) =>
    [schema, other].every(({ types }) => allows(types, type)) ? [] : keywords,
  );
  const keywords: JsonObject = omit(schema.keywords, ...idle);
  return { ...schema, keywords };
}

function allows(types: readonly string[] | undefined, type: string): boolean {
  return types === undefined || types.includes(type) || (type === "number" && types.includes("integer"));
}
