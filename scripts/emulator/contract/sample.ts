import { constraintsIn } from "../../document/grammar.ts";
import {
  arrayAt,
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { hasType, partsOf } from "./schema.ts";

/** The depth at which a required property that requires itself is left out. */
const DEEPEST = 20;

/** The most items or properties of a sample: a document may require any number. */
const MOST = 1000;

const STRINGS: Readonly<Record<string, string>> = {
  "date-time": "2000-01-01T00:00:00Z",
  date: "2000-01-01",
  time: "00:00:00",
  duration: "PT0S",
  uuid: "00000000-0000-0000-0000-000000000000",
  uri: "https://example.com/",
  email: "someone@example.com",
};

/**
 * Returns a minimal value that a schema accepts: constants, defaults and examples first, the first member
 * of an enum, required properties only, no more items than needed. Ignores `pattern`.
 */
export function sampleOf(schema: JsonObject, schemas: JsonObject, depth = 0): Json {
  const given = givenBy(schema);
  if (given !== undefined) return given;
  if (depth > DEEPEST) return null;
  const only = onlyPart(schema, schemas);
  if (only !== undefined) return sampleOf(only, schemas, depth + 1);
  const parts = partsOf(schema, schemas, undefined, 1);
  const isA = (type: string): boolean => parts.some((part) => hasType(part, type));
  if (isA("object") || parts.some((part) => Object.hasOwn(part, "properties")))
    return sampleObject(parts, schemas, depth);
  const inherited = parts.map(givenBy).find((value) => value !== undefined);
  if (inherited !== undefined) return inherited;
  const whole = Object.fromEntries(parts.flatMap(entriesOf));
  // A schema of items is meant for a list, also without a type.
  const isUntyped = !Object.hasOwn(whole, "type");
  if (isA("array") || (isUntyped && Object.hasOwn(whole, "items"))) return sampleArray(whole, schemas, depth);
  if (isA("integer") || isA("number")) return sampleNumber(whole);
  if (isA("boolean")) return false;
  const text = STRINGS[stringAt(whole, "format") ?? ""] ?? "";
  if (isA("string")) return text.padEnd(numberAt(whole, "minLength") ?? 0, "x");
  return isA("null") ? null : {};
}

// Returns the target of a reference or the first variant, if nothing beside it is a constraint.
function onlyPart(schema: JsonObject, schemas: JsonObject): JsonObject | undefined {
  const name = schemaName(stringAt(schema, "$ref"));
  const variants = [...arrayAt(schema, "anyOf"), ...arrayAt(schema, "oneOf")].filter(isObject);
  const [part] = [...(name === undefined ? [] : [objectAt(schemas, name)]), ...variants];
  const beside = omit(constraintsIn(schema), "$ref", "anyOf", "oneOf", "discriminator");
  return Object.keys(beside).length === 0 ? part : undefined;
}

// The first value that the schema names. Published examples may contradict the type beside them.
function givenBy(schema: JsonObject): Json | undefined {
  const named = ["const", "default", "example"].map((name) => own(schema, name));
  return [...named, ...arrayAt(schema, "examples"), ...arrayAt(schema, "enum")].find(
    (value) =>
      value !== undefined &&
      (own(schema, "type") === undefined || typesOf(value).some((type) => hasType(schema, type))),
  );
}

function typesOf(value: Json): readonly string[] {
  if (value === null) return ["null"];
  if (typeof value === "number") return Number.isInteger(value) ? ["number", "integer"] : ["number"];
  return [isArray(value) ? "array" : typeof value];
}

/** Returns the smallest number of items that an array schema accepts. */
export function leastItems(schema: JsonObject): number {
  const contained = isObject(own(schema, "contains")) ? (numberAt(schema, "minContains") ?? 1) : 0;
  const before = contained === 0 ? 0 : arrayAt(schema, "prefixItems").length;
  return Math.min(MOST, Math.max(numberAt(schema, "minItems") ?? 0, before + contained));
}

function sampleArray(schema: JsonObject, schemas: JsonObject, depth: number): readonly Json[] {
  const prefix = arrayAt(schema, "prefixItems").map((item) => (isObject(item) ? item : {}));
  const parts = [own(schema, "items"), own(schema, "contains")].filter(isObject);
  const [only = {}, ...others] = parts;
  const items = others.length === 0 ? only : { allOf: parts };
  const isDistinct = own(schema, "uniqueItems") === true;
  return Array.from({ length: leastItems(schema) }, (_, index) => {
    const sample = sampleOf(prefix[index] ?? items, schemas, depth + 1);
    return isDistinct ? varied(sample, index, items) : sample;
  });
}

// Makes an item differ from those before it, as far as its type tells how.
function varied(sample: Json, index: number, schema: JsonObject): Json {
  const variant = [...arrayAt(schema, "oneOf"), ...arrayAt(schema, "anyOf")][index];
  const member = arrayAt(schema, "enum")[index] ?? (isObject(variant) ? own(variant, "const") : undefined);
  if (member !== undefined) return member;
  if (typeof sample === "boolean") return index % 2 === 1;
  if (typeof sample === "number") return sample + index * (numberAt(schema, "multipleOf") ?? 1);
  if (typeof sample === "string") return variedText(sample, index);
  if (!isObject(sample)) return sample;
  const [name, value] = entriesOf(sample).find(([, held]) => typeof held === "string") ?? [];
  return name === undefined || value === undefined ? sample : { ...sample, [name]: varied(value, index, {}) };
}

function variedText(text: string, index: number): string {
  return /^2000-/.test(text) ? text.replace("2000", String(2000 + index)) : text + "x".repeat(index);
}

function sampleObject(parts: readonly JsonObject[], schemas: JsonObject, depth: number): JsonObject {
  const properties = new Map(parts.flatMap((part) => entriesOf(objectAt(part, "properties"))));
  const required = new Set(parts.flatMap((part) => stringsAt(part, "required")));
  // A name that is added during the loop is visited too.
  for (const name of required)
    for (const part of parts)
      for (const other of stringsAt(objectAt(part, "dependentRequired"), name)) required.add(other);
  const least = Math.max(0, ...parts.map((part) => numberAt(part, "minProperties") ?? 0));
  const additional = parts.map((part) => own(part, "additionalProperties")).find(isObject);
  const named = parts.flatMap((part) => stringsAt(objectAt(part, "propertyNames"), "enum"));
  for (const name of [...properties.keys(), ...named]) if (required.size < least) required.add(name);
  for (let number = 1; required.size < Math.min(least, MOST); number += 1) required.add(`property${number}`);
  const entries = [...required].map((name): [string, Json] => {
    const property = properties.get(name) ?? additional;
    return [name, isObject(property) ? sampleOf(property, schemas, depth + 1) : null];
  });
  return Object.fromEntries(entries);
}

function sampleNumber(schema: JsonObject): number {
  const [above, below] = [numberAt(schema, "exclusiveMinimum"), numberAt(schema, "exclusiveMaximum")];
  const least = numberAt(schema, "minimum") ?? (above === undefined ? undefined : above + 1);
  const most = numberAt(schema, "maximum") ?? (below === undefined ? undefined : below - 1);
  const value = least ?? Math.min(0, most ?? 0);
  // An exclusive bound may leave room for no integer.
  const upper = numberAt(schema, "maximum") ?? below;
  if (above !== undefined && least === above + 1 && upper !== undefined && least >= upper && least !== most)
    return (above + upper) / 2;
  const step = numberAt(schema, "multipleOf");
  if (step === undefined) return value;
  return (least === undefined ? Math.floor(value / step) : Math.ceil(value / step)) * step;
}
