import {
  arrayAt,
  type Call,
  change,
  childrenOf,
  createdResponse,
  type Entity,
  isObject,
  type JsonObject,
  newEntity,
  own,
  parsedBody,
  propertiesIn,
  Refusal,
  refuseMissingType,
  requestComponent,
  type ServiceResponse,
  shaped,
  stringAt,
  subtypeIn,
  type Target,
  validBody,
  WHOLE,
} from "graph-slice/emulator";
import {
  artifactOf,
  itemsOf,
  refuseDifferentDestinations,
  refuseDuplicates,
  refuseUnknownDestinations,
} from "./artifacts.ts";
import { type Backup, type SessionCall, sessionsIn } from "./backup.ts";
import { createBulkRequest, isBulk } from "./bulk.ts";
import { emptyList, mixedArtifacts, tooManyArtifacts } from "./refusals.ts";
import { isBrowsed } from "./services.ts";
import { recount } from "./session.ts";
import { withObject } from "./shown.ts";

/** Creates the session that the body describes. @throws {Refusal} if the body is invalid */
export function createSession(backup: Backup, call: Call, target: Target): ServiceResponse {
  const { contract } = call.service;
  // Without a body, the session is an empty draft.
  const body =
    call.request.body === ""
      ? {}
      : bodyIn(call, "BadRequest", (given) => {
          refuseUnknownDestinations(given);
          return namedType(target, given);
        });
  refuseMissingType(call, target, body);
  const component = subtypeIn(call.service, target.type, body);
  const properties = [...contract.model.type(component).values()];
  const lists = properties.filter(({ navigation, name }) => navigation && Object.hasOwn(body, name));
  const total = lists.reduce((sum, { name }) => sum + arrayAt(body, name).length, 0);
  if (total > backup.behaviour.maxArtifacts) throw tooManyArtifacts(413);
  const created = lists.map(({ name, type }) => {
    const artifacts = itemsOf(body, name).map((item) => artifactOf(backup, call, type ?? "", item));
    refuseDuplicates(artifacts);
    return { name, artifacts };
  });
  const isGranular = created.some(({ name }) => isBrowsed(name));
  if (isGranular && created.some(({ name }) => !isBrowsed(name))) throw mixedArtifacts();
  refuseDifferentDestinations(created.flatMap(({ artifacts }) => artifacts));
  refuseConflictBehavior(body, isGranular);
  const session = newEntity(`#${component}`, {
    ...propertiesIn(call, contract.model.written(component), body),
    restoreJobType: isGranular ? "granular" : (stringAt(body, "restoreJobType") ?? "standard"),
    ...newSessionValues(call.service.now()),
  });
  for (const { name, artifacts } of created) {
    const held = childrenOf(session, name);
    for (const artifact of artifacts) held.set(artifact.id, artifact);
  }
  recount(session);
  sessionsIn(backup).set(session.id, session);
  const response = createdResponse(call, target, session);
  if (target.name !== "exchangeRestoreSessions") return response;
  return withGranularMailboxes(call, response, session);
}

const CONFLICT = "@microsoft.graph.conflictBehavior";

// Refuses a conflict behavior that is unknown, or on a session that is not granular.
function refuseConflictBehavior(body: JsonObject, isGranular: boolean): void {
  const behavior = own(body, CONFLICT);
  if (behavior === undefined) return;
  const isKnown = behavior === "fail" || behavior === "replace" || behavior === "rename";
  if (isGranular && isKnown) return;
  const message = isGranular
    ? `${CONFLICT} must be fail, replace or rename.`
    : `${CONFLICT} is allowed only on a granular session.`;
  throw new Refusal(400, "BadRequest", message, { target: CONFLICT });
}

// Only this response contains the granular artifacts of a new Exchange session, under a singular name.
function withGranularMailboxes(call: Call, response: ServiceResponse, session: Entity): ServiceResponse {
  const held = session.children.get("granularMailboxRestoreArtifacts");
  if (held === undefined) return response;
  const type = "microsoft.graph.granularMailboxRestoreArtifact";
  const artifacts = [...held.values()].map((artifact) => ({
    ...shaped(artifact, type, WHOLE, call.service.contract),
    restorePoint: { id: artifact.references.get("restorePoint")?.id ?? "" },
  }));
  return withObject(response, (value) => ({ ...value, granularMailboxRestoreArtifact: artifacts }));
}

/** Adds an artifact, or a bulk request, to a draft. @throws {Refusal} if the body is invalid */
export function createChild(given: SessionCall): ServiceResponse {
  const { backup, call, target, session } = given;
  if (isBulk(target.name)) return createBulkRequest(given);
  const entity = artifactOf(backup, call, target.type, bodyIn(call, "BadRequest"));
  const held = childrenOf(session, target.name);
  refuseDuplicates([entity], held.values());
  held.set(entity.id, entity);
  change(session, { lastModifiedDateTime: call.service.now().toISOString() });
  recount(session);
  return createdResponse(call, target, entity);
}

// A typed collection accepts only its own type, in any case: Microsoft's documentation is not consistent.
function namedType(target: Target, body: JsonObject): JsonObject {
  const type = (stringAt(body, "@odata.type") ?? "").replace(/^#?/, "#").toLowerCase();
  if (target.name === "restoreSessions" || type === "#") return body;
  const declared = `#${target.type}`;
  if (type === declared.toLowerCase()) return { ...body, "@odata.type": declared };
  throw new Refusal(400, "BadRequest", `${target.name} accepts only sessions of type ${target.type}.`);
}

/**
 * Returns the body of a request.
 *
 * @param prepare changes the body before it is validated
 * @throws {Refusal} if it is invalid, or a list in it is null
 */
export function bodyIn(
  call: Call,
  code: string,
  prepare: (body: JsonObject) => JsonObject = (body) => body,
): JsonObject {
  const given = parsedBody(call, code);
  const parsed = isObject(given) ? prepare(given) : given;
  const properties = call.service.contract.model.type(requestComponent(call.operation));
  const isList = (name: string): boolean => {
    const property = properties.get(name);
    return property?.collection === true && (property.navigation || name.includes("@"));
  };
  if (isObject(parsed) && Object.entries(parsed).some(([name, value]) => value === null && isList(name)))
    throw emptyList();
  const body = validBody(call, parsed, code);
  return isObject(body) ? body : {};
}

/** Returns the properties of a new session that only the service sets. */
export function newSessionValues(now: Date): JsonObject {
  const by = {
    application: { id: "1fec8e78-bce4-4aaf-ab1b-5451cc387264", displayName: "Emulator" },
    user: { id: "845457dc-4bb2-4815-bef3-8628ebd1952e", displayName: "A user" },
  };
  return {
    status: "draft",
    createdBy: by,
    createdDateTime: now.toISOString(),
    lastModifiedBy: by,
    lastModifiedDateTime: now.toISOString(),
    completedDateTime: null,
    error: null,
  };
}
