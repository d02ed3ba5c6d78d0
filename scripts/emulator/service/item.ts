import { type JsonObject, omit, stringAt } from "../../document/json.ts";
import {
  jsonBody,
  requestComponent,
  responseFor,
  successBody,
  successStatus,
} from "../contract/operations.ts";
import type { Shape } from "../odata/query.ts";
import { checkShape, shaped, WHOLE } from "../odata/shape.ts";
import { badRequest, Refusal } from "../wire/errors.ts";
import { json, noContent, type ServiceResponse } from "../wire/response.ts";
import { bodyOf, propertiesIn } from "./body.ts";
import { change, type Entity, etagOf } from "./entity.ts";
import { keyValue, makeEntity } from "./make.ts";
import { contextOf, describesResource, otherMedia, requiredSample, sampled } from "./sampled.ts";
import type { Call, Service, Target } from "./service.ts";
import { beforeKey, collectionOf, entityOf, targetOf, walk } from "./target.ts";

/**
 * Creates the entity that the body describes.
 *
 * @throws {Refusal} if the body is invalid or its key is taken
 */
export function create(call: Call): ServiceResponse {
  const target = targetOf(call);
  const body = bodyOf(call);
  // A body without a type has the declared one: the document does not state which bases are abstract.
  if (stringAt(body, "@odata.type") !== undefined) refuseMissingType(call, target, body);
  // An OData service chooses the key.
  const values = call.service.contract.isOData ? omit(body, "id") : body;
  const entity = makeEntity(call.service, target, values);
  const collection = collectionOf(target);
  if (collection.get(entity.id) !== undefined)
    throw new Refusal(409, "nameAlreadyExists", `A ${target.name} '${entity.id}' already exists.`);
  collection.set(entity.id, entity);
  return createdResponse(call, target, entity);
}

/** Returns the response to a create: the entity, or nothing if the request prefers it. */
export function createdResponse(call: Call, target: Target, entity: Entity): ServiceResponse {
  const { service, operation, prefer, request } = call;
  const location = `${new URL(service.url()).origin}${request.path}/${encodeURIComponent(entity.id)}`;
  const headers = { Location: location, ETag: etagOf(entity) };
  if (prefer.return === "minimal") return noContent(204, { ...headers, "OData-EntityId": location });
  const status = successStatus(operation, 201);
  const schema = jsonBody(responseFor(operation, status));
  if (schema === undefined) return noContent(status, headers);
  if (!describesResource(call, target, schema)) return sampled(call, status, schema, entity);
  const shown = shaped(entity, target.type, WHOLE, service.contract);
  return json(status, { ...contextOf(call), ...shown }, headers);
}

/**
 * Refuses a body that does not name its type in the collection of a family.
 *
 * @throws {Refusal} if the declared type has subtypes and `@odata.type` names none of them
 */
export function refuseMissingType({ service, operation }: Call, target: Target, body: JsonObject): void {
  const { contract } = service;
  const family = contract.model.family(target.type);
  if (!contract.isOData || family.size === 0 || operation.request === undefined) return;
  const named = (stringAt(body, "@odata.type") ?? "").replace(/^#?/, "#");
  if (family.has(named)) return;
  throw badRequest(`@odata.type must be one of ${[...family.keys()].join(", ")}.`, "@odata.type");
}

/** Responds with one resource. */
export function read(call: Call): ServiceResponse {
  const target = targetOf(call);
  checkShape(call.query, target.type, call.service.contract.model);
  return entityResponse(call, target, call.query);
}

/** How a plug-in changes an update. */
export interface UpdateOptions {
  /** The error code for an invalid body. Default: `BadRequest`. */
  readonly code?: string;
  /** Reads the body. Default: as JSON that the document allows. */
  readonly readBody?: () => JsonObject;
  /** Checks a body before anything changes; returns the changes, which return more of the response. */
  readonly prepare?: (body: JsonObject) => (() => JsonObject) | undefined;
}

/**
 * Changes the properties in the body and keeps the others.
 *
 * @throws {Refusal} if the entity has changed since the `If-Match` header, or the body is invalid
 */
export function update(call: Call, options: UpdateOptions = {}): ServiceResponse {
  const { code = "BadRequest", readBody = () => bodyOf(call, code), prepare } = options;
  const target = targetOf(call);
  const entity = entityOf(target);
  const { model } = call.service.contract;
  refuseStale(call, entity);
  const body = readBody();
  refuseOtherKey(call.service, entity, target, body, code);
  const component = requestComponent(call.operation) || target.type;
  const properties = model.type(component);
  const replaced = Object.keys(body).find((name) => properties.get(name)?.navigation === true);
  if (replaced !== undefined) {
    const hint = properties.has(`${replaced}@delta`) ? `; send '${replaced}@delta'` : "";
    throw new Refusal(400, code, `'${replaced}' cannot be replaced${hint}.`);
  }
  const apply = prepare?.(body);
  const isDated = properties.has("lastModifiedDateTime");
  const modified = isDated ? { lastModifiedDateTime: call.service.now().toISOString() } : {};
  const added = apply?.();
  change(entity, { ...modified, ...propertiesIn(call, component, body) });
  // The added properties of the response may report failures.
  if (call.prefer.return === "minimal" && added === undefined)
    return noContent(204, { ETag: etagOf(entity) });
  return entityResponse(call, target, WHOLE, added);
}

/** Replaces a resource, or creates it if its key is not in use. */
export function replace(call: Call): ServiceResponse {
  const { operation, service, keys } = call;
  const body = bodyOf(call);
  const last = operation.segments.at(-1);
  if (last?.isKey === true) {
    const parent = beforeKey(service, walk(service, call.steps.slice(0, -1)));
    const id = keys.at(-1) ?? "";
    const present = parent.collection?.get(id);
    if (present !== undefined) refuseStale(call, present);
    const key = service.contract.keys.get(parent.template) ?? "id";
    const kept = present?.properties[key];
    const values = kept === undefined ? body : { ...body, [key]: kept };
    const made = makeEntity(service, parent, values, keyValue(service, parent, id));
    // After another key, the one in the path need not be that in the body.
    const isChained = operation.segments.at(-2)?.isKey === true;
    if (made.id !== id && !isChained)
      throw new Refusal(400, "BadRequest", `The ${key} in the body differs from that in the path.`);
    parent.collection?.set(id, { ...made, id });
  } else {
    const entity = entityOf(targetOf(call));
    refuseStale(call, entity);
    change(entity, body);
  }
  return entityResponse(call, targetOf(call), WHOLE);
}

/** Deletes a resource. @throws {Refusal} if it has changed since the `If-Match` header */
export function remove(call: Call): ServiceResponse {
  const target = targetOf(call);
  const entity = entityOf(target);
  refuseStale(call, entity);
  if (target.collection !== undefined) target.collection.delete(entity.id);
  else walk(call.service, call.steps.slice(0, -1)).entity?.references.delete(target.name);
  const status = successStatus(call.operation, 204);
  const schema = successBody(call.operation);
  if (schema === undefined) return otherMedia(call, status);
  if (!describesResource(call, target, schema)) return sampled(call, status, schema);
  return json(status, shaped(entity, target.type, WHOLE, call.service.contract));
}

/**
 * Returns the response with the resource of a target.
 *
 * @param added properties of the response beyond the resource's own
 */
export function entityResponse(
  call: Call,
  target: Target,
  shape: Shape,
  added: JsonObject = {},
): ServiceResponse {
  const { contract } = call.service;
  const entity = entityOf(target);
  const headers = { ETag: etagOf(entity) };
  const status = successStatus(call.operation, 200);
  const schema = successBody(call.operation);
  if (schema === undefined) return otherMedia(call, status, headers);
  if (!describesResource(call, target, schema)) return sampled(call, status, schema, entity);
  const shown = { ...contextOf(call), ...shaped(entity, target.type, shape, contract), ...added };
  // Without OData, what creates or lists a resource may have less of it.
  return json(status, contract.isOData ? shown : { ...requiredSample(call, schema), ...shown }, headers);
}

function refuseStale({ request }: Call, entity: Entity): void {
  const wanted = request.headers["if-match"];
  if (wanted === undefined || wanted.trim() === "*") return;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");
  const tags = wanted.split(",").map(opaque);
  if (tags.includes(opaque(etagOf(entity)))) return;
  throw new Refusal(412, "PreconditionFailed", "The ETag value does not match: the object has changed.");
}

// Neither the key nor the type can change; a body may name the declared type instead of the entity's.
function refuseOtherKey(
  { contract }: Service,
  entity: Entity,
  target: Target,
  body: JsonObject,
  code: string,
): void {
  const key = contract.keys.get(target.template.replace(/\/\{\}$/, "")) ?? "id";
  const [held, wanted] = [entity.properties[key], body[key]].map((id) => String(id ?? "").toLowerCase());
  if (held !== "" && wanted !== "" && wanted !== held)
    throw new Refusal(400, code, `The ${key} cannot be changed.`);
  const type = stringAt(body, "@odata.type")?.replace(/^#?/, "#");
  if (type !== undefined && type !== entity.type && type !== `#${target.type}`)
    throw new Refusal(400, code, "The type cannot be changed.");
}
