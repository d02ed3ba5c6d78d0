import { type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";

const MARK = "x-ms-deprecation";

/** Whether something is deprecated, in the standard's words or Microsoft's. */
export function isDeprecated(node: JsonObject): boolean {
  return own(node, "deprecated") === true || own(node, MARK) !== undefined;
}

/** The day on which something deprecated is to be removed, as `2026-12-31`, where it is said. */
export function removalDate(node: JsonObject): string | undefined {
  return stringAt(objectAt(node, MARK), "removalDate") ?? stringAt(node, "x-sunset");
}
