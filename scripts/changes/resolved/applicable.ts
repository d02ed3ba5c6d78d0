import { type Json, type JsonObject, mapValues, numberAt, omit } from "../../document/json.ts";
import { mayMatch, patternOf } from "./constraints.ts";
import { relateTypes } from "./relation.ts";
import type { Structure } from "./structure.ts";
import { enumOf } from "./value.ts";

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

/** The keywords that a list of values leaves to compare: its values are the same for all others. */
const OF_LIST = ["enum", "const", "default"];

/**
 * Returns a schema without keywords for types that neither it nor the schema in the other revision allows, and
 * without those that restrict nothing more than the list of values that one of the two has.
 */
export function withApplicable<T extends Structure>(schema: T, other: Structure): T {
  const sides = [schema, other];
  const lists = sides.map(({ keywords }) => enumOf(keywords) ?? []).filter((list) => list.length > 0);
  const values = lists.flat();
  const isBounded = sides.some(({ keywords }) => values.some((value) => isBeyond(value, keywords)));
  if (lists.length > 0 && !isBounded && relateTypes(schema, other) !== "differs") {
    const keywords = mapValues(schema.keywords, (value, name) =>
      OF_LIST.includes(name) ? value : undefined,
    );
    return { ...schema, keywords, types: lists.length === 2 ? undefined : schema.types };
  }
  const idle = Object.entries(OF_TYPE).flatMap(([type, keywords]) =>
    sides.every(({ types }) => allows(types, type)) ? [] : keywords,
  );
  const keywords: JsonObject = omit(schema.keywords, ...idle);
  return { ...schema, keywords };
}

// Tells whether bounds or a pattern exclude a value.
function isBeyond(value: Json, keywords: JsonObject): boolean {
  const isText = typeof value === "string";
  if (isText && !mayMatch(value, patternOf(keywords) ?? "")) return true;
  // No number is beyond NaN.
  const bound = (name: string) => numberAt(keywords, name) ?? Number.NaN;
  if (isText) return value.length < bound("minLength") || value.length > bound("maxLength");
  if (typeof value !== "number") return false;
  const isBelow = value < bound("minimum") || value <= bound("exclusiveMinimum");
  return isBelow || value > bound("maximum") || value >= bound("exclusiveMaximum");
}

function allows(types: readonly string[] | undefined, type: string): boolean {
  return types === undefined || types.includes(type) || (type === "number" && types.includes("integer"));
}
