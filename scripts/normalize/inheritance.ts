import { constraintsIn, isAnnotation } from "../document/grammar.ts";
import { arrayAt, isObject, type Json, type JsonObject, objectAt, omit, own } from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { pointer, referredSchema } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { mapSchemas } from "../document/schemas.ts";
import { InputError } from "../errors.ts";
import { isMergeable, mergeSchemas } from "./schema-intersection.ts";

/**
 * Replaces `allOf: [{$ref: base}, {…}]` by one object with the properties of both, the base's first. Hovers then show
 * an object instead of an intersection, and a subtype's `@odata.type` replaces its base's instead of contradicting it.
 */
export function inheritance(document: JsonObject): JsonObject {
  const flat = mapSchemas(document, flattener(objectAt(document, "components", "schemas")));
  const flatten = flattener(objectAt(flat, "components", "schemas"));
  // Used as a value, a single reference extends nothing: it means its target with all subtypes.
  return rewrite(flat, {
    schema: (schema) => (typeof solePart(schema)?.["$ref"] === "string" ? unwrap(schema) : flatten(schema)),
  });
}

/** The deepest inheritance. Published types have at most six levels. */
const MAX_LEVELS = 100;

/** The largest number of values in all types, with inherited ones. All of Graph has 300,000. */
const MAX_VALUES = 400_000;

/**
 * Makes a function that flattens schemas, each base once.
 *
 * @param schemas the components
 * @returns a function of a schema, and of its name if it is a component; it throws {@link InputError} if inheritance is
 *   too deep or the flattened schemas have too many values
 */
function flattener(schemas: JsonObject): (schema: JsonObject, name?: string) => JsonObject {
  const open = new Set<string>();
  // Counts the values in a value, itself included. A shared value is walked once.
  const valuesIn = memoized((value: object): number =>
    Object.values(value).reduce(
      (sum, item) => sum + (typeof item === "object" && item ? valuesIn(item) : 1),
      1,
    ),
  );
  let values = 0;

  const flatten = (schema: JsonObject): JsonObject => {
    const parts = arrayAt(schema, "allOf").map(resolvePart);
    if (parts.length === 0) return schema;
    const isWhole = parts.every((part) => isObject(part) && isMergeable(part));
    // A single reference to a union or a scalar, with annotations beside it, extends nothing.
    if (!isWhole && parts.length === 1) return unwrap(schema);
    const merged = mergeSchemas(parts, omit(schema, "allOf"));
    values += valuesIn(merged);
    if (values > MAX_VALUES)
      throw new InputError(
        pointer("components", "schemas"),
        `types with inherited properties have over ${MAX_VALUES} values`,
        "select fewer paths",
      );
    return merged;
  };

  // Returns the schema of a base that can be merged, and any other part with its own parts merged.
  const resolvePart = (part: Json): Json => {
    if (!isObject(part) || typeof part["$ref"] !== "string") return isObject(part) ? flatten(part) : part;
    const name = referredSchema(part);
    const base = name === undefined ? undefined : own(schemas, name);
    // A type cannot extend itself: the reference stays, and the linter reports it.
    if (name === undefined || !isObject(base) || open.has(name)) return part;
    const flat = inherited(name);
    return isMergeable(flat) ? flat : part;
  };

  // A base that lists its subtypes as variants does not mean that each of them is one of the others again.
  const inherited = memoized((name: string): JsonObject => {
    const base = withoutOwnMarks(flattenNamed(name));
    const variants = [...arrayAt(base, "oneOf"), ...arrayAt(base, "anyOf")];
    return extendsAny(variants, name, schemas) ? omit(base, "oneOf", "anyOf") : base;
  });

  const flattenNamed = memoized((name: string): JsonObject => {
    if (open.size > MAX_LEVELS)
      throw new InputError(
        pointer("components", "schemas", name),
        `inheritance deeper than ${MAX_LEVELS} levels`,
      );
    open.add(name);
    const flat = flatten(objectAt(schemas, name));
    open.delete(name);
    return flat;
  });

  return (schema, name) => (name === undefined ? flatten(schema) : flattenNamed(name));
}

// Tells whether a schema that one of the parts refers to extends a base, directly or through others.
function extendsAny(parts: readonly Json[], base: string, schemas: JsonObject): boolean {
  const found = new Set(parts.map(referredSchema));
  // A name that is added during the loop is visited too.
  for (const name of found) {
    const bases = name === undefined ? [] : arrayAt(objectAt(schemas, name), "allOf").map(referredSchema);
    if (bases.includes(base)) return true;
    for (const each of bases) found.add(each);
  }
  return false;
}

// A base's title, description and discriminator are not inherited.
function withoutOwnMarks(base: JsonObject): JsonObject {
  return omit(constraintsIn(base), "discriminator");
}

function solePart(schema: JsonObject): JsonObject | undefined {
  const [only, ...others] = arrayAt(schema, "allOf");
  return isObject(only) && others.length === 0 && own(schema, "properties") === undefined ? only : undefined;
}

// OpenAPI 3.0 has no annotations beside a reference, so that documents write `allOf: [{$ref}]` beside them.
function unwrap(schema: JsonObject): JsonObject {
  const rest = omit(schema, "allOf", "type");
  const only = Object.keys(rest).every(isAnnotation) ? solePart(schema) : undefined;
  return only === undefined ? schema : { ...only, ...rest };
}
