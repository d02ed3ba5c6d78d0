import { responseFor, successBody, successStatus } from "../contract/operations.ts";
import { referencedComponent } from "../contract/schema.ts";
import { shaped, WHOLE } from "../odata/shape.ts";
import { Refusal } from "../wire/errors.ts";
import { json, noContent, type ServiceResponse, text } from "../wire/response.ts";
import { parsedBody, validBody } from "./body.ts";
import { change } from "./entity.ts";
import { list } from "./list.ts";
import { contextOf, otherMedia, sampled } from "./sampled.ts";
import type { Call } from "./service.ts";
import { entityOf, targetOf } from "./target.ts";

/**
 * Responds to an action or a function, whose effect no document describes: with the entity or the collection
 * that it is bound to if the response has that type, otherwise with a minimal valid value.
 *
 * @throws {Refusal} if the body is invalid or the entity does not exist
 */
export function action(call: Call): ServiceResponse {
  const { operation, service } = call;
  const target = targetOf(call);
  validBody(call, parsedBody(call));
  const schema = successBody(operation);
  const status = successStatus(operation, schema === undefined ? 204 : 200);
  if (schema === undefined) return otherMedia(call, status);
  if (target.entity !== undefined && target.type !== "" && referencedComponent(schema) === target.type) {
    const shown = shaped(target.entity, target.type, WHOLE, service.contract);
    return json(status, { ...contextOf(call), ...shown });
  }
  const items = operation.list?.items;
  if (target.entity === undefined && items !== undefined && referencedComponent(items) === target.type)
    return list(call);
  return sampled(call, status, schema);
}

/** Responds to a list or a value that is sent in place of a resource with a minimal valid value. */
export function value(call: Call): ServiceResponse {
  validBody(call, parsedBody(call));
  const schema = successBody(call.operation);
  const status = successStatus(call.operation, schema === undefined ? 204 : 200);
  return schema === undefined ? otherMedia(call, status) : sampled(call, status, schema);
}

/** Reads, replaces or deletes the content of a media resource. */
export function media(call: Call): ServiceResponse {
  const { operation, request } = call;
  const entity = entityOf(targetOf(call));
  if (operation.method === "GET") {
    const { media: content } = entity;
    return text(200, content?.text ?? "", content?.mediaType ?? mediaTypeOf(call));
  }
  if (operation.method === "DELETE") delete entity.media;
  else entity.media = { text: request.body, mediaType: request.headers["content-type"] ?? mediaTypeOf(call) };
  change(entity, {});
  const hasBody = responseFor(operation, 200)?.body !== undefined;
  const status = successStatus(operation, hasBody ? 200 : 204);
  return hasBody ? text(status, request.body, mediaTypeOf(call)) : noContent(status);
}

function mediaTypeOf({ operation }: Call): string {
  const body = responseFor(operation, successStatus(operation, 200))?.body;
  if (body === undefined && operation.method === "GET")
    throw new Refusal(404, "itemNotFound", "The content does not exist.");
  return body?.mediaType ?? "application/octet-stream";
}
