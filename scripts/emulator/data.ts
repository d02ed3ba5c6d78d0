import { entriesOf, isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { change, type Entity } from "./service/entity.ts";
import { makeEntity, subtypeIn } from "./service/make.ts";
import type { Service, Target } from "./service/service.ts";
import { stepsOf, walk } from "./service/target.ts";
import { Refusal } from "./wire/errors.ts";

/**
 * The initial data: for each path, the items of a collection or the properties of a single resource. Items
 * may contain the items of their navigation properties:
 * `{ "/me/messages": [{ "subject": "Hi", "attachments": [] }] }`.
 */
export type SeedData = Readonly<Record<string, Json>>;

/**
 * The resources of an emulator, for tests to set up and inspect. Paths are those of clients:
 * `/me/messages/1`.
 */
export interface EmulatorData {
  /**
   * Adds resources: all of them, or none if one is invalid.
   *
   * @returns the keys of the items added, in order
   * @throws {InputError} if a path is not in the document, or a property is not in its schema
   */
  seed(data: SeedData): readonly string[];
  /**
   * Returns the properties of the resource at a path, or of each item of a collection; undefined if it is
   * missing.
   */
  at(path: string): Json | undefined;
}

/** Returns the data of a service. */
export function dataOf(service: Service): EmulatorData {
  return {
    seed: (data) => {
      const prepared = Object.entries(data).map(([path, value]) => prepare(service, path, value));
      return prepared.flatMap((add) => add());
    },
    at: (path) => {
      const target = targetAt(service, path);
      if (target === undefined) return undefined;
      if (target.entity !== undefined) return target.entity.properties;
      return [...(target.collection?.values() ?? [])].map(({ properties }) => properties);
    },
  };
}

function prepare(service: Service, path: string, value: Json): () => readonly string[] {
  const target = targetAt(service, path);
  // A path without a type may still be that of an operation whose response has none.
  const isTyped = target !== undefined && target.type !== "";
  const isServed = target?.entity !== undefined && service.contract.route(path).length > 0;
  if (target === undefined || !(isTyped || isServed))
    throw new InputError(path, "no such path or resource", "use the paths of openapi.yaml");
  if (target.entity !== undefined) {
    const { entity } = target;
    if (!isObject(value)) throw new InputError(path, "is a single resource", "write an object");
    assertProperties(service, path, target.type, value);
    return () => {
      change(entity, value);
      return [];
    };
  }
  if (!isArray(value)) throw new InputError(path, "is a collection", "write an array of objects");
  const entities = value.map((item, index): Entity => {
    const where = `${path}/${index}`;
    if (!isObject(item)) throw new InputError(where, "is not an object", "write the properties of an item");
    assertProperties(service, where, target.type, item);
    return makeEntity(service, target, item);
  });
  return () => {
    for (const entity of entities) target.collection?.set(entity.id, entity);
    return entities.map(({ id }) => id);
  };
}

function targetAt(service: Service, path: string): Target | undefined {
  try {
    return walk(service, stepsOf(service, path));
  } catch (error) {
    if (error instanceof Refusal || error instanceof URIError) return undefined;
    throw error;
  }
}

// Otherwise, a misspelt property would go unnoticed.
function assertProperties(service: Service, where: string, declared: string, values: JsonObject): void {
  const { model } = service.contract;
  const component = subtypeIn(service, declared, values);
  const properties = model.type(component);
  for (const [name, value] of entriesOf(values)) {
    if (name.includes("@") || properties.size === 0) continue;
    const property = properties.get(name);
    if (property === undefined) {
      const known = [...properties.keys()].filter((item) => !item.includes("@")).join(", ");
      throw new InputError(`${where}/${name}`, `is not a property of ${component}`, `use one of ${known}`);
    }
    if (!property.navigation) continue;
    for (const [index, item] of (isArray(value) ? value : [value]).entries())
      if (isObject(item)) assertProperties(service, `${where}/${name}/${index}`, property.type ?? "", item);
  }
}
