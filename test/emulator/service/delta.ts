import { randomUUID } from "node:crypto";
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  own,
  stringAt,
} from "../../../scripts/document/json.ts";
import { shaped, WHOLE } from "../odata/shape.ts";
import { Refusal } from "../wire/errors.ts";
import { artifactOf, identityOf, refuseDuplicates } from "./artifacts.ts";
import type { Call } from "./call.ts";
import { childrenOf, componentOf, type Entity } from "./entity.ts";
import { emptyList } from "./refusals.ts";
import { recount, type Session } from "./session.ts";

const SUFFIX = "@delta";

/** The lists of changes in a body, by the collection that they change. */
export function deltasIn(body: JsonObject): readonly string[] {
  return Object.keys(body)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));
}

/** A change that was found to be in order. */
type Change =
  | { readonly kind: "add"; readonly entity: Entity; readonly item: JsonObject }
  | { readonly kind: "remove"; readonly item: JsonObject };

/** Changes that can be carried out, and how. */
export interface PreparedDelta {
  /** Carries them out; gives the list that the answer holds. */
  readonly apply: () => JsonObject;
}

/**
 * Checks the changes to a collection of a session: nothing is changed before all of a request was checked.
 *
 * @throws {Refusal} where the list as a whole is not in order; what is wrong with one item comes inside the answer
 */
export function prepareDelta(
  call: Call,
  session: Session,
  collection: string,
  body: JsonObject,
): PreparedDelta {
  const { contract, behaviour } = call.service;
  const name = `${collection}${SUFFIX}`;
  const items = arrayAt(body, name).filter(isObject);
  if (items.length === 0) throw emptyList();
  if (items.length > behaviour.maxArtifacts) {
    throw new Refusal(400, "RestoreArtifactsLimitBreached", "Restore Artifacts limit is breached.");
  }
  const type = contract.model.type(componentOf(session.type)).get(collection)?.type ?? "";
  const changes = items.map<Change>((item) =>
    Object.hasOwn(item, "@removed")
      ? { kind: "remove", item }
      : { kind: "add", item, entity: artifactOf(call, type, item) },
  );
  refuseDuplicates(changes.flatMap((change) => (change.kind === "add" ? [change.entity] : [])));
  return {
    apply: () => {
      const answered = changes.flatMap((change) =>
        change.kind === "add"
          ? [add(call, session, collection, type, change.entity, change.item)]
          : remove(session, collection, change.item),
      );
      recount(session);
      return { [name]: answered };
    },
  };
}

// Added artifacts come with their id and status, and the restore point as it was referred to.
function add(
  call: Call,
  session: Session,
  collection: string,
  type: string,
  entity: Entity,
  item: JsonObject,
): Json {
  const { store, contract } = call.service;
  const point = entity.references.get("restorePoint");
  const held = childrenOf(session, collection);
  const identity = identityOf(entity);
  const present =
    identity !== undefined && [...held.values()].some((other) => identityOf(other) === identity);
  const refused = present
    ? { code: "DuplicateArtifactInList", message: "The restore artifact requested is already present." }
    : store.refused.get(point?.id ?? "");
  const reference = point === undefined ? {} : { restorePoint: { "@odata.id": point.id } };
  if (refused !== undefined)
    return { ...failure(item, "insert", { responseCode: 400, ...refused }), ...reference };
  held.set(entity.id, entity);
  return { ...shaped(entity, type, WHOLE, contract.model), ...reference, ...contentId(item) };
}

// What was removed is not in the answer; what was not there to remove is.
function remove(session: Session, collection: string, item: JsonObject): readonly Json[] {
  const id = stringAt(item, "id") ?? "";
  if (childrenOf(session, collection).delete(id.toLowerCase())) return [];
  const error = {
    code: "Invalid",
    message: "The identifier to be removed from the Restore Session does not exist",
    responseCode: 409,
  };
  return [{ ...failure(item, "remove", error), id }];
}

function failure(
  item: JsonObject,
  failedOperation: string,
  { code, message, responseCode }: { code: string; message: string; responseCode: number },
): JsonObject {
  return {
    "@Core.DataModificationException": { info: { code, message }, failedOperation, responseCode },
    // Made up where the request gave none: an item that failed can be traced.
    "@contentId": randomUUID(),
    ...contentId(item),
  };
}

function contentId(item: JsonObject): JsonObject {
  const given = own(item, "@contentId");
  return typeof given === "string" ? { "@contentId": given } : {};
}
