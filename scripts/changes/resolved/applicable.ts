import { type Json, type JsonObject, mapValues, omit } from "../../document/json.ts";
import { allows } from "./allows.ts";
import { relateTypes } from "./relation.ts";
import { type Structure, typeOfJson } from "./structure.ts";
import { CHOICES, enumOf } from "./value.ts";

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

/** Keywords that exclude some values of a list beside them. */
const EXCLUDING = ["not", "if", "then", "else"];

/** Further keywords that restrict values. */
const OF_ANY = ["format", ...EXCLUDING, ...CHOICES];

/** The keywords that a list of values leaves to compare: its values are the same for all others. */
const OF_LIST = ["enum", "const", "default"];

/**
 * Returns a schema without keywords for types that neither it nor the schema in the other revision allows, and
 * without those that restrict nothing more than the list of values that one of the two has.
 */
export function withApplicable<T extends Structure>(schema: T, other: Structure): T {
  const sides = [schema, other];
  const lists = sides.flatMap(({ keywords }) => [enumOf(keywords) ?? []].filter((list) => list.length > 0));
  if (lists.length > 0 && relateTypes(schema, other) !== "differs") {
    const isIdle = (name: string) =>
      !OF_LIST.includes(name) &&
      lists.flat().every((value) => sides.every(({ keywords }) => isAllowed(keywords, name, value)));
    const keywords = mapValues(schema.keywords, (value, name) => (isIdle(name) ? undefined : value));
    // Each list implies the types of its values, unless a type beside it excludes some of them.
    const isImplied =
      lists.length === 2 &&
      sides.every(({ keywords, types }) =>
        enumOf(keywords)?.every((value) => isOpenTo(types, typeOfJson(value))),
      );
    return { ...schema, keywords, types: isImplied ? undefined : schema.types };
  }
  const idle = Object.entries(OF_TYPE).flatMap(([type, keywords]) =>
    sides.every(({ types }) => isOpenTo(types, type)) ? [] : keywords,
  );
  const keywords: JsonObject = omit(schema.keywords, ...idle);
  return { ...schema, keywords };
}

// The values of a list are taken to match what else stands beside it, unless they plainly do not.
function isAllowed(keywords: JsonObject, name: string, value: Json): boolean {
  const isRestricting = [...OF_ANY, ...(OF_TYPE[typeOfJson(value)] ?? [])].includes(name);
  if (!isRestricting || !Object.hasOwn(keywords, name)) return true;
  return allows(keywords, name, value) ?? (enumOf(keywords) !== undefined && !EXCLUDING.includes(name));
}

function isOpenTo(types: readonly string[] | undefined, type: string): boolean {
  return types === undefined || types.includes(type) || (type === "number" && types.includes("integer"));
}
