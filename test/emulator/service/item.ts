import { type JsonObject, stringAt } from "../../../scripts/document/json.ts";
import { checkShape, shaped, WHOLE } from "../odata/shape.ts";
import { type Answer, json, noContent } from "../wire/answer.ts";
import { Refusal } from "../wire/errors.ts";
import { bodyOf, requestComponent, sentValues } from "./body.ts";
import type { Call } from "./call.ts";
import { contextOf } from "./context.ts";
import { deltasIn, prepareDelta } from "./delta.ts";
import { change, childrenOf, type Entity, etagOf, timestamp } from "./entity.ts";
import { changedMeanwhile } from "./refusals.ts";
import { advance, isUnderWay, recount, type Session } from "./session.ts";
import { draftOf, type Target, targetOf } from "./target.ts";

/** Answers with one entity. A session under way moves on once it was read often enough. */
export function read(call: Call): Answer {
  const target = targetOf(call);
  const entity = entityOf(target);
  const { select, expand } = call.query;
  checkShape({ select, expand }, target.type, call.service.contract.model);
  const answer = whole(call, target, entity, { select, expand });
  if (target.session === entity) countRead(call, target.session);
  return answer;
}

/** Changes an entity: what is absent stays as it is. */
export function update(call: Call): Answer {
  const target = targetOf(call);
  const entity = entityOf(target);
  const session = draftOf(target, "patched");
  refuseStale(call, entity);
  const body = bodyOf(call, "InvalidPatchRequest");
  refuseOtherKey(entity, target, body);
  const component = requestComponent(call);
  const property = (name: string) => call.service.contract.model.type(component).get(name);
  const replaced = Object.keys(body).find((name) => property(name)?.navigation === true);
  if (replaced !== undefined) {
    throw invalidPatch(`'${replaced}' cannot be replaced; send '${replaced}@delta'.`);
  }
  const prepared = deltasIn(body)
    .filter((collection) => property(`${collection}@delta`) !== undefined)
    .map((collection) => prepareDelta(call, session, collection, body));

  const now = timestamp(call.service.now());
  const sent = sentValues(call, component, body);
  const dated = call.service.contract.model.type(component).has("lastModifiedDateTime");
  const deltas = prepared.map(({ apply }) => apply());
  change(entity, { ...(dated ? { lastModifiedDateTime: now } : {}), ...sent });
  recount(session);
  // What failed in a delta has to be said.
  if (call.prefer.return === "minimal" && deltas.length === 0)
    return noContent(204, { ETag: etagOf(entity) });
  return whole(call, target, entity, WHOLE, Object.assign({}, ...deltas));
}

/** Deletes an entity of a draft, or the draft. */
export function remove(call: Call): Answer {
  const target = targetOf(call);
  const entity = entityOf(target);
  const session = draftOf(target, "deleted");
  refuseStale(call, entity);
  if (entity === session) {
    call.service.store.sessions.delete(session.id);
  } else {
    childrenOf(session, target.name).delete(entity.id);
    recount(session);
  }
  return noContent(204);
}

/** An answer that holds an entity. */
export function whole(
  call: Call,
  target: Target,
  entity: Entity,
  shape: Parameters<typeof shaped>[2],
  more: JsonObject = {},
): Answer {
  const { model } = call.service.contract;
  return json(
    200,
    { "@odata.context": contextOf(call), ...shaped(entity, target.type, shape, model), ...more },
    { ETag: etagOf(entity) },
  );
}

function countRead(call: Call, session: Session): void {
  const { readsPerStatus } = call.service.behaviour;
  if (!isUnderWay(session) || readsPerStatus === 0) return;
  session.readsLeft -= 1;
  if (session.readsLeft > 0) return;
  session.readsLeft = readsPerStatus;
  advance(session, call.service.now());
}

function entityOf(target: Target): Entity {
  if (target.entity === undefined) throw new Error(`${target.name} is no entity`);
  return target.entity;
}

function refuseStale({ request }: Call, entity: Entity): void {
  const wanted = request.headers["if-match"];
  if (wanted === undefined || wanted.trim() === "*") return;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");
  if (
    !wanted
      .split(",")
      .map(opaque)
      .includes(opaque(etagOf(entity)))
  )
    throw changedMeanwhile();
}

// The key cannot change, and neither can the type; the base type names no other.
function refuseOtherKey(entity: Entity, target: Target, body: JsonObject): void {
  const id = stringAt(body, "id");
  if (id !== undefined && id.toLowerCase() !== entity.id) throw invalidPatch("The id cannot be changed.");
  const type = stringAt(body, "@odata.type")?.replace(/^#?/, "#");
  if (type !== undefined && type !== entity.type && type !== `#${target.type}`) {
    throw invalidPatch("The type cannot be changed.");
  }
}

function invalidPatch(message: string): Refusal {
  return new Refusal(400, "InvalidPatchRequest", message);
}
