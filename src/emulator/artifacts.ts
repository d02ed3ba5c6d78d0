import {
  arrayAt,
  type Call,
  type Entity,
  isObject,
  type JsonObject,
  newEntity,
  objectAt,
  own,
  propertiesIn,
  Refusal,
  subtypeIn,
  timestamp,
} from "graph-slice/emulator";
import type { Backup } from "./backup.ts";
import { emptyList, invalidRestorePoint } from "./refusals.ts";
import { findRestorePoint } from "./restore-point.ts";

/** The type of the protection unit of each kind of artifact. */
const UNITS: Readonly<Record<string, string>> = {
  mailbox: "#microsoft.graph.mailboxProtectionUnit",
  drive: "#microsoft.graph.driveProtectionUnit",
  site: "#microsoft.graph.siteProtectionUnit",
};

/**
 * Returns the artifact, or the bulk request, that an item of a body describes; it is in no collection yet.
 *
 * @param declared the component that its collection declares
 * @throws {Refusal} if its restore point is missing or unknown
 */
export function artifactOf(backup: Backup, call: Call, declared: string, item: JsonObject): Entity {
  const { model } = call.service.contract;
  const component = subtypeIn(call.service, declared, item);
  const properties = model.type(component);
  const now = timestamp(call.service.now());
  const entity = newEntity(`#${component}`, {
    ...propertiesIn(call, model.written(component), item),
    ...firstStatus(properties.get("status")?.enum?.members ?? []),
    ...(properties.has("createdDateTime") ? { createdDateTime: now, lastModifiedDateTime: now } : {}),
  });
  if (properties.has("restorePoint")) {
    entity.references.set("restorePoint", restorePointOf(backup, declared, item));
  }
  return entity;
}

/** Returns what two equal artifacts of a session share; undefined if no two are equal. */
export function identityOf(entity: Entity): string | undefined {
  const point = entity.references.get("restorePoint");
  // Several searches of one restore point can be restored.
  return point === undefined
    ? undefined
    : JSON.stringify([point.id, entity.properties["searchResponseId"] ?? null]);
}

/** Refuses a list that names an artifact twice, or one that is present. @throws {Refusal} */
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

/** Returns the items of a list in a body. @throws {Refusal} if there are none */
export function itemsOf(body: JsonObject, name: string): readonly JsonObject[] {
  const items = arrayAt(body, name).filter(isObject);
  if (items.length === 0) throw emptyList();
  return items;
}

function firstStatus(members: readonly string[]): JsonObject {
  if (members.includes("added")) return { status: "added" };
  return members.includes("active") ? { status: "active" } : {};
}

function restorePointOf(backup: Backup, declared: string, item: JsonObject): Entity {
  const given = objectAt(item, "restorePoint");
  const reference = own(given, "@odata.id") ?? own(given, "id");
  const [, kind = ""] = /(mailbox|drive|site)/i.exec(declared) ?? [];
  const unitType = UNITS[kind.toLowerCase()] ?? "";
  const found = typeof reference === "string" ? findRestorePoint(backup, reference, unitType) : undefined;
  if (found === undefined) throw invalidRestorePoint();
  return found;
}
