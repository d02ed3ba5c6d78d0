import { isAnnotation } from "../document/grammar.ts";
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  stringsAt,
} from "../document/json.ts";
import { typeHasNull, withNullVariant } from "../document/null-schema.ts";

/** Finds the schema of a property by its name. */
type LookUp = (name: string) => Json | undefined;

/**
 * Makes an object of the properties that a schema requires but does not have: they are in its parts or around it. Null
 * has no properties: where the schema allows it, so does the object.
 *
 * @returns no object if the schema requires nothing else
 */
export function required(part: JsonObject, lookUp: LookUp): readonly JsonObject[] {
  const missing = stringsAt(part, "required").filter(
    (name) => own(objectAt(part, "properties"), name) === undefined,
  );
  const found = missing.flatMap((name): [string, Json][] => {
    const property = lookUp(name);
    return property === undefined ? [] : [[name, property]];
  });
  if (found.length === 0) return [];
  const names = found.map(([name]) => name);
  const object = { type: "object", required: names, properties: Object.fromEntries(found) };
  return [typeHasNull(part) ? withNullVariant(object) : object];
}

/** Adds what a variant requires to it. */
export function requiringVariant(variant: Json, lookUp: LookUp): Json {
  if (!isObject(variant) || own(variant, "$ref") !== undefined) return variant;
  const [needed] = required(variant, lookUp);
  if (needed === undefined) return variant;
  const constraints = Object.keys(variant).filter((name) => !isAnnotation(name) && name !== "required");
  return constraints.every((name) => name === "type")
    ? { ...needed, ...annotationsOf(variant) }
    : { allOf: [variant, needed] };
}

/** Adds what each variant of a part requires to it. */
export function requiringUnion(part: JsonObject, lookUp: LookUp): JsonObject {
  return mapValues(part, (value, name) =>
    (name === "anyOf" || name === "oneOf") && isArray(value)
      ? value.map((variant) => requiringVariant(variant, lookUp))
      : value,
  );
}

/** Returns the annotations of a schema, without extensions. */
export function annotationsOf(schema: JsonObject): JsonObject {
  return mapValues(schema, (value, name) =>
    isAnnotation(name) && !name.startsWith("x-") ? value : undefined,
  );
}
