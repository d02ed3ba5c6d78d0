import { type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";

const MARK = "x-ms-deprecation";

/** Tells whether an element is deprecated, by the standard field or Microsoft's extension. */
export function isDeprecated(node: JsonObject): boolean {
  return own(node, "deprecated") === true || own(node, MARK) !== undefined;
}

/**
 * Returns the removal date of a deprecated element, as `2026-12-31`; undefined if the document gives none.
 */
export function removalDate(node: JsonObject): string | undefined {
  return stringAt(objectAt(node, MARK), "removalDate") ?? stringAt(node, "x-sunset");
}
