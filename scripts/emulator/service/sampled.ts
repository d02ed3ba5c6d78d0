import { equal, isObject, type JsonObject, mapValues, own, stringsAt } from "../../document/json.ts";
import { responseFor, successBody } from "../contract/operations.ts";
import { isScalarSchema, partsOf, referencedComponent } from "../contract/schema.ts";
import { json, noContent, type ServiceResponse, text } from "../wire/response.ts";
import type { Entity } from "./entity.ts";
import type { Call, Target } from "./service.ts";

/**
 * Returns a response with a minimal value that a schema accepts.
 *
 * @param entity a resource whose properties replace those of the same type that the value has too
 */
export function sampled(call: Call, status: number, schema: JsonObject, entity?: Entity): ServiceResponse {
  const sample = call.service.contract.sample(schema);
  if (!isObject(sample)) return json(status, sample);
  const shared = mapValues(entity?.properties ?? {}, (value, name) =>
    typeof own(sample, name) === typeof value ? value : undefined,
  );
  return json(status, { ...contextOf(call), ...sample, ...shared });
}

/** Returns samples of the properties that a schema requires. */
export function requiredSample({ service }: Call, schema: JsonObject): JsonObject {
  const { sample, schemas } = service.contract;
  const whole = sample(schema);
  const names = partsOf(schema, schemas).flatMap((part) => stringsAt(part, "required"));
  return isObject(whole) ? mapValues(whole, (value, name) => (names.includes(name) ? value : undefined)) : {};
}

/** Returns a response without JSON: empty, in the documented media type. */
export function otherMedia(
  { operation }: Call,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse {
  const body = responseFor(operation, status)?.body;
  if (body === undefined || status === 204) return noContent(status, headers);
  return { ...text(status, "", body.mediaType), headers };
}

/**
 * Tells whether a schema of a response describes the resource: an object of its type, or of the type that is read. In
 * OData, an update responds with the resource in some form.
 */
export function describesResource({ service, operation }: Call, target: Target, schema: JsonObject): boolean {
  const { contract } = service;
  if (isScalarSchema(schema, contract.schemas)) return false;
  if (target.type !== "" && referencedComponent(schema) === target.type) return true;
  if (contract.isOData) return operation.kind !== "delete";
  const reading = contract.operations.find(({ method, path }) => method === "GET" && path === operation.path);
  return reading !== undefined && equal(successBody(reading), schema);
}

/** Returns the property `@odata.context` of a response, the address of its metadata; none without OData. */
export function contextOf(call: Call): JsonObject {
  const { operation, service } = call;
  if (!service.contract.isOData) return {};
  const { kind, segments } = operation;
  // The context of an entity and of a bound action names the collection.
  const end = segments.at(-1)?.isKey === true ? -1 : kind === "action" ? -2 : undefined;
  const path = call.steps
    .slice(0, end)
    .map(({ text, isKey }) => (isKey ? `('${encodeURIComponent(text)}')` : `/${text}`))
    .join("");
  const address = `${service.url()}/$metadata#${path.slice(1)}${kind === "list" ? "" : "/$entity"}`;
  return { "@odata.context": address };
}
