import { isObject } from "../../document/json.ts";
import { schemaReference } from "../../document/pointer.ts";
import type { Step } from "../contract/router.ts";
import { Refusal } from "../wire/errors.ts";
import { childrenOf, componentOf, type Entity, keyText, newResource } from "./entity.ts";
import type { Call, Collection, Service, Target } from "./service.ts";

/** The name of a collection whose path ends in a key. */
const NAMELESS = "";

/** Finds the resource of a call. @throws {Refusal} if a key does not exist */
export function targetOf(call: Call): Target {
  const { operation, steps } = call;
  const { kind } = operation;
  const isSuffixed = kind === "count" || kind === "media" || kind === "action";
  return walk(call.service, isSuffixed ? steps.slice(0, -1) : steps, kind === "replace" || kind === "update");
}

/**
 * Finds the resource at the end of a path.
 *
 * @param isMade whether to create a missing single resource at the end
 * @throws {Refusal} if a key does not exist, or a single resource of an entity is missing
 */
export function walk(service: Service, steps: readonly Step[], isMade = false): Target {
  const { root, contract } = service;
  let target: Target = { template: "", name: "", type: "", collection: undefined, entity: root, keyed: [] };
  for (const [index, { text, isKey, ...step }] of steps.entries()) {
    const template = `${target.template}/${step.template}`;
    const type = contract.collections.get(template);
    if (isKey) target = { ...entityAt(service, beforeKey(service, target), text), template };
    else if (isCast(text)) target = { ...castOf(service, target, text), template };
    else if (type !== undefined) target = collectionAt(service, target, { template, name: text, type });
    else target = singleAt(service, target, text, template, isMade && index === steps.length - 1);
  }
  return target;
}

/** Returns the target whose collection the next key selects from: after a key, one of that key's entity alone. */
export function beforeKey(service: Service, target: Target): Target {
  const { entity, template } = target;
  if (entity === undefined) return target;
  return collectionAt(service, target, {
    template,
    name: NAMELESS,
    type: service.contract.collections.get(template) ?? "",
  });
}

/** Returns the entity of a target. */
export function entityOf({ entity, template }: Target): Entity {
  if (entity === undefined) throw new Error(`${template} is a collection`);
  return entity;
}

/** Returns the collection of a target. */
export function collectionOf({ collection, template }: Target): Collection {
  if (collection === undefined) throw new Error(`${template} is not a collection`);
  return collection;
}

/** Returns the error for a resource that does not exist. */
function notFound(what: string): Refusal {
  return new Refusal(404, "itemNotFound", `The resource does not exist: ${what}.`);
}

function entityAt(service: Service, target: Target, id: string): Target {
  const entity = target.collection?.get(keyText(id)) ?? impliedEntity(target, id);
  if (entity !== undefined) return { ...target, entity, keyed: [...target.keyed, entity] };
  for (const plugin of service.plugins) {
    const refusal = plugin.missing?.(target, id);
    if (refusal !== undefined) throw refusal;
  }
  throw notFound(`${target.name} '${id}'`);
}

// No operation creates entities of a collection without a type, and no seed those directly after a key: any key counts
// as existing.
function impliedEntity({ type, collection, name }: Target, id: string): Entity | undefined {
  if ((type !== "" && name !== NAMELESS) || id === "") return undefined;
  const entity = newResource(`#${type}`, {}, keyText(id));
  collection?.set(entity.id, entity);
  return entity;
}

function collectionAt(
  service: Service,
  target: Target,
  at: Pick<Target, "template" | "name" | "type">,
): Target {
  const { template, name, type } = at;
  const found = { ...target, ...at, entity: undefined };
  const viewed = service.plugins.map(({ views }) => views?.[template]).find((path) => path !== undefined);
  if (viewed !== undefined) {
    const whole = collectionOf(walk(service, stepsOf(service, viewed)));
    return { ...found, collection: ofType(service, whole, type) };
  }
  // A list of the same type below a collection selects from it: `/pets/findByStatus`.
  if (target.entity === undefined && type === target.type) return found;
  return { ...found, collection: childrenOf(target.entity ?? service.root, target.entity ? name : template) };
}

// `graph.message` or `microsoft.graph.message`: the same resource, declared as a subtype.
function castOf(service: Service, target: Target, text: string): Target {
  const type = `microsoft.${text.replace(/^microsoft\./, "")}`;
  if (target.entity === undefined)
    return { ...target, type, collection: ofType(service, collectionOf(target), type) };
  if (!isOfType(service, target.entity, type)) throw notFound(`${target.name} of type ${type}`);
  return { ...target, type };
}

function isCast(text: string): boolean {
  return /^(?:microsoft\.)?graph\.[\w.]+$/.test(text);
}

function singleAt(service: Service, target: Target, name: string, template: string, isMade: boolean): Target {
  const holder = target.entity ?? service.root;
  const type = service.contract.singletons.get(template) ?? "";
  const found = { ...target, template, name, type, collection: undefined };
  const existing = holder.references.get(name);
  if (existing !== undefined) return { ...found, entity: existing };
  // A single resource that does not belong to an entity always exists.
  if (target.keyed.length > 0 && !isMade) throw notFound(name);
  const sample = type === "" ? {} : service.contract.sample({ $ref: schemaReference(type) });
  const entity = newResource(`#${type}`, isObject(sample) ? sample : {});
  holder.references.set(name, entity);
  return { ...found, entity };
}

// Returns a view instead of a copy, for the speed of large collections.
function ofType(service: Service, collection: Collection, type: string): Collection {
  const fits = (entity: Entity | undefined): boolean =>
    entity !== undefined && isOfType(service, entity, type);
  return {
    get: (id) => (fits(collection.get(id)) ? collection.get(id) : undefined),
    set: (id, entity) => collection.set(id, entity),
    delete: (id) => collection.delete(id),
    values: () => [...collection.values()].filter(fits),
  };
}

function isOfType({ contract }: Service, entity: Entity, type: string): boolean {
  return componentOf(entity.type) === type || contract.model.family(type).has(entity.type);
}

/** Returns the steps of a client's path: `/me/messages/AAMk`. In an unknown path, a key follows each collection. */
export function stepsOf({ contract }: Service, path: string): readonly Step[] {
  const isResource = (template: string) =>
    contract.collections.has(template) || contract.singletons.has(template);
  let above = "";
  const steps = path
    .split("/")
    .slice(1)
    .map((text) => {
      const isKey = contract.collections.has(above) && !isResource(`${above}/${text}`) && !isCast(text);
      const template = isKey ? "{}" : text;
      above = `${above}/${template}`;
      return { text: decodeURIComponent(text), isKey, template };
    });
  // A collection may have the path of another entity: `/pets` beside `/{code}`.
  return isResource(above) ? steps : (contract.route(path)[0]?.steps ?? steps);
}
