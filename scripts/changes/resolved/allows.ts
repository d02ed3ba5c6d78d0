import { isArray, isObject, type Json, type JsonObject, own, stringsAt } from "../../document/json.ts";
import { patternOf } from "./constraints.ts";
import { isOfFormat, RANGES } from "./relation.ts";

/**
 * Tells whether a keyword of a schema allows a value of the type that the keyword restricts; undefined if that takes a
 * validator, as for a schema of items, or cannot be known, as for the format of a string.
 */
export function allows(keywords: JsonObject, name: string, value: Json): boolean | undefined {
  const limit = own(keywords, name);
  if (name === "pattern") return typeof value === "string" ? matches(value, patternOf(keywords)) : undefined;
  if (name === "format" && typeof limit === "string") return isInFormat(limit, value);
  if (name === "required")
    return stringsAt(keywords, name).every((part) => own(Object(value), part) !== undefined);
  return typeof limit === "number" ? ofSize[name]?.(sizeOf(value), limit) : undefined;
}

const [atLeast, atMost] = [
  (size: number, limit: number) => size >= limit,
  (size: number, limit: number) => size <= limit,
];

const ofSize: Readonly<Record<string, (size: number, limit: number) => boolean>> = {
  minimum: atLeast,
  minLength: atLeast,
  minItems: atLeast,
  minProperties: atLeast,
  maximum: atMost,
  maxLength: atMost,
  maxItems: atMost,
  maxProperties: atMost,
  exclusiveMinimum: (size, limit) => size > limit,
  exclusiveMaximum: (size, limit) => size < limit,
  multipleOf: (size, limit) => Math.abs(size / limit - Math.round(size / limit)) < 1e-9,
};

function sizeOf(value: Json): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return [...value].length;
  return isArray(value) || isObject(value) ? Object.keys(value).length : 0;
}

function isInFormat(format: string, value: Json): boolean | undefined {
  const type = typeof value;
  if (!isOfFormat(format, type)) return true;
  if (typeof value !== "number") return undefined;
  const [least, greatest] = RANGES[format] ?? [value, value];
  return least <= value && value <= greatest;
}

/** A repeated group, or many repetitions: the time for some texts grows too fast with their length. */
const SLOW = /\)[*+{]|([*+}][^*+}]*){4}/;

// A pattern that is slow or not of JavaScript is not tried.
function matches(text: string, pattern: string | undefined): boolean | undefined {
  if (pattern === undefined) return true;
  if (text.length > 100 || SLOW.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return undefined;
  }
}
