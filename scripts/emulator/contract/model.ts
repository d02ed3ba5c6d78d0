import {
  arrayAt,
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { memoized } from "../../document/memoized.ts";
import { schemaName } from "../../document/pointer.ts";
import { responseNameOf } from "../../document/vocabulary.ts";
import { type EnumDescriptor, enumOf } from "./enums.ts";
import { hasType, partsOf } from "./schema.ts";

/** The facts about a property that a server needs. */
export interface PropertyModel {
  readonly name: string;
  /** Whether it is a navigation property, whose values are other entities. */
  readonly navigation: boolean;
  readonly collection: boolean;
  /** The component of its value, or of each item; undefined for a primitive value. */
  readonly type: string | undefined;
  readonly enum: EnumDescriptor | undefined;
  /** Whether its value is a date and time. */
  readonly dateTime: boolean;
  /** The types of a primitive value, by the kinds of literals; empty if none is stated. */
  readonly kinds: readonly string[];
}

/** The properties of a type; for a family, those of all its variants. */
type TypeModel = ReadonlyMap<string, PropertyModel>;

/** The types of a contract. */
export interface Model {
  /** Returns the properties of a component. */
  type(component: string): TypeModel;
  /** Returns the variants of a family by the value of `@odata.type`; empty for a type without subtypes. */
  family(component: string): ReadonlyMap<string, string>;
  /** Returns the component of requests that corresponds to a component of responses. */
  written(component: string): string;
}

/** Returns the model of these components. */
export function modelOf(schemas: JsonObject): Model {
  const requestComponents = new Map(
    entriesOf(schemas).flatMap(([name, schema]) => {
      const responseComponent = responseNameOf(schema);
      return responseComponent === undefined ? [] : [[responseComponent, name] as const];
    }),
  );
  return {
    type: memoized((component) => {
      const properties = new Map<string, PropertyModel>();
      for (const part of partsOf(objectAt(schemas, component), schemas)) {
        for (const [name, schema] of entriesOf(objectAt(part, "properties"))) {
          if (!properties.has(name)) properties.set(name, propertyOf(name, schema, schemas));
        }
      }
      return properties;
    }),
    family: memoized((component) => {
      const mapping = entriesOf(objectAt(schemas, component, "discriminator", "mapping"));
      return new Map(
        mapping.flatMap(([name, target]) => {
          const member = typeof target === "string" ? schemaName(target) : undefined;
          return member === undefined ? [] : [[name, member] as const];
        }),
      );
    }),
    written: (component) => requestComponents.get(component) ?? component,
  };
}

function propertyOf(name: string, schema: Json, schemas: JsonObject): PropertyModel {
  const held = isObject(schema) ? schema : {};
  const collection = hasType(held, "array");
  const value = collection ? objectAt(held, "items") : held;
  const reference = [value, ...arrayAt(value, "anyOf").filter(isObject)]
    .map((item) => schemaName(stringAt(item, "$ref")))
    .find((item) => item !== undefined);
  const descriptor = reference === undefined ? undefined : enumOf(reference, schemas);
  const kinds = ["string", "boolean", "number"].filter((type) => hasType(value, type));
  return {
    name,
    navigation: own(held, "x-ms-navigationProperty") === true,
    collection,
    type: descriptor === undefined ? reference : undefined,
    enum: descriptor,
    dateTime: stringAt(value, "format") === "date-time",
    kinds: hasType(value, "integer") ? [...kinds, "number"] : kinds,
  };
}
