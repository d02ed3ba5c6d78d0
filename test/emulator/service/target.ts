import type { Contract } from "../contract/contract.ts";
import { Refusal } from "../wire/errors.ts";
import type { Call } from "./call.ts";
import { childrenOf, componentOf, type Entity, isGuid } from "./entity.ts";
import { isBulk, isDraft, type Session } from "./session.ts";

/** Entities by their id. */
interface Collection {
  get(id: string): Entity | undefined;
  values(): Iterable<Entity>;
}

/** What the path of a request leads to. */
export interface Target {
  /** The name of the collection it is, or is in. */
  readonly name: string;
  /** The component that the collection declares for its entities. */
  readonly type: string;
  readonly collection: Collection;
  /** The session that it is, or is part of; undefined for a collection of sessions. */
  readonly session: Session | undefined;
  /** The one entity; undefined for a collection. */
  readonly entity: Entity | undefined;
}

/** Finds what a call is about. @throws {Refusal} where an id is none, or nothing has it */
export function targetOf(call: Call): Target {
  const { store, contract } = call.service;
  let target: Target = { name: "", type: "", collection: new Map(), session: undefined, entity: undefined };
  let template = "";
  let keys = 0;
  for (const { text, key } of call.operation.segments) {
    template += `/${text}`;
    const type = contract.collections.get(template);
    if (key) {
      const id = call.keys[keys] ?? "";
      keys += 1;
      target = target.session === undefined ? sessionAt(target, id, store.sessions) : childAt(target, id);
    } else if (type !== undefined) {
      target = collectionAt(target, text, type, store.sessions, contract);
    } else if (target.entity !== undefined && text !== "$count" && call.operation.kind !== "action") {
      target = referenceAt(target, target.entity, text, call.operation.type ?? "");
    }
  }
  return target;
}

/** The session of a target, as long as it is a draft. @throws {Refusal} otherwise */
export function draftOf(target: Target, action: string): Session {
  const { session } = target;
  if (session === undefined) throw new Error(`no session to be ${action}`);
  if (isDraft(session)) return session;
  throw new Refusal(
    403,
    "RestoreSessionActionNotAllowed",
    `Restore session can only be ${action} in Draft state.`,
  );
}

function sessionAt(target: Target, id: string, sessions: ReadonlyMap<string, Session>): Target {
  if (!isGuid(id))
    throw new Refusal(400, "InvalidRestoreSessionId", "Restore Session ID is absent or invalid.");
  const session = sessions.get(id.toLowerCase());
  if (session === undefined || target.collection.get(session.id) !== session) {
    throw new Refusal(404, "RestoreSessionNotFound", "Unable to get restore session.");
  }
  return { ...target, session, entity: session };
}

function childAt(target: Target, id: string): Target {
  const entity = target.collection.get(id.toLowerCase());
  if (entity !== undefined) return { ...target, entity };
  if (!isBulk(target.name)) {
    throw new Refusal(404, "ArtifactNotFound", "The requested restore artifact wasn't found.");
  }
  throw isGuid(id)
    ? new Refusal(404, "BulkRestoreArtifactsNotFound", "There is no bulk addition request with this id.")
    : new Refusal(400, "InvalidBulkRestoreArtifactId", "Invalid GUID provided in URI.");
}

function collectionAt(
  target: Target,
  name: string,
  type: string,
  sessions: ReadonlyMap<string, Session>,
  contract: Contract,
): Target {
  const { entity } = target;
  if (entity !== undefined) {
    return { ...target, name, type, collection: childrenOf(entity, name), entity: undefined };
  }
  // The collection of a family holds every type, those of tomorrow too; any other only its own.
  const polymorphic = contract.model.family(type).size > 0;
  return { ...target, name, type, collection: polymorphic ? sessions : ofType(sessions, type) };
}

// A view, not a copy: pages of many sessions are read through it.
function ofType(sessions: ReadonlyMap<string, Session>, type: string): Collection {
  const fits = (session: Session | undefined): boolean =>
    session !== undefined && componentOf(session.type) === type;
  return {
    get: (id) => (fits(sessions.get(id)) ? sessions.get(id) : undefined),
    values: () => [...sessions.values()].filter(fits),
  };
}

function referenceAt(target: Target, entity: Entity, name: string, type: string): Target {
  const found = entity.references.get(name);
  if (found === undefined) throw new Refusal(404, "itemNotFound", `There is no ${name}.`);
  return { ...target, name, type, collection: new Map([[found.id, found]]), entity: found };
}
