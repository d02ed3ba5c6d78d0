/** A JSON value; what a YAML document in the JSON schema holds, and what every step of the pipeline takes and gives. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Read by {@link own}: names come from documents, and `constructor` is a legal one. */
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Whether a value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON array. `Array.isArray` alone does not narrow a readonly array. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The property of that name, never an inherited one. */
export function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The object reached through these names, or an empty one where any step is missing or no object. */
export function objectAt(value: Json | undefined, ...names: readonly string[]): JsonObject {
  let current: Json | undefined = value;
  for (const name of names) current = isObject(current) ? own(current, name) : undefined;
  return isObject(current) ? current : {};
}

/** The array of that name, or an empty one. */
export function arrayAt(object: JsonObject, name: string): readonly Json[] {
  const value = own(object, name);
  return isArray(value) ? value : [];
}

/** The string of that name, if it is one. */
export function stringAt(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === "string" ? value : undefined;
}

/** The strings of an array of that name. */
export function stringsAt(object: JsonObject, name: string): readonly string[] {
  return arrayAt(object, name).filter((item) => typeof item === "string");
}

/** The entries that hold a value. */
export function entriesOf(object: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined);
}

/**
 * A new object with each value replaced; `undefined` drops the entry.
 * Built by definition, not assignment, so a name like `__proto__` stays a plain entry.
 */
export function mapValues(
  object: JsonObject,
  replace: (value: Json, name: string) => Json | undefined,
): JsonObject {
  const entries: [string, Json][] = [];
  for (const [name, value] of entriesOf(object)) {
    const replaced = replace(value, name);
    if (replaced !== undefined) entries.push([name, replaced]);
  }
  return Object.fromEntries(entries);
}

/** The object without these names: the same object if it has none of them. */
export function omit(object: JsonObject, ...names: readonly string[]): JsonObject {
  if (!names.some((name) => Object.hasOwn(object, name))) return object;
  return mapValues(object, (value, name) => (names.includes(name) ? undefined : value));
}

/** The object with its entries in code point order of their names. */
export function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(entriesOf(object).toSorted(([a], [b]) => compareCodePoints(a, b)));
}

/** Order by Unicode code point, the same in every locale. UTF-16 order differs from it beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Whether two values are the same JSON, whatever the order of their names. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]))
  );
}
