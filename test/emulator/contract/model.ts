import {
  arrayAt,
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../../scripts/document/json.ts";
import { schemaName } from "../../../scripts/document/pointer.ts";
import { type EnumDescriptor, enumOf } from "./enums.ts";

/** A property of a type, in what matters to a server. */
export interface PropertyModel {
  readonly name: string;
  /** Whether it leads to other entities instead of holding a value. */
  readonly navigation: boolean;
  readonly collection: boolean;
  /** The component that its value, or each item, has; undefined for a plain value. */
  readonly type: string | undefined;
  readonly enum: EnumDescriptor | undefined;
  /** Whether it holds a date and time. */
  readonly dateTime: boolean;
}

/** The properties of a type: of a family, those of all its members. */
type TypeModel = ReadonlyMap<string, PropertyModel>;

/** What is known of the types of a contract. */
export interface Model {
  /** The properties of a component. */
  type(component: string): TypeModel;
  /** The members of a family, by the name that their `@odata.type` gives; empty where it is no family. */
  family(component: string): ReadonlyMap<string, string>;
  /** The component that is sent where this one is read. */
  written(component: string): string;
}

/** The model of these components. */
export function modelOf(schemas: JsonObject): Model {
  const types = new Map<string, TypeModel>();
  const type = (component: string): TypeModel => {
    const known = types.get(component);
    if (known !== undefined) return known;
    const properties = new Map<string, PropertyModel>();
    for (const part of partsOf(objectAt(schemas, component), schemas)) {
      for (const [name, schema] of entriesOf(objectAt(part, "properties"))) {
        if (!properties.has(name)) properties.set(name, propertyOf(name, schema, schemas));
      }
    }
    types.set(component, properties);
    return properties;
  };
  const families = new Map<string, ReadonlyMap<string, string>>();
  const family = (component: string): ReadonlyMap<string, string> => {
    const known = families.get(component);
    if (known !== undefined) return known;
    const mapping = entriesOf(objectAt(schemas, component, "discriminator", "mapping"));
    const members = new Map(
      mapping.flatMap(([name, target]) => {
        const member = typeof target === "string" ? schemaName(target) : undefined;
        return member === undefined ? [] : [[name, member] as const];
      }),
    );
    families.set(component, members);
    return members;
  };
  return {
    type,
    family,
    written: (component) => (Object.hasOwn(schemas, `${component}Write`) ? `${component}Write` : component),
  };
}

function propertyOf(name: string, schema: Json, schemas: JsonObject): PropertyModel {
  const held = isObject(schema) ? schema : {};
  const collection = stringAt(held, "type") === "array";
  const value = collection ? objectAt(held, "items") : held;
  const reference = [value, ...arrayAt(value, "anyOf").filter(isObject)]
    .map((item) => schemaName(stringAt(item, "$ref")))
    .find((item) => item !== undefined);
  const descriptor = reference === undefined ? undefined : enumOf(reference, schemas);
  return {
    name,
    navigation: own(held, "x-ms-navigationProperty") === true,
    collection,
    type: descriptor === undefined ? reference : undefined,
    enum: descriptor,
    dateTime: stringAt(value, "format") === "date-time",
  };
}

// The schemas that an object of this one may follow: itself, what it refers to, its alternatives.
function partsOf(schema: JsonObject, schemas: JsonObject): readonly JsonObject[] {
  const name = schemaName(stringAt(schema, "$ref"));
  const target = name === undefined ? [] : partsOf(objectAt(schemas, name), schemas);
  const nested = [...arrayAt(schema, "allOf"), ...arrayAt(schema, "anyOf")].filter(isObject);
  return [schema, ...target, ...nested.flatMap((part) => partsOf(part, schemas))];
}
