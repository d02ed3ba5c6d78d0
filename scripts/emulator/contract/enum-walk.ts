import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { memoized } from "../../document/memoized.ts";
import { schemaName } from "../../document/pointer.ts";
import { type EnumDescriptor, enumOf } from "./enums.ts";
import { partsOf } from "./schema.ts";

/** The enum of a schema, and the schemas in which a value may have more. */
interface Places {
  readonly enum: EnumDescriptor | undefined;
  readonly items: JsonObject | undefined;
  readonly properties: ReadonlyMap<string, Json>;
}

/** Returns the replacement of an enum's value; undefined removes the property. */
export type EnumVisitor = (descriptor: EnumDescriptor, value: string, path: string) => string | undefined;

/** Visits every enum in a value; returns the value with the visitor's replacements. */
export type EnumWalk = (schema: JsonObject, value: Json, visit: EnumVisitor) => Json;

/** Returns the walk over these components, which looks up each schema once. */
export function enumWalkOf(schemas: JsonObject): EnumWalk {
  const placesOf = memoized((schema: JsonObject): Places => {
    const parts = partsOf(schema, schemas, ["anyOf", "allOf"]);
    const names = parts.flatMap((part) => schemaName(stringAt(part, "$ref")) ?? []);
    return {
      enum: names.map((name) => enumOf(name, schemas)).find((found) => found !== undefined),
      items: parts.map((part) => own(part, "items")).find(isObject),
      properties: new Map(parts.flatMap((part) => entriesOf(objectAt(part, "properties")))),
    };
  });
  const walk = (
    schema: Json | undefined,
    value: Json,
    visit: EnumVisitor,
    path: string,
  ): Json | undefined => {
    if (!isObject(schema)) return value;
    const places = placesOf(schema);
    if (typeof value === "string") return places.enum === undefined ? value : visit(places.enum, value, path);
    if (isArray(value)) {
      const visited = value.map((item, index) => walk(places.items, item, visit, `${path}/${index}`));
      return visited.filter((item) => item !== undefined);
    }
    if (!isObject(value)) return value;
    return mapValues(value, (item, name) =>
      walk(places.properties.get(name), item, visit, `${path}/${name}`),
    );
  };
  return (schema, value, visit) => walk(schema, value, visit, "") ?? null;
}
