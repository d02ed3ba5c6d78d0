import { arrayAt, isObject, type JsonObject, stringAt } from "../../../scripts/document/json.ts";
import { shaped, WHOLE } from "../odata/shape.ts";
import { type Answer, json, noContent } from "../wire/answer.ts";
import { Refusal } from "../wire/errors.ts";
import { artifactOf, itemsOf, refuseDuplicates } from "./artifacts.ts";
import { bodyOf, requestComponent, sentValues } from "./body.ts";
import type { Call } from "./call.ts";
import { contextOf } from "./context.ts";
import { change, childrenOf, type Entity, etagOf, newEntity, timestamp } from "./entity.ts";
import { recount, type Session } from "./session.ts";
import { draftOf, type Target, targetOf } from "./target.ts";

/** Creates what the body describes: a session, or something in one. */
export function create(call: Call): Answer {
  const target = targetOf(call);
  const created = target.session === undefined ? createSession(call, target) : createChild(call, target);
  const location = `${call.service.url()}${call.operation.path.replace(/\{[^}]*\}/, target.session?.id ?? "")}/${created.id}`;
  const headers = { Location: location, ETag: etagOf(created) };
  if (call.prefer.return === "minimal") return noContent(204, { ...headers, "OData-EntityId": location });
  const { model } = call.service.contract;
  return json(
    201,
    { "@odata.context": contextOf(call), ...shaped(created, target.type, WHOLE, model) },
    headers,
  );
}

function createSession(call: Call, target: Target): Session {
  const { store, contract, behaviour, now } = call.service;
  const body = bodyOf(call, "BadRequest");
  const component = sessionComponent(call, target, body);
  const model = contract.model.type(component);
  const lists = [...model.values()].filter(({ navigation, name }) => navigation && Object.hasOwn(body, name));
  const total = lists.reduce((sum, { name }) => sum + arrayAt(body, name).length, 0);
  if (total > behaviour.maxArtifacts) {
    throw new Refusal(413, "RestoreArtifactsLimitBreached", "Restore Artifacts limit is breached.");
  }
  const created = lists.map(({ name, type }) => {
    const artifacts = itemsOf(body, name).map((item) => artifactOf(call, type ?? "", item));
    refuseDuplicates(artifacts);
    return { name, artifacts };
  });
  const session: Session = {
    ...newEntity(`#${component}`, {
      restoreJobType: "standard",
      ...sentValues(call, contract.model.written(component), body),
      ...newSessionValues(now()),
    }),
    life: behaviour.life,
    readsLeft: behaviour.readsPerStatus,
  };
  for (const { name, artifacts } of created) {
    const held = childrenOf(session, name);
    for (const artifact of artifacts) held.set(artifact.id, artifact);
  }
  recount(session);
  store.sessions.set(session.id, session);
  return session;
}

/** What the service alone says of a new session. */
export function newSessionValues(now: Date): JsonObject {
  const by = {
    application: { id: "1fec8e78-bce4-4aaf-ab1b-5451cc387264", displayName: "Emulator" },
    user: { id: "845457dc-4bb2-4815-bef3-8628ebd1952e", displayName: "A user" },
  };
  return {
    status: "draft",
    createdBy: by,
    createdDateTime: timestamp(now),
    lastModifiedBy: by,
    lastModifiedDateTime: timestamp(now),
    completedDateTime: null,
    error: null,
  };
}

// Through the collection of a family, the body has to say which of its types is meant.
function sessionComponent(call: Call, target: Target, body: JsonObject): string {
  const family = call.service.contract.model.family(target.type);
  if (family.size === 0) return target.type;
  const named = family.get(stringAt(body, "@odata.type") ?? "");
  if (named !== undefined) return named;
  throw new Refusal(400, "BadRequest", `@odata.type has to be one of ${[...family.keys()].join(", ")}.`, {
    target: "@odata.type",
  });
}

function createChild(call: Call, target: Target): Entity {
  const session = draftOf(target, "patched");
  const body = bodyOf(call, "BadRequest");
  if (!isObject(body) || requestComponent(call) === "") throw new Error("a create takes an object");
  const entity = artifactOf(call, target.type, body);
  const held = childrenOf(session, target.name);
  refuseDuplicates([entity], held.values());
  held.set(entity.id, entity);
  change(session, { lastModifiedDateTime: timestamp(call.service.now()) });
  recount(session);
  return entity;
}
