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
  stringAt,
  subtypeIn,
} from "graph-slice/emulator";
import type { ArtifactError, Backup } from "./backup.ts";
import { readySession } from "./browse-session.ts";
import { assertSearched } from "./finding.ts";
import { emptyList, invalidArtifact, invalidRestorePoint } from "./refusals.ts";
import { findRestorePoint } from "./restore-point.ts";
import { isBrowsed, kindIn, namesOf } from "./services.ts";

/**
 * Returns the artifact that an item of a body describes, which is in no collection yet.
 *
 * @param declared the component that its collection declares
 * @throws {Refusal} if its restore point, its search or its browse session is missing or unknown
 */
export function artifactOf(backup: Backup, call: Call, declared: string, item: JsonObject): Entity {
  const { model } = call.service.contract;
  const component = subtypeIn(call.service, declared, item);
  const properties = model.type(component);
  const statuses = properties.get("status")?.enum?.members ?? [];
  const status = ["added", "active"].find((first) => statuses.includes(first));
  const browsed = properties.has("browseSessionId") ? browsedItem(backup, declared, item) : undefined;
  const entity = newEntity(
    `#${component}`,
    {
      ...propertiesIn(call, model.written(component), item),
      ...(status === undefined ? {} : { status }),
      ...browsed?.properties,
    },
    browsed?.id,
  );
  if (properties.has("restorePoint")) {
    const point = restorePointOf(backup, declared, item);
    // A granular artifact of a mailbox is a subtype of the whole mailbox's.
    if (component.includes("granular")) assertSearched(backup, point, own(item, "searchResponseId"));
    entity.references.set("restorePoint", point);
  }
  return entity;
}

/** The error for an artifact that a session already has. */
export const DUPLICATE: ArtifactError = {
  code: "DuplicateArtifactInList",
  message: "The restore artifact requested is already present.",
};

/** Tells whether an artifact restores the same as one of these. */
export function isDuplicate(artifact: Entity, present: Iterable<Entity>): boolean {
  const identity = identityOf(artifact);
  return identity !== undefined && [...present].some((other) => identityOf(other) === identity);
}

// Returns a text that is equal for duplicate artifacts; undefined for one that has no duplicates.
function identityOf(entity: Entity): string | undefined {
  const point = entity.references.get("restorePoint");
  const { browseSessionId, searchResponseId } = entity.properties;
  if (browseSessionId !== undefined) return JSON.stringify([browseSessionId, entity.id]);
  // Several searches of one restore point can be restored.
  return point === undefined ? undefined : JSON.stringify([point.id, searchResponseId ?? null]);
}

/** Refuses a list with duplicate artifacts, or with one that the session already has. @throws {Refusal} */
export function refuseDuplicates(added: readonly Entity[], present: Iterable<Entity> = []): void {
  const seen = [...present];
  for (const artifact of added) {
    if (isDuplicate(artifact, seen)) throw new Refusal(400, DUPLICATE.code, DUPLICATE.message);
    seen.push(artifact);
  }
}

/** Refuses artifacts with different destination types. @throws {Refusal} */
export function refuseDifferentDestinations(added: readonly Entity[]): void {
  const destinations = new Set(added.map(({ properties }) => properties["destinationType"] ?? null));
  if (destinations.size <= 1) return;
  const message = "All restore artifacts of a request need the same destination type.";
  throw new Refusal(400, "DifferentRestoreDestinationType", message, { target: "destinationType" });
}

/**
 * Refuses a new session of units or mailbox items without a known destination.
 *
 * @throws {Refusal} `InvalidPathType`
 */
export function refuseUnknownDestinations(body: JsonObject): void {
  const names = Object.keys(body).filter((name) => name.endsWith("RestoreArtifacts") && !isBrowsed(name));
  const items = names.flatMap((name) => arrayAt(body, name)).filter(isObject);
  if (items.every((item) => ["new", "inPlace"].includes(stringAt(item, "destinationType") ?? ""))) return;
  const message = "Restore path type isn't present.";
  throw new Refusal(400, "InvalidPathType", message, { target: "destinationType" });
}

/** Returns the items of a list in a body. @throws {Refusal} if the list is empty */
export function itemsOf(body: JsonObject, name: string): readonly JsonObject[] {
  const items = arrayAt(body, name).filter(isObject);
  if (items.length === 0) throw emptyList();
  return items;
}

function restorePointOf(backup: Backup, declared: string, item: JsonObject): Entity {
  const given = objectAt(item, "restorePoint");
  const reference = own(given, "@odata.id") ?? own(given, "id");
  const kind = kindIn(declared) ?? "mailbox";
  const found = typeof reference === "string" ? findRestorePoint(backup, reference, kind) : undefined;
  if (found === undefined) throw invalidRestorePoint();
  return found;
}

// An item is identified by `id` or, in newer documentation, `itemKey`.
function browsedItem(
  backup: Backup,
  declared: string,
  item: JsonObject,
): { readonly id: string | undefined; readonly properties: JsonObject } {
  const browseSessionId = stringAt(item, "browseSessionId");
  const key = stringAt(item, "itemKey") ?? stringAt(item, "id");
  const ready = readySession(backup, browseSessionId);
  if (ready === undefined) {
    // Tests may add artifacts without a browse session.
    if (backup.behaviour.restorePoints === "any") return { id: key, properties: {} };
    throw invalidArtifact("browseSessionId does not name a browse session with the status created.");
  }
  const kind = kindIn(declared);
  const found = ready.items.find(({ itemKey }) => itemKey === key);
  if (found === undefined || kind === undefined || namesOf(kind).browse !== ready.session.type)
    throw invalidArtifact("The browse session does not contain this item.");
  const owner = kind === "site" ? "siteId" : "directoryObjectId";
  return {
    id: found.itemKey,
    properties: {
      browseSessionId: ready.session.id,
      webUrl: `https://contoso.example/${encodeURI(found.path)}`,
      restorePointDateTime: ready.session.properties["restorePointDateTime"] ?? null,
      [owner]: ready.session.properties[owner] ?? null,
    },
  };
}
