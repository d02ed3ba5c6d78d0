import {
  type Call,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  type ServiceResponse,
  stringAt,
  type Target,
} from "graph-slice/emulator";
import type { SessionCall } from "./backup.ts";
import { isBulk } from "./bulk.ts";
import { isBrowsed, listedArtifacts } from "./granular.ts";
import { isDraft } from "./session.ts";

/**
 * Adapts the response to a read below a session to Microsoft's samples where they differ from OData.
 */
export function asDocumented(
  { backup, call, target, session }: SessionCall,
  response: ServiceResponse,
): ServiceResponse {
  const { name, type } = target;
  const isList = call.operation.kind === "list";
  const shown = withObject(response, (body) => {
    if (isBulk(name) && !(isList && name.startsWith("site"))) return { "@odata.type": `#${type}`, ...body };
    const items = body["value"];
    if (!isList || !isArray(items)) return body;
    const value = isBrowsed(name)
      ? listedArtifacts(call, type, items, backup.behaviour.listsUnknownStatus && isDraft(session))
      : items.map((item) => withRestorePoint(call, target, item));
    return { ...body, value };
  });
  // No enum has `unknown`, but samples of lists do, for requests without a preference.
  return { ...shown, keepsMembers: isList && isBrowsed(name) };
}

/** Returns a response with another object as its JSON; a response without an object stays as it is. */
export function withObject(
  response: ServiceResponse,
  replace: (value: JsonObject) => JsonObject,
): ServiceResponse {
  const { body } = response;
  if (body.kind !== "json" || !isObject(body.value)) return response;
  return { ...response, body: { kind: "json", value: replace(body.value) } };
}

// Lists of mailboxes, drives and sites contain each restore point without `$expand`.
function withRestorePoint({ query }: Call, { collection }: Target, item: Json): Json {
  if (!isObject(item) || Object.hasOwn(item, "restorePoint")) return item;
  const point = collection?.get(stringAt(item, "id") ?? "")?.references.get("restorePoint");
  if (point === undefined || query.select.length > 0) return item;
  const { id, protectionDateTime, expirationDateTime } = point.properties;
  return { ...item, restorePoint: { id, protectionDateTime, expirationDateTime } };
}
