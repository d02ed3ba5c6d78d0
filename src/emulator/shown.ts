import {
  type Call,
  type Entity,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  type ServiceResponse,
  stringAt,
  type Target,
} from "graph-slice/emulator";
import type { Backup } from "./backup.ts";
import { isBulk } from "./bulk.ts";
import { isBrowsed, listedArtifacts } from "./granular.ts";
import { isDraft } from "./session.ts";

/**
 * Returns the response to a GET request below a session as in Microsoft's samples, which differ from OData.
 */
export function asDocumented(
  { behaviour }: Backup,
  call: Call,
  target: Target,
  session: Entity,
  response: ServiceResponse,
): ServiceResponse {
  const { body } = response;
  if (body.kind !== "json" || !isObject(body.value)) return response;
  const { kind } = call.operation;
  const shown = (value: JsonObject): ServiceResponse => ({
    ...response,
    body: { kind: "json", value },
    // `unknown` is not a member of the enum, but is in samples whose requests have no `Prefer`.
    keepsMembers: isBrowsed(target.name),
  });
  if (isBulk(target.name) && (kind === "read" || (kind === "list" && !target.name.startsWith("site"))))
    return shown({ "@odata.type": `#${target.type}`, ...body.value });
  const items = body.value["value"];
  if (kind !== "list" || !isArray(items)) return response;
  const value = isBrowsed(target.name)
    ? listedArtifacts(call, target.type, items, behaviour.listsUnknownStatus && isDraft(session))
    : items.map((item) => withRestorePoint(call, target, item));
  return shown({ ...body.value, value });
}

// The lists of mailboxes, drives and sites include the restore point of each without `$expand`.
function withRestorePoint({ query }: Call, { collection }: Target, item: Json): Json {
  if (!isObject(item) || Object.hasOwn(item, "restorePoint")) return item;
  const point = collection?.get(stringAt(item, "id") ?? "")?.references.get("restorePoint");
  if (point === undefined || query.select.length > 0) return item;
  const { id, protectionDateTime, expirationDateTime } = point.properties;
  return { ...item, restorePoint: { id, protectionDateTime, expirationDateTime } };
}
