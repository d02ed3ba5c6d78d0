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
 * Adapts the response to a read below a session to Microsoft's samples where they differ from OData.
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
    // No enum has `unknown`, but samples do, for requests without a preference.
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

// Lists of mailboxes, drives and sites contain each restore point without `$expand`.
function withRestorePoint({ query }: Call, { collection }: Target, item: Json): Json {
  if (!isObject(item) || Object.hasOwn(item, "restorePoint")) return item;
  const point = collection?.get(stringAt(item, "id") ?? "")?.references.get("restorePoint");
  if (point === undefined || query.select.length > 0) return item;
  const { id, protectionDateTime, expirationDateTime } = point.properties;
  return { ...item, restorePoint: { id, protectionDateTime, expirationDateTime } };
}
