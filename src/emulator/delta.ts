import { randomUUID } from "node:crypto";
import {
  childrenOf,
  componentOf,
  type Entity,
  isGuid,
  type Json,
  type JsonObject,
  own,
  shaped,
  stringAt,
  WHOLE,
} from "graph-slice/emulator";
import { artifactOf, DUPLICATE, isDuplicate, itemsOf, refuseDuplicates } from "./artifacts.ts";
import type { SessionCall } from "./backup.ts";
import { isBulk } from "./bulk.ts";
import { mixedArtifacts, tooManyArtifacts } from "./refusals.ts";
import { isBrowsed } from "./services.ts";
import { recount } from "./session.ts";
import { fillersOf } from "./shown.ts";

const SUFFIX = "@delta";

/** Returns the names of the collections that a body changes. */
export function deltasIn(body: JsonObject): readonly string[] {
  return Object.keys(body)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));
}

/** A call that changes a collection of artifacts. */
interface DeltaScope extends SessionCall {
  readonly collection: string;
  /** The component that the collection declares. */
  readonly type: string;
}

/**
 * Checks the changes to a collection of a session, before any of them is made.
 *
 * @param collection the name of the collection of artifacts
 * @returns a function that makes the changes and returns the list of the response
 * @throws {Refusal} if the list is invalid as a whole; failures of single items are in the response
 */
export function prepareDelta(given: SessionCall, collection: string, body: JsonObject): () => JsonObject {
  const { backup, call, session } = given;
  const name = `${collection}${SUFFIX}`;
  const items = itemsOf(body, name);
  if (items.length > backup.behaviour.maxArtifacts) throw tooManyArtifacts(400);
  const { model } = call.service.contract;
  const type = model.type(componentOf(session.type)).get(collection)?.type ?? "";
  const scope: DeltaScope = { ...given, collection, type };
  const added: Entity[] = [];
  const changes = items.map((item) => {
    if (Object.hasOwn(item, "@removed")) return () => remove(scope, item);
    const entity = artifactOf(backup, call, type, item);
    added.push(entity);
    return () => [add(scope, entity, item)];
  });
  refuseDuplicates(added);
  if (added.length > 0 && hasOthers(session, collection)) throw mixedArtifacts();
  return () => {
    const results = changes.flatMap((change) => change());
    recount(session);
    const context = isBrowsed(collection) ? { "@context": "#$delta" } : {};
    return { ...context, [name]: results };
  };
}

function hasOthers({ children }: Entity, collection: string): boolean {
  return [...children].some(
    ([name, held]) => held.size > 0 && !isBulk(name) && isBrowsed(name) !== isBrowsed(collection),
  );
}

// Returns an added artifact with its id, its status and a reference to its restore point. Only this response
// also has the time of a mailbox's, drive's or site's artifact.
function add(
  { backup, call, session, collection, type }: DeltaScope,
  entity: Entity,
  item: JsonObject,
): Json {
  const point = entity.references.get("restorePoint");
  const held = childrenOf(session, collection);
  const refused = isDuplicate(entity, held.values()) ? DUPLICATE : backup.refused.get(point?.id ?? "");
  const reference = point === undefined ? {} : { restorePoint: { "@odata.id": point.id } };
  if (refused !== undefined)
    return { ...failure(item, "insert", { responseCode: 400, ...refused }), ...reference };
  held.set(entity.id, entity);
  const fillers = isBrowsed(collection)
    ? fillersOf(call, type)
    : { createdDateTime: call.service.now().toISOString() };
  return {
    ...fillers,
    ...shaped(entity, type, WHOLE, call.service.contract),
    ...reference,
    ...contentId(item),
  };
}

// The response lists a removal if it is of a granular artifact, or if it failed.
function remove({ session, collection }: DeltaScope, item: JsonObject): readonly Json[] {
  const id = stringAt(item, "id") ?? "";
  if (childrenOf(session, collection).delete(isGuid(id) ? id.toLowerCase() : id))
    return isBrowsed(collection) ? [{ id, "@removed": { reason: "changed" } }] : [];
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
    // Generated if the request has none, so that a failed item can be traced.
    "@contentId": randomUUID(),
    ...contentId(item),
  };
}

function contentId(item: JsonObject): JsonObject {
  const given = own(item, "@contentId");
  return typeof given === "string" ? { "@contentId": given } : {};
}
