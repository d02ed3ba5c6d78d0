import { randomUUID } from "node:crypto";
import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  own,
  stringAt,
} from "../../document/json.ts";
import { schemaReference } from "../../document/pointer.ts";
import type { PropertyModel } from "../contract/model.ts";
import { childrenOf, type Entity, keyText, newResource, timestamp } from "./entity.ts";
import type { Service } from "./service.ts";

/** The collection of a new entity. */
export interface Declared {
  /** The path template of its collection, `{}` for each key. */
  readonly template: string;
  /** The component that the collection declares. */
  readonly type: string;
}

/**
 * Returns an entity with these values, which is in no collection yet. Items of navigation properties become
 * separate entities. Fills in what is missing: the key, creation times, required properties.
 *
 * @param values properties by name; without the key, a new one is generated
 */
export function makeEntity(service: Service, declared: Declared, values: JsonObject): Entity {
  const { contract, now } = service;
  const component = subtypeIn(service, declared.type, values);
  const model = contract.model.type(component);
  const isNavigation = (name: string): boolean => model.get(name)?.navigation === true;
  const key = contract.keys.get(declared.template) ?? "id";
  const given = own(values, key);
  const value = given ?? newKey(service, declared);
  const sample = component === "" ? null : contract.sample({ $ref: schemaReference(component) });
  const entries = entriesOf(values).filter(([name]) => !isNavigation(name) && name !== "@odata.type");
  const entity = newResource(
    // Uses the published spelling of the type, but keeps the name of a type published later.
    component === declared.type ? (stringAt(values, "@odata.type") ?? `#${component}`) : `#${component}`,
    {
      ...(isObject(sample) ? sample : {}),
      [key]: typeof value === "string" ? keyText(value) : value,
      ...createdNow(model, now()),
      ...Object.fromEntries(entries.filter(([name]) => name !== key)),
    },
    keyText(String(value)),
  );
  for (const [name, held] of entriesOf(values)) {
    const property = model.get(name);
    if (property?.navigation === true) attach(service, declared, entity, property, held);
  }
  return entity;
}

/** Returns the component of a body: the declared one, or the subtype that its `@odata.type` names. */
export function subtypeIn(service: Service, declared: string, values: JsonObject): string {
  const named = (stringAt(values, "@odata.type") ?? "").replace(/^#?/, "#");
  return service.contract.model.family(declared).get(named) ?? declared;
}

function attach(
  service: Service,
  declared: Declared,
  entity: Entity,
  { name, type = "", collection }: PropertyModel,
  held: Json,
): void {
  const below = { template: `${declared.template}/{}/${name}`, type };
  if (collection) {
    const children = childrenOf(entity, name);
    for (const item of isArray(held) ? held.filter(isObject) : []) {
      const child = makeEntity(service, below, item);
      children.set(child.id, child);
    }
  } else if (isObject(held)) {
    entity.references.set(name, makeEntity(service, below, held));
  }
}

/** Returns the value of a key that a path has as text: a number if the document declares one. */
export function keyValue(service: Service, declared: Declared, text: string): Json {
  return hasNumberKey(service, declared) && /^-?\d+$/.test(text) ? Number(text) : text;
}

// Generates a key: a GUID, or an unused number if the document declares a number.
function newKey(service: Service, declared: Declared): Json {
  if (!hasNumberKey(service, declared)) return randomUUID();
  service.numbers.last += 1;
  return service.numbers.last;
}

function hasNumberKey({ contract }: Service, { template, type }: Declared): boolean {
  const key = contract.keys.get(template) ?? "id";
  return contract.model.type(type).get(key)?.number === true;
}

// Sets the times that Graph sets.
function createdNow(model: ReadonlyMap<string, PropertyModel>, now: Date): JsonObject {
  const names = ["createdDateTime", "lastModifiedDateTime"].filter(
    (name) => model.get(name)?.dateTime === true,
  );
  return Object.fromEntries(names.map((name) => [name, timestamp(now)]));
}
