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

const KEYWORDS = ["allOf", "anyOf", "oneOf"];

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
  const parts = partsOf(schema, schemas, KEYWORDS, 1);
  const isA = (type: string): boolean => parts.some((part) => hasType(part, type));
  if (isA("object") || parts.some((part) => Object.hasOwn(part, "properties")))
    return sampleObject(parts, schemas, depth);
  const inherited = parts.map(givenBy).find((value) => value !== undefined);
  if (inherited !== undefined) return inherited;
  const whole = Object.fromEntries(parts.flatMap(entriesOf));
  // A schema of items is meant for a list, also without a type.
  const isUntyped = !Object.hasOwn(whole, "type");
  const prefix = arrayAt(whole, "prefixItems").map((item) => (isObject(item) ? item : {}));
  if (isA("array") || (isUntyped && Object.hasOwn(whole, "items")))
    return Array.from({ length: numberAt(whole, "minItems") ?? 0 }, (_, index) =>
      sampleOf(prefix[index] ?? objectAt(whole, "items"), schemas, depth + 1),
    );
  if (isA("integer") || isA("number")) return sampleNumber(whole);
  if (isA("boolean")) return false;
  if (isA("string")) return sampleString(whole);
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

function sampleObject(parts: readonly JsonObject[], schemas: JsonObject, depth: number): JsonObject {
  const properties = new Map(parts.flatMap((part) => entriesOf(objectAt(part, "properties"))));
  const required = new Set(parts.flatMap((part) => stringsAt(part, "required")));
  const entries = [...required].map((name): [string, Json] => {
    const property = properties.get(name);
    return [name, isObject(property) ? sampleOf(property, schemas, depth + 1) : null];
  });
  return Object.fromEntries(entries);
}

function sampleNumber(schema: JsonObject): number {
  const [above, below] = [numberAt(schema, "exclusiveMinimum"), numberAt(schema, "exclusiveMaximum")];
  const least = numberAt(schema, "minimum") ?? (above === undefined ? undefined : above + 1);
  const most = numberAt(schema, "maximum") ?? (below === undefined ? undefined : below - 1);
  const value = least ?? Math.min(0, most ?? 0);
  const step = numberAt(schema, "multipleOf");
  if (step === undefined) return value;
  return (least === undefined ? Math.floor(value / step) : Math.ceil(value / step)) * step;
}

function sampleString(schema: JsonObject): string {
  const text = STRINGS[stringAt(schema, "format") ?? ""] ?? "";
  return text.padEnd(numberAt(schema, "minLength") ?? 0, "x");
}
