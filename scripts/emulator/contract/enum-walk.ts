import {
  arrayAt,
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { type EnumDescriptor, enumOf } from "./enums.ts";

/** The places of enums in the values of a schema. */
interface Places {
  enum: EnumDescriptor | undefined;
  items: Places | undefined;
  readonly properties: Map<string, Places>;
}

/** Returns the replacement of an enum's value; undefined removes the property. */
export type EnumVisitor = (descriptor: EnumDescriptor, value: string, path: string) => string | undefined;

/** Visits every enum in a value; returns the value with the visitor's replacements. */
export type EnumWalk = (schema: JsonObject, value: Json, visit: EnumVisitor) => Json;

/** Returns the walk over these components, which looks up each schema once. */
export function enumWalkOf(schemas: JsonObject): EnumWalk {
  const known = new Map<string, Places>();
  const inline = new WeakMap<JsonObject, Places>();

  const fill = (places: Places, schema: JsonObject): void => {
    const reference = schemaName(stringAt(schema, "$ref"));
    if (reference !== undefined) {
      const target = named(reference);
      places.enum ??= target.enum;
      places.items ??= target.items;
      for (const [name, place] of target.properties) places.properties.set(name, place);
    }
    for (const part of [...arrayAt(schema, "anyOf"), ...arrayAt(schema, "allOf")]) {
      if (isObject(part)) fill(places, part);
    }
    const items = own(schema, "items");
    if (isObject(items)) places.items ??= of(items);
    for (const [name, property] of entriesOf(objectAt(schema, "properties"))) {
      if (isObject(property) && !places.properties.has(name)) places.properties.set(name, of(property));
    }
  };
  const empty = (): Places => ({ enum: undefined, items: undefined, properties: new Map() });
  const named = (name: string): Places => {
    const existing = known.get(name);
    if (existing !== undefined) return existing;
    const places = empty();
    // Registered before it is filled: an inner error contains inner errors.
    known.set(name, places);
    places.enum = enumOf(name, schemas);
    fill(places, objectAt(schemas, name));
    return places;
  };
  const of = (schema: JsonObject): Places => {
    const reference = schemaName(stringAt(schema, "$ref"));
    if (reference !== undefined) return named(reference);
    const existing = inline.get(schema);
    if (existing !== undefined) return existing;
    const places = empty();
    inline.set(schema, places);
    fill(places, schema);
    return places;
  };
  return (schema, value, visit) => walk(of(schema), value, visit, "") ?? null;
}

function walk(places: Places, value: Json, visit: EnumVisitor, path: string): Json | undefined {
  if (typeof value === "string") {
    return places.enum === undefined ? value : visit(places.enum, value, path);
  }
  if (isArray(value)) {
    const { items } = places;
    if (items === undefined) return value;
    return value.flatMap((item, index) => {
      const visited = walk(items, item, visit, `${path}/${index}`);
      return visited === undefined ? [] : [visited];
    });
  }
  if (!isObject(value) || places.properties.size === 0) return value;
  let changed: [string, Json][] | undefined;
  const entries = entriesOf(value);
  for (const [index, [name, item]] of entries.entries()) {
    const place = places.properties.get(name);
    const visited = place === undefined ? item : walk(place, item, visit, `${path}/${name}`);
    if (visited !== item) changed ??= entries.slice(0, index).map(([key, held]) => [key, held]);
    if (visited !== undefined) changed?.push([name, visited]);
  }
  return changed === undefined ? value : Object.fromEntries(changed);
}
