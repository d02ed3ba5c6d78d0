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
} from "../document/json.ts";
import { pointer, schemaName } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { valueCounter } from "../document/size.ts";
import { InputError } from "../errors.ts";
import { isMergeable, mergeSchemas } from "./schema-intersection.ts";

/**
 * `allOf: [{$ref: base}, {…}]` → one object with the properties of both, the base's first. Hovers show one
 * object instead of an intersection, and a subtype's `@odata.type` replaces its base's instead of contradicting it.
 */
export function inheritance(document: JsonObject): JsonObject {
  const published = objectAt(document, "components", "schemas");
  const flattenPublished = flattener(published);
  const schemas = mapValues(published, (schema, name) =>
    isObject(schema) ? flattenPublished(schema, name) : schema,
  );
  const flat = { ...document, components: { ...objectAt(document, "components"), schemas } };
  const flatten = flattener(schemas);
  // As a value, a sole reference extends nothing: it stands for its target, with all subtypes.
  return rewrite(flat, {
    schema: (schema) => {
      const isReference = stringAt(solePart(schema) ?? {}, "$ref") !== undefined;
      return isReference ? unwrap(schema) : flatten(schema);
    },
  });
}

/** How many bases may lie behind one another. Published types have six at most. */
const MOST_BASES = 100;

/** How many values all types may have together, those of their bases counted in each. All of Graph has 300,000. */
const MOST_VALUES = 400_000;

/**
 * Flattens schemas, each base once.
 *
 * @param schemas the components
 * @returns takes a schema, and its name where it is a component
 * @throws {InputError} from what it returns, where bases go on and on, or leave too much of one another
 */
function flattener(schemas: JsonObject): (schema: JsonObject, name?: string) => JsonObject {
  const bases = new Map<string, JsonObject>();
  const open = new Set<string>();
  const valuesIn = valueCounter();
  let values = 0;

  const flatten = (schema: JsonObject): JsonObject => {
    const parts = arrayAt(schema, "allOf").map(resolvePart);
    if (parts.length === 0) return schema;
    const isWhole = parts.every((part) => isObject(part) && isMergeable(part));
    // A sole reference to a union or a scalar, with words around it, extends nothing.
    if (!isWhole && parts.length === 1) return unwrap(schema);
    const merged = mergeSchemas(parts, omit(schema, "allOf"));
    values += valuesIn(merged);
    if (values > MOST_VALUES)
      throw new InputError(
        pointer("components", "schemas"),
        `with what they inherit, types hold over ${MOST_VALUES} values`,
        "take fewer paths",
      );
    return merged;
  };

  // A base that can be merged, written out; any other part as it is.
  const resolvePart = (part: Json): Json => {
    const reference = isObject(part) ? stringAt(part, "$ref") : undefined;
    if (reference === undefined) return part;
    const name = schemaName(reference);
    const base = name === undefined ? undefined : own(schemas, name);
    // A type cannot extend itself: the reference stays, and the linter reports it.
    if (name === undefined || !isObject(base) || open.has(name)) return part;
    const flat = withoutOwnMarks(flattenNamed(base, name));
    return isMergeable(flat) ? flat : part;
  };

  const flattenNamed = (schema: JsonObject, name: string): JsonObject => {
    const known = bases.get(name);
    if (known !== undefined) return known;
    if (open.size > MOST_BASES)
      throw new InputError(pointer("components", "schemas", name), `is a base behind ${MOST_BASES} others`);
    open.add(name);
    const flat = flatten(schema);
    open.delete(name);
    bases.set(name, flat);
    return flat;
  };

  return (schema, name) => (name === undefined ? flatten(schema) : flattenNamed(schema, name));
}

// A base's title, description and discriminator are not inherited.
function withoutOwnMarks(base: JsonObject): JsonObject {
  return mapValues(base, (value, name) =>
    isAnnotation(name) || name === "discriminator" ? undefined : value,
  );
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
