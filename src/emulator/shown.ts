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
import { isBrowsed } from "./services.ts";
import { isDraft } from "./session.ts";

/**
 * Adapts the response to a read below a session to Microsoft's samples where they differ from OData.
 */
export function asDocumented(given: SessionCall, response: ServiceResponse): ServiceResponse {
  const { call, target } = given;
  const { name, type } = target;
  const isList = call.operation.kind === "list";
  const shown = withObject(response, (body) => {
    if (isBulk(name) && !(isList && name.startsWith("site"))) return { "@odata.type": `#${type}`, ...body };
    const items = body["value"];
    if (!isList || !isArray(items)) return body;
    const value = isBrowsed(name)
      ? withFillers(given, items)
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

/**
 * Returns placeholders for the properties that a granular artifact does not have: times of year 1, empty
 * strings and null.
 */
export function fillersOf(call: Call, type: string): JsonObject {
  const properties = [...call.service.contract.model.type(type).values()];
  const plain = properties.filter(({ name, navigation }) => !navigation && !name.includes("@"));
  return Object.fromEntries(
    plain.flatMap((property): [string, Json][] => {
      if (property.enum !== undefined || property.name === "id") return [];
      if (property.type !== undefined) return [[property.name, null]];
      return [[property.name, property.dateTime ? "0001-01-01T00:00:00Z" : ""]];
    }),
  );
}

// Lists of granular artifacts contain placeholders, and the last of several in a draft has no known status.
function withFillers(
  { backup, call, target, session }: SessionCall,
  items: readonly Json[],
): readonly Json[] {
  const { error: _, ...fillers } = fillersOf(call, target.type);
  const hasUnknown = backup.behaviour.listsUnknownStatus && isDraft(session) && items.length > 1;
  return items.filter(isObject).map((item, index) => {
    const isUnknown = hasUnknown && index === items.length - 1;
    return { ...fillers, ...item, ...(isUnknown ? { status: "unknown" } : {}) };
  });
}

// Lists of mailboxes, drives and sites contain each restore point without `$expand`.
function withRestorePoint({ query }: Call, { collection }: Target, item: Json): Json {
  if (!isObject(item) || Object.hasOwn(item, "restorePoint")) return item;
  const point = collection?.get(stringAt(item, "id") ?? "")?.references.get("restorePoint");
  if (point === undefined || query.select.length > 0) return item;
  const { id, protectionDateTime, expirationDateTime } = point.properties;
  return { ...item, restorePoint: { id, protectionDateTime, expirationDateTime } };
}
