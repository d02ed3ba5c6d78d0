import { isAnnotation } from "../../document/grammar.ts";
import { arrayAt, equal, isObject, type Json, type JsonObject, omit, own } from "../../document/json.ts";
import { rewrite } from "../../document/rewrite.ts";

/** Removes keywords that restrict nothing (JSON Schema Validation 2020-12, section 6), such as `minLength: 0`. */
export function simplify(document: JsonObject): JsonObject {
  return rewrite(document, { schema: simpler });
}

function simpler(schema: JsonObject): JsonObject {
  const idle = Object.entries(IDLE).filter(([name, isIdle]) => Object.hasOwn(schema, name) && isIdle(schema));
  return omit(schema, ...idle.map(([name]) => name));
}

/** Tells for a keyword that a schema has whether it restricts nothing. */
const IDLE: Readonly<Record<string, (schema: JsonObject) => boolean>> = {
  contains: needsNoItem,
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
