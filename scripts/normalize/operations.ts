import { isObject, type JsonObject, mapValues, objectAt, stringAt } from "../document/json.ts";
import { mapOperations, operationsOf } from "../document/path-item.ts";
import { exactId, madeId } from "./operation-ids.ts";

/** The hash at the end of some operationIds, which changes with each publication. */
const HASH = /-[0-9a-f]{4}$/;

/**
 * Gives every operation an operationId that does not change with each publication, and a summary. Both are made from
 * the published operationId, or from the method and the path.
 */
export function operations(document: JsonObject): JsonObject {
  const ids = new Map<string, number>();
  for (const [path, item] of Object.entries(objectAt(document, "paths")))
    for (const [method, operation] of operationsOf(item)) {
      const id = stableId(operation, method, path);
      ids.set(id, (ids.get(id) ?? 0) + 1);
    }
  const name = (operation: JsonObject, method: string, path: string): JsonObject => {
    const stable = stableId(operation, method, path);
    // Operations whose operationIds differ only in the hash keep it.
    const published = stringAt(operation, "operationId");
    const operationId = ids.get(stable) === 1 ? stable : (published ?? exactId(method, path));
    const summary = stringAt(operation, "summary") ?? summaryOf(stable);
    return { ...operation, operationId, summary };
  };
  const paths = mapValues(objectAt(document, "paths"), (item, path) =>
    isObject(item) ? mapOperations(item, (operation, method) => name(operation, method, path)) : item,
  );
  return { ...document, paths };
}

function stableId(operation: JsonObject, method: string, path: string): string {
  return stringAt(operation, "operationId")?.replace(HASH, "") ?? madeId(method, path);
}

// solutions.backupRestore.restoreSessions.GetCount → "Get count in restoreSessions"
function summaryOf(operationId: string): string {
  const parts = operationId.split(/[._]/).filter((part) => part !== "");
  const action = parts.at(-1) ?? operationId;
  const words = action
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase();
  const place = parts.at(-2);
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return place === undefined ? sentence : `${sentence} in ${place}`;
}
