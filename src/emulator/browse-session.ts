import {
  type Call,
  change,
  createdResponse,
  type Entity,
  isObject,
  newEntity,
  parsedBody,
  Refusal,
  refuseMissingType,
  type ServiceResponse,
  stringAt,
  subtypeIn,
  type Target,
  validBody,
} from "graph-slice/emulator";
import { type Backup, collectionIn } from "./backup.ts";
import { type ContentItem, contentsOf } from "./contents.ts";
import { invalidRestorePoint } from "./refusals.ts";
import { linkUnits, tagsIn, takenAt, unitOf } from "./restore-point.ts";
import { kindIn, namesOf } from "./services.ts";

const HOUR = 60 * 60 * 1000;

/** The error of a failed browse session. */
const FAILURE = { code: "UnknownError", message: "The backup cannot be read." } as const;

/**
 * Creates a browse session of the restore point that the body names.
 *
 * @throws {Refusal} if the restore point is unknown, of another service, or without the tag `fastRestore`;
 *   Microsoft documents no codes here
 */
export function createBrowseSession(backup: Backup, call: Call, target: Target): ServiceResponse {
  linkUnits(backup);
  const body = validBody(call, parsedBody(call), "InvalidRestorePoint");
  if (!isObject(body)) throw invalidRestorePoint();
  refuseMissingType(call, target, body);
  const type = `#${subtypeIn(call.service, target.type, body)}`;
  const point = collectionIn(backup, "restorePoints").get(
    (stringAt(body, "restorePointId") ?? "").toLowerCase(),
  );
  const unit = point === undefined ? undefined : unitOf(point);
  const kind = kindIn(unit?.type ?? "");
  if (point === undefined || unit === undefined || kind === undefined || namesOf(kind).browse !== type)
    throw invalidRestorePoint();
  if (!tagsIn(point.properties).includes("fastRestore"))
    throw new Refusal(
      400,
      "InvalidRestorePoint",
      "Only restore points with the tag fastRestore can be browsed.",
    );
  const now = call.service.now().getTime();
  const owner = kind === "site" ? "siteId" : "directoryObjectId";
  const size = contentsOfPoint(backup, point).reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  const session = newEntity(type, {
    status: "creating",
    createdDateTime: new Date(now).toISOString(),
    expirationDateTime: new Date(now + backup.behaviour.browseHours * HOUR).toISOString(),
    restorePointDateTime: new Date(takenAt(point)).toISOString(),
    backupSizeInBytes: String(size),
    error: null,
    [owner]: unit.properties[owner] ?? null,
  });
  backup.lives.set(session, {
    statuses: ["creating", backup.behaviour.browseEnd],
    readsLeft: backup.behaviour.readsPerStatus,
  });
  session.references.set("restorePoint", point);
  collectionIn(backup, "browseSessions").set(session.id, session);
  return createdResponse(call, target, session);
}

/** Advances a browse session that is being created to its end. */
export function finishBrowseSession(backup: Backup, session: Entity): void {
  if (session.properties["status"] !== "creating") return;
  const end = backup.lives.get(session)?.statuses.at(-1) ?? "created";
  change(session, { status: end, ...(end === "failed" ? { error: FAILURE } : {}) });
}

/** Deletes expired browse sessions. */
export function expireBrowseSessions(backup: Backup): void {
  const now = backup.service.now().getTime();
  const sessions = collectionIn(backup, "browseSessions");
  for (const { id, properties } of sessions.values()) {
    if (!(Date.parse(stringAt(properties, "expirationDateTime") ?? "") > now)) sessions.delete(id);
  }
}

// Returns the items in a restore point. Without a seed, they are samples.
function contentsOfPoint({ contents }: Backup, point: Entity): readonly ContentItem[] {
  const { id = "", type = "" } = unitOf(point) ?? {};
  const held = contents.get(id) ?? contentsOf(kindIn(type) === "site" ? "site" : "drive");
  contents.set(id, held);
  return held;
}

/**
 * Returns a browse session that is ready, with its items.
 *
 * @returns undefined if it is unknown, expired or not `created`
 */
export function readySession(
  backup: Backup,
  id: string | undefined,
): { readonly session: Entity; readonly items: readonly ContentItem[] } | undefined {
  expireBrowseSessions(backup);
  const session = collectionIn(backup, "browseSessions").get((id ?? "").toLowerCase());
  const point = session?.references.get("restorePoint");
  if (session?.properties["status"] !== "created" || point === undefined) return undefined;
  return { session, items: contentsOfPoint(backup, point) };
}
