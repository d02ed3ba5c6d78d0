import { type JsonObject, omit, stringAt } from "../../document/json.ts";
import { jsonBody, responseFor, successStatus, takesJson } from "../contract/responses.ts";
import { shaped, WHOLE } from "../odata/shape.ts";
import { badRequest, Refusal } from "../wire/errors.ts";
import { json, noContent, type ServiceResponse } from "../wire/response.ts";
import { bodyOf } from "./body.ts";
import { type Entity, etagOf } from "./entity.ts";
import { makeEntity } from "./make.ts";
import { contextOf, describesResource, sampled } from "./sampled.ts";
import type { Call, Target } from "./service.ts";
import { collectionOf, targetOf } from "./target.ts";

/**
 * Creates the entity that the body describes.
 *
 * @throws {Refusal} if the body is invalid or its key is taken
 */
export function create(call: Call): ServiceResponse {
  const target = targetOf(call);
  const body = takesJson(call.operation) ? bodyOf(call) : {};
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
