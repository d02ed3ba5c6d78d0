import { schemaOf } from "../../document/boolean-schema.ts";
import { isAnnotation } from "../../document/grammar.ts";
import {
  arrayAt,
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  omit,
  own,
} from "../../document/json.ts";
import { intersectTypes } from "../../normalize/schema-intersection.ts";
import { BOUNDS, isMultiple } from "./bounds.ts";
import { relateFormats } from "./relation.ts";
import { withoutRepeats } from "./value.ts";

/** Keywords whose schema describes all parts of some kind: with two of them, each part matches both. */
const FOR_ALL = [
  "items",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
];

/** Maps of such schemas. */
const FOR_ALL_BY_NAME = ["patternProperties", "dependentSchemas"];

/**
 * Intersects the keywords of two members of an `allOf`. Different values that no single value replaces, such as
 * two patterns, are kept in `allOf`, each in a schema of its own: see {@link beyondShared}.
 */
export function intersectKeywords(a: JsonObject, b: JsonObject): JsonObject {
  const apart: JsonObject[] = [];
  const merged = mapValues(b, (value, name) => {
    const other = own(a, name);
    const isLast = isAnnotation(name) || name === "discriminator" || name === "allOf";
    if (other === undefined || isLast || equal(other, value)) return value;
    const both = intersect(name, other, value);
    if (both === undefined) apart.push({ [name]: other }, { [name]: value });
    return both ?? value;
  });
  const allOf = withoutRepeats([...arrayAt(a, "allOf"), ...arrayAt(b, "allOf"), ...apart]);
  return { ...a, ...merged, ...(allOf.length === 0 ? {} : { allOf }) };
}

// Returns undefined if no single value allows what both allow.
function intersect(name: string, a: Json, b: Json): Json | undefined {
  if (name === "type") return unlessEmpty(intersectTypes(a, b));
  if (name === "uniqueItems") return a === true || b === true;
  if (name === "enum" && isArray(a) && isArray(b))
    return unlessEmpty(a.filter((value) => b.some((other) => equal(value, other))));
  if (FOR_ALL.includes(name)) return a !== false && b !== false && bothOf(schemaOf(a), schemaOf(b));
  if (FOR_ALL_BY_NAME.includes(name) && isObject(a) && isObject(b))
    return { ...a, ...mapValues(b, (value, key) => bothOf(schemaOf(own(a, key) ?? true), schemaOf(value))) };
  if (name === "format" && typeof a === "string" && typeof b === "string") {
    const relation = relateFormats(a, b);
    return relation === "narrows" ? b : relation === "widens" ? a : undefined;
  }
  return typeof a === "number" && typeof b === "number" ? tighter(name, a, b) : undefined;
}

// Members that contradict each other are probably a mistake, not meant to allow nothing.
function unlessEmpty(value: Json | undefined): Json | undefined {
  return isArray(value) && value.length === 0 ? undefined : value;
}

function tighter(bound: string, a: number, b: number): number | undefined {
  if (bound === "multipleOf") return isMultiple(a, b) ? a : isMultiple(b, a) ? b : undefined;
  if (!BOUNDS.includes(bound)) return undefined;
  return /^(exclusiveM|m)in/.test(bound) ? Math.max(a, b) : Math.min(a, b);
}

/** Makes the schema of the values that match both schemas. */
export function bothOf(a: JsonObject, b: JsonObject): JsonObject {
  if (equal(a, b)) return b;
  const isText = (schema: JsonObject) => Object.keys(schema).every(isAnnotation);
  return isText(a) || isText(b) ? { ...a, ...b } : { allOf: [a, b] };
}

/**
 * Removes what the members of both `allOf` state, so that a keyword of two intersected schemas is left with the
 * value that only this one has.
 */
export function beyondShared<T extends { readonly keywords: JsonObject }>(side: T, other: T): T {
  const apart = [side, other].flatMap(({ keywords }) => arrayAt(keywords, "allOf")).filter(isObject);
  const names = new Set(apart.flatMap(Object.keys));
  const keywords = [...names].reduce((rest, name) => {
    const others = valuesOf(other.keywords, name);
    const value = valuesOf(side.keywords, name).find((one) => !others.some((shared) => equal(one, shared)));
    return { ...omit(rest, name), ...(value === undefined ? {} : { [name]: value }) };
  }, side.keywords);
  return { ...side, keywords };
}

function valuesOf(keywords: JsonObject, name: string): readonly Json[] {
  const apart = arrayAt(keywords, "allOf").flatMap((part) => (isObject(part) ? [own(part, name)] : []));
  const values = apart.filter((value) => value !== undefined);
  const value = own(keywords, name);
  return values.length > 0 || value === undefined ? values : [value];
}
