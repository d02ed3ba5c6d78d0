import { randomUUID } from "node:crypto";
import type { Json, JsonObject } from "../../../scripts/document/json.ts";

/** Something with a key that the service keeps. */
export interface Entity {
  readonly id: string;
  /** The name of its type as `@odata.type` gives it: `#microsoft.graph.restorePoint`. */
  readonly type: string;
  /** Its values; without its id, and without what it leads to. */
  properties: JsonObject;
  /** What it leads to, one of each name. */
  readonly references: Map<string, Entity>;
  /** What it holds: collections by name, entities by id. */
  readonly children: Map<string, Map<string, Entity>>;
  /** Counts its changes. */
  version: number;
}

/** A new entity. */
export function newEntity(type: string, properties: JsonObject, id: string = randomUUID()): Entity {
  return { id, type, properties, references: new Map(), children: new Map(), version: 1 };
}

/** Changes values of an entity. */
export function change(entity: Entity, properties: JsonObject): void {
  entity.properties = { ...entity.properties, ...properties };
  entity.version += 1;
}

/** The entity tag of its present version. */
export function etagOf(entity: Entity): string {
  return `W/"${entity.id.slice(0, 8)}-${entity.version}"`;
}

/** The collection of that name, made when it is first needed. */
export function childrenOf(entity: Entity, name: string): Map<string, Entity> {
  const existing = entity.children.get(name);
  if (existing !== undefined) return existing;
  const made = new Map<string, Entity>();
  entity.children.set(name, made);
  return made;
}

/** The component of a type's name: without the `#`. */
export function componentOf(type: string): string {
  return type.replace(/^#/, "");
}

/** A value of an entity as a filter or a sort order sees it, its id among them. */
export function valuesOf(entity: Entity): JsonObject {
  return { id: entity.id, ...entity.properties };
}

/** Whether a text is a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** A value that says when. */
export function timestamp(date: Date): Json {
  return date.toISOString();
}
