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
import { badRequest } from "../wire/errors.ts";
import { childrenOf, type Entity, keyText, newResource } from "./entity.ts";
import type { Service, Target } from "./service.ts";

/** The collection of a new entity. */
type Declared = Pick<Target, "template" | "type">;

/**
 * Returns an entity with these values, which is in no collection yet. Items of navigation properties become
 * separate entities. Fills in what is missing: the key, creation times, required properties.
 *
 * @param values properties by name
 * @param id     the key, if `values` is without. Default: a new one
 */
export function makeEntity(service: Service, declared: Declared, values: JsonObject, id?: Json): Entity {
  const { contract } = service;
  const now = service.now().toISOString();
  const component = subtypeIn(service, declared.type, values);
  const model = contract.model.type(component);
  const key = contract.keys.get(declared.template) ?? "id";
  const value = own(values, key) ?? id ?? newKey(service, declared);
  // A type need not have its key: then only the path has it.
  const isKeyShown = model.has(key) || model.size === 0 || Object.hasOwn(values, key);
  // The times that Graph sets.
  const times = ["createdDateTime", "lastModifiedDateTime"].filter(
    (name) => model.get(name)?.dateTime === true,
  );
  const sample = component === "" ? null : contract.sample({ $ref: schemaReference(component) });
  // Annotations are about a request, and no part of the resource.
  const others = entriesOf(values).filter(
    ([name]) =>
      model.get(name)?.navigation !== true && !(contract.isOData && name.includes("@")) && name !== key,
  );
  const entity = newResource(
    // Uses the published spelling of the type, but keeps the name of a type published later.
    component === declared.type ? (stringAt(values, "@odata.type") ?? `#${component}`) : `#${component}`,
    {
      ...(isObject(sample) ? sample : {}),
      ...(isKeyShown ? { [key]: typeof value === "string" ? keyText(value) : value } : {}),
      ...Object.fromEntries(times.map((name) => [name, now])),
      ...Object.fromEntries(others),
    },
    keyText(String(value)),
  );
  for (const [name, held] of entriesOf(values)) {
    const property = model.get(name);
    if (property?.navigation !== true) continue;
    const below = { template: `${declared.template}/{}/${name}`, type: property.type ?? "" };
    if (!property.collection) {
      if (isObject(held)) entity.references.set(name, makeEntity(service, below, held));
      continue;
    }
    const children = childrenOf(entity, name);
    for (const item of isArray(held) ? held.filter(isObject) : []) {
      const child = makeEntity(service, below, item);
      children.set(child.id, child);
    }
  }
  return entity;
}

/** Returns the component of a body: the declared one, or the subtype that its `@odata.type` names. */
export function subtypeIn(service: Service, declared: string, values: JsonObject): string {
  const named = (stringAt(values, "@odata.type") ?? "").replace(/^#?/, "#");
  return service.contract.model.family(declared).get(named) ?? declared;
}

/**
 * Returns the value of a key that a path has as text: a number if the document declares one.
 *
 * @throws {Refusal} if the text is not that number
 */
export function keyValue(service: Service, declared: Declared, text: string): Json {
  if (!hasNumberKey(service, declared)) return text;
  if (!/^-?\d+$/.test(text)) throw badRequest(`The key '${text}' is not a number.`, text);
  return Number(text);
}

// Generates a key: a GUID, or an unused number if the document declares a number.
function newKey(service: Service, declared: Declared): Json {
  if (!hasNumberKey(service, declared)) return randomUUID();
  service.numbers.last += 1;
  return service.numbers.last;
}

function hasNumberKey({ contract }: Service, { template, type }: Declared): boolean {
  const key = contract.keys.get(template) ?? "id";
  return contract.model.type(type).get(key)?.kinds.includes("number") === true;
}
