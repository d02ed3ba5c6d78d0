import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../../scripts/document/json.ts";
import { Refusal } from "../wire/errors.ts";
import { sentValues } from "./body.ts";
import type { Call } from "./call.ts";
import { type Entity, newEntity, timestamp } from "./entity.ts";
import { emptyList } from "./refusals.ts";
import { findRestorePoint, newRestorePoint } from "./store.ts";

/** The kind of what a session of each service restores. */
const UNITS: Readonly<Record<string, string>> = {
  mailbox: "#microsoft.graph.mailboxProtectionUnit",
  drive: "#microsoft.graph.driveProtectionUnit",
  site: "#microsoft.graph.siteProtectionUnit",
};

/**
 * The artifact, or the request for some, that an item of a body describes; not yet in any collection.
 *
 * @param declared the component that its collection declares
 * @throws {Refusal} where its restore point is missing or not known
 */
export function artifactOf(call: Call, declared: string, item: JsonObject): Entity {
  const { model } = call.service.contract;
  const named = stringAt(item, "@odata.type");
  const component = (named === undefined ? undefined : model.family(declared).get(named)) ?? declared;
  const now = timestamp(call.service.now());
  const written = model.written(component);
  const entity = newEntity(`#${component}`, {
    ...sentValues(call, written, item),
    ...firstStatus(model.type(component).get("status")?.enum?.members ?? []),
    ...(model.type(component).has("createdDateTime")
      ? { createdDateTime: now, lastModifiedDateTime: now }
      : {}),
  });
  if (model.type(component).has("restorePoint")) {
    entity.references.set("restorePoint", restorePointOf(call, declared, item));
  }
  return entity;
}

/** What makes two artifacts of a session the same; undefined where nothing does. */
export function identityOf(entity: Entity): string | undefined {
  const point = entity.references.get("restorePoint");
  // Of one restore point, several searches can be restored.
  return point === undefined
    ? undefined
    : JSON.stringify([point.id, entity.properties["searchResponseId"] ?? null]);
}

/** Refuses a list that names the same artifact twice, or one that is there already. @throws {Refusal} */
export function refuseDuplicates(added: readonly Entity[], present: Iterable<Entity> = []): void {
  const seen = new Set([...present].map(identityOf));
  for (const entity of added) {
    const identity = identityOf(entity);
    if (identity === undefined) continue;
    if (seen.has(identity)) {
      throw new Refusal(400, "DuplicateArtifactInList", "The restore artifact requested is already present.");
    }
    seen.add(identity);
  }
}

/** The items of a list in a body. @throws {Refusal} where it is empty or none */
export function itemsOf(body: JsonObject, name: string): readonly JsonObject[] {
  const items = arrayAt(body, name).filter(isObject);
  if (items.length === 0) throw emptyList();
  return items;
}

function firstStatus(members: readonly string[]): JsonObject {
  if (members.includes("added")) return { status: "added" };
  return members.includes("active") ? { status: "active" } : {};
}

function restorePointOf(call: Call, declared: string, item: JsonObject): Entity {
  const { store, behaviour, now } = call.service;
  const given = objectAt(item, "restorePoint");
  const reference: Json | undefined = own(given, "@odata.id") ?? own(given, "id");
  const [, unit = ""] = /(mailbox|drive|site)/i.exec(declared) ?? [];
  const make = (id: string): Entity => newRestorePoint(UNITS[unit.toLowerCase()] ?? "", now(), id);
  const found =
    typeof reference === "string"
      ? findRestorePoint(store, reference, behaviour.restorePoints === "any" ? make : undefined)
      : undefined;
  if (found !== undefined) return found;
  throw new Refusal(400, "InvalidRestorePoint", "Restore Point ID is invalid or empty.", {
    target: "restorePoint",
  });
}
