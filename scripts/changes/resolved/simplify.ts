import { annotationsIn, constraintsIn, isAnnotation } from "../../document/grammar.ts";
import {
  arrayAt,
  equal,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../../document/json.ts";
import { isNullSchema, NULL_SCHEMA } from "../../document/null-schema.ts";
import { rewrite } from "../../document/rewrite.ts";
import { CHOICES, enumOf } from "./value.ts";

/**
 * Removes keywords that restrict nothing (JSON Schema Validation 2020-12, section 6), such as `minLength: 0`, and
 * writes null, a single type, whole numbers, bytes, dependent names and a choice of constants in the usual form.
 */
export function simplify(document: JsonObject): JsonObject {
  return rewrite(document, { schema: simpler });
}

function simpler(schema: JsonObject): JsonObject {
  const idle = Object.entries(IDLE).filter(([name, isIdle]) => Object.hasOwn(schema, name) && isIdle(schema));
  const kept = omit(schema, ...idle.map(([name]) => name));
  const rest = FORMS.reduce((current, form) => form(current), kept);
  const isNull = (all: readonly Json[] = []) =>
    all.length > 0 && all.every((value) => value === null || isNullSchema(value));
  if (isNull(enumOf(rest)) || isNull(arrayAt(rest, "anyOf")))
    return { ...annotationsIn(rest), ...NULL_SCHEMA };
  return CHOICES.reduce(withEnum, rest);
}

function ofOneType(schema: JsonObject): JsonObject {
  const [only, ...more] = arrayAt(schema, "type");
  return only === undefined || more.length > 0 ? schema : { ...schema, type: only };
}

// A number that is a multiple of a whole one is whole.
function ofWholeNumbers(schema: JsonObject): JsonObject {
  const types = [own(schema, "type") ?? []].flat();
  if (!types.includes("number") || !Number.isInteger(own(schema, "multipleOf"))) return schema;
  return { ...schema, type: [...new Set(types.map((type) => (type === "number" ? "integer" : type)))] };
}

/** The keywords of 3.1 for formats of 3.0 (OpenAPI 3.1.1, Working with Binary Data). */
const ENCODED: JsonObject = {
  byte: { contentEncoding: "base64" },
  binary: { contentMediaType: "application/octet-stream" },
};

function encoded(schema: JsonObject): JsonObject {
  const keywords = objectAt(ENCODED, stringAt(schema, "format") ?? "");
  const isWritten = Object.keys(keywords).every((name) => !Object.hasOwn(schema, name));
  return isWritten && !equal(keywords, {}) ? { ...omit(schema, "format"), ...keywords } : schema;
}

/** What no other keyword of a schema describes, and the keyword that means the same beside simple ones. */
const UNEVALUATED = { unevaluatedItems: "items", unevaluatedProperties: "additionalProperties" };

/** Keywords that describe parts of the value as well. */
const IN_PLACE = ["$ref", "allOf", ...CHOICES, "if", "dependentSchemas", "contains"];

function withoutUnevaluated(schema: JsonObject): JsonObject {
  return Object.entries(UNEVALUATED).reduce((current, [name, simple]) => {
    const value = own(current, name);
    if (value === undefined) return current;
    const rest = omit(current, name);
    if (Object.hasOwn(rest, simple)) return rest;
    return IN_PLACE.some((other) => Object.hasOwn(rest, other)) ? current : { ...rest, [simple]: value };
  }, schema);
}

// Writes dependent schemas that only require properties as lists of their names.
function withDependentNames(schema: JsonObject): JsonObject {
  const [schemas, known] = [objectAt(schema, "dependentSchemas"), objectAt(schema, "dependentRequired")];
  const isList = (name: string) => Object.keys(constraintsIn(objectAt(schemas, name))).join() === "required";
  const names = Object.keys(schemas).filter(isList);
  if (names.length === 0) return schema;
  const lists = names.map((name) => {
    const list = [...stringsAt(known, name), ...stringsAt(objectAt(schemas, name), "required")];
    return [name, [...new Set(list)]] as const;
  });
  const rest = omit(schemas, ...names);
  return {
    ...omit(schema, "dependentSchemas"),
    ...(equal(rest, {}) ? {} : { dependentSchemas: rest }),
    dependentRequired: { ...known, ...Object.fromEntries(lists) },
  };
}

const FORMS = [ofWholeNumbers, ofOneType, encoded, withDependentNames, withoutUnevaluated];

// Replaces a choice of constants, all of one type or none, by an enum. Their texts become an extension.
function withEnum(schema: JsonObject, keyword: string): JsonObject {
  const all = arrayAt(schema, keyword);
  const variants = all.filter((variant) => !isNullSchema(variant));
  const constants = variants.filter(isConstant);
  // Some generators write `object` beside any choice.
  const stated = schema["type"] === "object" ? undefined : own(schema, "type");
  const [type = stated, ...others] = [...new Set(constants.map((variant) => variant["type"]))];
  const isEnum = constants.length > 0 && constants.length === variants.length && others.length === 0;
  const isElsewhere = ["enum", "const"].some((name) => Object.hasOwn(schema, name));
  const isTyped = stated === undefined || (typeof stated === "string" && type === stated);
  if (!isEnum || isElsewhere || !isTyped) return schema;
  const isNullable = variants.length < all.length;
  const members = [...constants.flatMap((variant) => enumOf(variant) ?? []), ...(isNullable ? [null] : [])];
  const texts = constants.map((variant) => omit(variant, ...OF_CONSTANT));
  return {
    ...omit(schema, keyword, "type"),
    ...(type === undefined ? {} : { type }),
    enum: members,
    ...(texts.every((text) => equal(text, {})) ? {} : { "x-enum-descriptions": texts }),
  };
}

const OF_CONSTANT = ["type", "enum", "const"];

/** Tells whether a schema is only a list of values, with its texts. */
export function isConstant(schema: Json): schema is JsonObject {
  const isOf = (name: string) => [...OF_CONSTANT, "title", "description"].includes(name);
  return isObject(schema) && enumOf(schema) !== undefined && Object.keys(schema).every(isOf);
}

/** Tells for a keyword that a schema has whether it restricts nothing. */
const IDLE: Readonly<Record<string, (schema: JsonObject) => boolean>> = {
  contains: needsNoItem,
  // A hint to hide what people type (OpenAPI 3.1.1, Data Type Format).
  format: (schema) => own(schema, "format") === "password",
  minContains: (schema) =>
    !Object.hasOwn(schema, "contains") || own(schema, "minContains") === 1 || needsNoItem(schema),
  maxContains: (schema) => !Object.hasOwn(schema, "contains"),
  minLength: (schema) => own(schema, "minLength") === 0,
  minItems: (schema) => own(schema, "minItems") === 0,
  minProperties: (schema) => own(schema, "minProperties") === 0,
  propertyNames: (schema) => equal(own(schema, "propertyNames"), { type: "string" }),
  enum: (schema) =>
    own(schema, "type") === "boolean" &&
    [true, false].every((value) => arrayAt(schema, "enum").includes(value)),
  if: (schema) => !restricts(own(schema, "then")) && !restricts(own(schema, "else")),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: (schema) => !Object.hasOwn(schema, "if"),
  else: (schema) => !Object.hasOwn(schema, "if"),
};

function restricts(schema: Json | undefined): boolean {
  return isObject(schema) ? !Object.keys(schema).every(isAnnotation) : schema === false;
}

function needsNoItem(schema: JsonObject): boolean {
  return own(schema, "minContains") === 0 && !Object.hasOwn(schema, "maxContains");
}
