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
import { CANDIDATE_NUMBERS, candidateTexts, TEXTS } from "./candidates.ts";
import { hasType, partsOf } from "./schema.ts";

/** The most items or properties of a sample: a document may require any number. */
const MOST = 1000;

/** Keywords that a minimal value may violate. */
const CHECKED = ["pattern", "maxLength", "not", "if", "allOf"];

/** What samples are made of. */
export interface SampleScope {
  readonly schemas: JsonObject;
  /** Tells whether a schema accepts a value. */
  readonly accepts: (schema: JsonObject, value: Json) => boolean;
  /** The samples of schemas whose values are checked. */
  readonly known: Map<JsonObject, Json>;
  /** The schemas whose samples are being made. */
  readonly open: Set<JsonObject>;
}

/**
 * Returns a minimal value that a schema accepts: constants, defaults and examples first, the first member
 * of an enum, required properties only, no more items than needed. If the schema refuses it, by its `pattern` for
 * example, returns the first of some common values that it accepts, or else the value that it refuses.
 */
export function sampleOf(schema: JsonObject, scope: SampleScope): Json {
  const { open, known, accepts } = scope;
  const before = known.get(schema);
  if (before !== undefined) return before;
  // Only null can end a schema that requires itself.
  if (open.has(schema)) return null;
  open.add(schema);
  try {
    const sample = minimal(schema, scope);
    if (!CHECKED.some((keyword) => Object.hasOwn(schema, keyword))) return sample;
    const isAccepted = (value: Json): boolean => accepts(schema, value);
    const found = isAccepted(sample) ? sample : (candidates(schema, scope).find(isAccepted) ?? sample);
    known.set(schema, found);
    return found;
  } finally {
    open.delete(schema);
  }
}

function candidates(schema: JsonObject, scope: SampleScope): readonly Json[] {
  const parts = partsOf(schema, scope.schemas);
  const whole = Object.fromEntries(parts.flatMap(entriesOf));
  const variants = parts
    .flatMap((part) => [...arrayAt(part, "anyOf"), ...arrayAt(part, "oneOf")])
    .filter(isObject);
  const objects = (): readonly Json[] => {
    const conditions = parts.flatMap((part) => [
      [objectAt(part, "then")],
      [objectAt(part, "else")],
      [objectAt(part, "if"), objectAt(part, "then")],
    ]);
    const all = parts.flatMap((part) => Object.keys(objectAt(part, "properties")));
    return [...conditions, [{ required: all }]].map((more) => sampleObject([...parts, ...more], scope));
  };
  const isA = (type: string): boolean => parts.some((part) => hasType(part, type));
  return [
    ...parts.flatMap(namedBy),
    ...variants.map((variant) => sampleOf(variant, scope)),
    ...(isA("string") ? candidateTexts(whole) : []),
    ...(isA("integer") || isA("number") ? CANDIDATE_NUMBERS : []),
    ...(isA("boolean") ? [true] : []),
    ...(isA("object") || Object.hasOwn(whole, "properties") ? objects() : []),
    ...(isA("null") ? [null] : []),
  ];
}

function minimal(schema: JsonObject, scope: SampleScope): Json {
  const { schemas } = scope;
  const given = givenBy(schema);
  if (given !== undefined) return given;
  const only = onlyPart(schema, schemas);
  if (only !== undefined) return sampleOf(only, scope);
  const parts = partsOf(schema, schemas, undefined, 1);
  const isA = (type: string): boolean => parts.some((part) => hasType(part, type));
  if (isA("object") || parts.some((part) => Object.hasOwn(part, "properties")))
    return sampleObject(parts, scope);
  const inherited = parts.map(givenBy).find((value) => value !== undefined);
  if (inherited !== undefined) return inherited;
  const whole = Object.fromEntries(parts.flatMap(entriesOf));
  // A schema of items is meant for a list, also without a type.
  const isUntyped = !Object.hasOwn(whole, "type");
  if (isA("array") || (isUntyped && Object.hasOwn(whole, "items"))) return sampleArray(whole, scope);
  if (isA("integer") || isA("number")) return sampleNumber(whole);
  if (isA("boolean")) return false;
  const text = TEXTS[stringAt(whole, "format") ?? ""] ?? "";
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
  const isTyped = own(schema, "type") !== undefined;
  return namedBy(schema).find((value) => !isTyped || typesOf(value).some((type) => hasType(schema, type)));
}

function namedBy(schema: JsonObject): readonly Json[] {
  const named = ["const", "default", "example"].map((name) => own(schema, name));
  const all = [...named, ...arrayAt(schema, "examples"), ...arrayAt(schema, "enum")];
  return all.filter((value) => value !== undefined);
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

function sampleArray(schema: JsonObject, scope: SampleScope): readonly Json[] {
  const prefix = arrayAt(schema, "prefixItems").map((item) => (isObject(item) ? item : {}));
  const parts = [own(schema, "items"), own(schema, "contains")].filter(isObject);
  const [only = {}, ...others] = parts;
  const items = others.length === 0 ? only : { allOf: parts };
  const isDistinct = own(schema, "uniqueItems") === true;
  return Array.from({ length: leastItems(schema) }, (_, index) => {
    const sample = sampleOf(prefix[index] ?? items, scope);
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

function sampleObject(parts: readonly JsonObject[], scope: SampleScope): JsonObject {
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
    return [name, isObject(property) ? sampleOf(property, scope) : null];
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
