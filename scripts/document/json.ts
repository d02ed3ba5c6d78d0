/** A JSON value: the input and output of every step of the pipeline. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Read it with {@link own}, since a document may use any name, such as `constructor`. */
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Tells whether a value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tells whether a value is a JSON array. `Array.isArray` alone does not narrow a readonly array. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Returns an own property, never an inherited one. */
export function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns the object at a path of names; `{}` if a step is missing or not an object. */
export function objectAt(value: Json | undefined, ...names: readonly string[]): JsonObject {
  let current: Json | undefined = value;
  for (const name of names) current = isObject(current) ? own(current, name) : undefined;
  return isObject(current) ? current : {};
}

/** Returns the array in a property; `[]` if there is none. */
export function arrayAt(object: JsonObject, name: string): readonly Json[] {
  const value = own(object, name);
  return isArray(value) ? value : [];
}

/** Returns the string in a property; undefined if it is not a string. */
export function stringAt(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === "string" ? value : undefined;
}

/** Returns the number in a property; undefined if it is not a number. */
export function numberAt(object: JsonObject, name: string): number | undefined {
  const value = own(object, name);
  return typeof value === "number" ? value : undefined;
}

/** Returns the strings in the array in a property. */
export function stringsAt(object: JsonObject, name: string): readonly string[] {
  return arrayAt(object, name).filter((item) => typeof item === "string");
}

/** Lists the entries whose value is not undefined. */
export function entriesOf(object: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined);
}

/**
 * Replaces each value; `undefined` removes the entry. Does not change the object, and returns it if nothing is replaced.
 *
 * @param replace returns the replacement of a value with a name
 */
export function mapValues(
  object: JsonObject,
  replace: (value: Json, name: string) => Json | undefined,
): JsonObject {
  let copy: MutableObject | undefined;
  const names = Object.keys(object);
  for (const name of names) {
    const value = object[name];
    const replaced = value === undefined ? undefined : replace(value, name);
    if (copy === undefined && replaced !== undefined && replaced === value) continue;
    // Most rules change little of a document: nothing is copied before the first change.
    if (copy === undefined) {
      copy = {};
      for (const before of names.slice(0, names.indexOf(name))) put(copy, before, object[before]);
    }
    put(copy, name, replaced);
  }
  return copy ?? object;
}

interface MutableObject {
  [name: string]: Json | undefined;
}

// Defines `__proto__`, an ordinary name in JSON: assigned, it would be the prototype.
function put(object: MutableObject, name: string, value: Json | undefined): void {
  if (value === undefined) return;
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

/** Removes names from an object; returns the same object if it has none of them. */
export function omit(object: JsonObject, ...names: readonly string[]): JsonObject {
  if (!names.some((name) => Object.hasOwn(object, name))) return object;
  return mapValues(object, (value, name) => (names.includes(name) ? undefined : value));
}

/** Sorts the entries of an object by name, in code point order. */
export function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(entriesOf(object).toSorted(([a], [b]) => compareCodePoints(a, b)));
}

/** Compares by Unicode code points, the same in every locale. UTF-16 order differs beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return rankOf(x) - rankOf(y);
  }
  return a.length - b.length;
}

// Surrogates are halves of code points beyond all others.
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Tells whether two JSON values are equal, in any order of their names. */
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
