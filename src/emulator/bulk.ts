import {
  arrayAt,
  bodyOf,
  type Call,
  change,
  childrenOf,
  createdResponse,
  type Entity,
  isArray,
  isGuid,
  type JsonObject,
  newEntity,
  objectAt,
  propertiesIn,
  Refusal,
  type ServiceResponse,
  stringAt,
} from "graph-slice/emulator";
import type { Backup, SessionCall } from "./backup.ts";
import { linkUnits, pointsFor } from "./restore-point.ts";
import { type Kind, kindIn, namesOf } from "./services.ts";

/** The lists of a bulk request, each with the property of a protection unit that its values match. */
const LISTS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  mailbox: { mailboxes: "email", directoryObjectIds: "directoryObjectId", protectionUnitIds: "id" },
  drive: { drives: "email", directoryObjectIds: "directoryObjectId", protectionUnitIds: "id" },
  site: { siteWebUrls: "siteWebUrl", siteIds: "siteId", protectionUnitIds: "id" },
};

const INVALID = "BulkRestoreInvalidCreateRequest";

/** Tells whether a collection holds bulk addition requests instead of artifacts. */
export function isBulk(collection: string): boolean {
  return collection.endsWith("BulkAdditionRequests");
}

/** Refuses to create a bulk request if the key in its path is not a GUID. @throws {Refusal} */
export function assertBulkPath({ operation, keys }: Call): void {
  if (operation.kind !== "create" || !isBulk(operation.path) || isGuid(keys[0] ?? "")) return;
  throw new Refusal(400, "InvalidBulkRestoreArtifactId", "Invalid GUID provided in URI.");
}

/** Adds a bulk request to a draft. @throws {Refusal} if the body is invalid */
export function createBulkRequest({ backup, call, target, session }: SessionCall): ServiceResponse {
  const values = bodyOf(call, INVALID);
  assertResources(backup, kindIn(target.name) ?? "mailbox", values);
  const now = call.service.now().toISOString();
  const by = { user: { identity: "845457dc-4bb2-4815-bef3-8628ebd1952e" } };
  const kept = propertiesIn(call, call.service.contract.model.written(target.type), values);
  const request = newEntity(`#${target.type}`, {
    // Responses never contain the resources.
    ...Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, isArray(value) ? [] : value])),
    status: "active",
    createdBy: by,
    createdDateTime: now,
    lastModifiedBy: by,
    lastModifiedDateTime: now,
  });
  backup.requested.set(request.id, values);
  childrenOf(session, target.name).set(request.id, request);
  change(session, { restoreJobType: "bulk", lastModifiedDateTime: now });
  return createdResponse(call, target, request);
}

/** Refuses to delete a bulk request that is not finished. @throws {Refusal} */
export function assertFinished(request: Entity): void {
  if (request.properties["status"] !== "active") return;
  const message = "A bulk addition request can only be deleted when it is finished.";
  throw new Refusal(403, "InvalidStateForBulkRequestDeletion", message);
}

/** Adds the artifacts of a session's bulk requests. Resources that are not backed up fail. */
export function resolveBulkRequests(backup: Backup, session: Entity): void {
  const requests = bulkRequestsOf(session);
  if (requests.length > 0) linkUnits(backup);
  for (const { kind, request } of requests)
    if (!backup.lives.has(request)) resolve(backup, session, kind, request);
}

/** Finishes the bulk requests of a session that has ended. */
export function finishBulkRequests(backup: Backup, session: Entity): void {
  for (const { request } of bulkRequestsOf(session)) finish(backup, request);
}

function bulkRequestsOf({ children }: Entity): readonly { readonly kind: Kind; readonly request: Entity }[] {
  const lists = [...children].filter(([name]) => isBulk(name));
  return lists.flatMap(([name, requests]) =>
    [...requests.values()].map((request) => ({ kind: kindIn(name) ?? "mailbox", request })),
  );
}

/** Finishes a bulk request that is resolved. */
export function finish({ lives, service }: Backup, request: Entity): void {
  const end = lives.get(request)?.statuses.at(-1);
  if (end === undefined || request.properties["status"] === end) return;
  change(request, { status: end, lastModifiedDateTime: service.now().toISOString() });
}

function resolve(backup: Backup, session: Entity, kind: Kind, request: Entity): void {
  const body = backup.requested.get(request.id) ?? request.properties;
  const failed: string[] = [];
  for (const [list, property] of Object.entries(LISTS[kind])) {
    for (const resource of arrayAt(body, list)) {
      const wanted = String(resource).toLowerCase();
      const [point] = pointsFor(backup, body, ({ type, properties }) => {
        return type === namesOf(kind).unit && String(properties[property]).toLowerCase() === wanted;
      });
      if (point === undefined) failed.push(String(resource));
      else addArtifact(session, kind, point, body);
    }
  }
  const details = failed.map((target) => ({ code: "UserNotBackedup", message: "Not backed up.", target }));
  const message = "Errors while resolving restore artifacts";
  const error = { code: "BulkRestoreArtifactsNotResolved", message, details };
  if (failed.length > 0) change(request, { error });
  backup.lives.set(request, {
    statuses: ["active", failed.length === 0 ? "completed" : "completedWithErrors"],
    readsLeft: backup.behaviour.readsPerStatus,
  });
}

function addArtifact(session: Entity, kind: Kind, point: Entity, body: JsonObject): void {
  const artifacts = childrenOf(session, namesOf(kind).artifacts);
  if ([...artifacts.values()].some(({ references }) => references.get("restorePoint") === point)) return;
  const destinationType = stringAt(body, "destinationType") ?? "inPlace";
  const artifact = newEntity(namesOf(kind).artifact, { destinationType, status: "added" });
  artifact.references.set("restorePoint", point);
  artifacts.set(artifact.id, artifact);
}

function assertResources({ behaviour }: Backup, kind: Kind, body: JsonObject): void {
  const names = Object.keys(LISTS[kind]);
  const [list, ...others] = names.filter((name) => arrayAt(body, name).length > 0);
  if (list === undefined || others.length > 0)
    throw new Refusal(400, INVALID, `The request needs one list of ${names.join(", ")}.`);
  const resources = arrayAt(body, list).map(String);
  if (resources.length > behaviour.maxBulkResources) {
    const message = `At most ${behaviour.maxBulkResources} resources can be added in bulk.`;
    throw new Refusal(400, "BulkRestoreRestorationResourcesCountExceedsLimit", message);
  }
  const isOfEmails = list === "mailboxes" || list === "drives";
  if (isOfEmails && !resources.every((email) => /^[^@\s]+@[^@\s]+$/.test(email)))
    throw new Refusal(400, `${INVALID}UserEmail`, "A user's email address is invalid.", { target: list });
  if (list === "siteWebUrls" && !resources.every((url) => URL.canParse(url)))
    throw new Refusal(400, `${INVALID}SiteUrl`, "A site's address is invalid.", { target: list });
  const period = objectAt(body, "protectionTimePeriod");
  const [start, end] = [stringAt(period, "startDateTime"), stringAt(period, "endDateTime")];
  if (start !== undefined && end !== undefined && Date.parse(end) < Date.parse(start))
    throw new Refusal(400, INVALID, "endDateTime is before startDateTime.", {
      target: "protectionTimePeriod",
    });
}
