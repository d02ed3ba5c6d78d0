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
import { ENUM_EXTENSION, type GraphEnum, graphEnumOf, responseNameOf } from "../../document/vocabulary.ts";
import { partsOf } from "./schema.ts";

/** An enum: an evolvable one or a set, as `x-graph-enum` describes it, or a closed one. */
export interface EnumDescriptor extends GraphEnum {
  readonly name: string;
}

/** Returns the enum of a component; for a component of requests, the enum of the corresponding response. */
export function enumOf(component: string, schemas: JsonObject): EnumDescriptor | undefined {
  const names = [component, responseNameOf(schemas[component]) ?? ""];
  const described = names.find((name) => own(objectAt(schemas, name), ENUM_EXTENSION) !== undefined);
  const name = described ?? component;
  const found = graphEnumOf(own(schemas, name));
  return found && { ...found, name };
}

/** Returns the members of a value: those of a set of flags, otherwise the value itself. */
export function membersIn(descriptor: EnumDescriptor, value: string): readonly string[] {
  return descriptor.flags === true ? value.split(",").map((member) => member.trim()) : [value];
}

/** Tells whether a server hides this member by default: it is listed after the sentinel, or not listed. */
export function isLater(descriptor: EnumDescriptor, member: string): boolean {
  return (
    descriptor.sentinel !== undefined &&
    member !== descriptor.sentinel &&
    !descriptor.members.includes(member)
  );
}

/** Returns the members of a value as a server shows them by default: the sentinel in place of each later one. */
export function shownMembers(descriptor: EnumDescriptor, value: string): readonly string[] {
  return membersIn(descriptor, value).map((member) =>
    isLater(descriptor, member) ? (descriptor.sentinel ?? member) : member,
  );
}

/** Returns the position of a value in its enum; an unlisted value comes last. */
export function rank(descriptor: EnumDescriptor, value: string): number {
  const { members, sentinel, later } = descriptor;
  const ordered = [...members, ...(sentinel === undefined ? [] : [sentinel]), ...later];
  const index = ordered.indexOf(value);
  return index === -1 ? ordered.length : index;
}

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
  return (whole, held, visit) => {
    const walk = (schema: Json | undefined, value: Json, path: string): Json | undefined => {
      if (!isObject(schema)) return value;
      const places = placesOf(schema);
      if (typeof value === "string") return places.enum ? visit(places.enum, value, path) : value;
      if (isArray(value)) {
        const visited = value.map((item, index) => walk(places.items, item, `${path}/${index}`));
        return visited.filter((item) => item !== undefined);
      }
      if (!isObject(value)) return value;
      return mapValues(value, (item, name) => walk(places.properties.get(name), item, `${path}/${name}`));
    };
    return walk(whole, held, "") ?? null;
  };
}
