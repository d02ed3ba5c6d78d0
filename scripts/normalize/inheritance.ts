import { isAnnotation } from "../document/grammar.ts";
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { schemaName } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";

/**
 * `allOf: [{$ref: base}, {…}]` → one object with the properties of both, the base's first. What is left
 * needs no intersection: a subtype's `@odata.type` replaces its base's instead of contradicting it.
 */
export function inheritance(document: JsonObject): JsonObject {
  const published = objectAt(document, "components", "schemas");
  const schemas = mapValues(published, (schema, name) =>
    isObject(schema) ? flatten(schema, published, [name]) : schema,
  );
  const flat = { ...document, components: { ...objectAt(document, "components"), schemas } };
  // Where a value is described, a reference extends nothing: it is what it refers to, with its family.
  return rewrite(flat, {
    schema: (schema) => {
      const isReference = stringAt(solePart(schema) ?? {}, "$ref") !== undefined;
      return isReference ? unwrap(schema) : flatten(schema, schemas, []);
    },
  });
}

function flatten(schema: JsonObject, schemas: JsonObject, open: readonly string[]): JsonObject {
  const parts = arrayAt(schema, "allOf").map((part) => resolvePart(part, schemas, open));
  if (parts.length === 0) return schema;
  if (!parts.every((part) => part !== undefined && isPlainObject(part.schema))) return unwrap(schema);
  const inherited = parts.map((part) => (part?.isBase ? withoutOwnMarks(part.schema) : (part?.schema ?? {})));
  return [...inherited, omit(schema, "allOf")].reduce(extend, {});
}

// A base's name, words and family are its own, not the subtype's.
function withoutOwnMarks(base: JsonObject): JsonObject {
  return mapValues(base, (value, name) =>
    isAnnotation(name) || name === "discriminator" ? undefined : value,
  );
}

function resolvePart(
  part: Json,
  schemas: JsonObject,
  open: readonly string[],
): { readonly schema: JsonObject; readonly isBase: boolean } | undefined {
  if (!isObject(part)) return undefined;
  const reference = stringAt(part, "$ref");
  if (reference === undefined) return { schema: part, isBase: false };
  const name = schemaName(reference);
  const base = name === undefined ? undefined : own(schemas, name);
  // A type cannot extend itself: such a document is left as it is, and the linter speaks of it.
  if (name === undefined || !isObject(base) || open.includes(name)) return undefined;
  return { schema: flatten(base, schemas, [...open, name]), isBase: true };
}

function isPlainObject(schema: JsonObject): boolean {
  const type = own(schema, "type");
  const composed = ["$ref", "allOf", "anyOf", "oneOf", "not", "enum"].some(
    (keyword) => own(schema, keyword) !== undefined,
  );
  return !composed && (type === undefined || type === "object");
}

function solePart(schema: JsonObject): JsonObject | undefined {
  const [only, ...others] = arrayAt(schema, "allOf");
  return isObject(only) && others.length === 0 && own(schema, "properties") === undefined ? only : undefined;
}

// 3.0 allowed no words beside a reference, so documents write `allOf: [{$ref}]` with words around it.
function unwrap(schema: JsonObject): JsonObject {
  const rest = omit(schema, "allOf", "type");
  const only = Object.keys(rest).every(isAnnotation) ? solePart(schema) : undefined;
  return only === undefined ? schema : { ...only, ...rest };
}

function extend(base: JsonObject, own: JsonObject): JsonObject {
  const required = [...new Set([...stringsAt(base, "required"), ...stringsAt(own, "required")])];
  const properties = { ...objectAt(base, "properties"), ...objectAt(own, "properties") };
  return {
    ...omit(base, "type", "required", "properties"),
    ...omit(own, "type", "required", "properties"),
    type: "object",
    ...(required.length > 0 ? { required } : {}),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
}
