import { randomUUID } from "node:crypto";
import type { JsonObject } from "../../document/json.ts";

/** A resource of the service. */
export interface Entity {
  /** Its key as text; of a single resource, any unique text. */
  readonly id: string;
  /** The name of its type as in `@odata.type`, such as `#microsoft.graph.message`. */
  readonly type: string;
  /** Its properties, the key among them; without navigation properties. */
  properties: JsonObject;
  /** The single resources that its navigation properties lead to, by name. */
  readonly references: Map<string, Entity>;
  /** The collections that its navigation properties lead to, by name; entities by key. */
  readonly children: Map<string, Map<string, Entity>>;
  /** The number of its changes. */
  version: number;
  /** The content of a media resource, which `$value` reads and replaces. */
  media?: { readonly text: string; readonly mediaType: string };
}

/**
 * Returns a new entity.
 *
 * @param type the name of its type as in `@odata.type`
 * @param id   its key, the value of the property `id`; default: a new GUID
 */
export function newEntity(type: string, properties: JsonObject, id: string = randomUUID()): Entity {
  return newResource(type, { id, ...properties }, id);
}

/** Returns a new resource whose properties are as given. @param id its key as text */
export function newResource(type: string, properties: JsonObject, id: string = randomUUID()): Entity {
  return { id, type, properties, references: new Map(), children: new Map(), version: 1 };
}

/** Changes properties of an entity. */
export function change(entity: Entity, properties: JsonObject): void {
  entity.properties = { ...entity.properties, ...properties };
  entity.version += 1;
}

/** Returns the entity tag of the current version. */
export function etagOf(entity: Entity): string {
  return `W/"${entity.id.slice(0, 8)}-${entity.version}"`;
}

/** Returns the collection with a name; creates it if it is missing. */
export function childrenOf(entity: Entity, name: string): Map<string, Entity> {
  const children = entity.children.get(name) ?? new Map<string, Entity>();
  entity.children.set(name, children);
  return children;
}

/** Returns the component of a type: its name without the `#`. */
export function componentOf(type: string): string {
  return type.replace(/^#/, "");
}

/** Tells whether a text is a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Returns the form of a key in collections: GUIDs in lower case, as their case does not matter. */
export function keyText(id: string): string {
  return isGuid(id) ? id.toLowerCase() : id;
}
