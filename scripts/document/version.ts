import { InputError } from "../errors.ts";
import { type Json, type JsonObject, own, stringAt } from "./json.ts";

/**
 * Checks that a document has a supported version. Of OpenAPI 3.2, little is supported beyond what it shares with 3.1.
 *
 * @param head  the document, with or without its paths and components
 * @param where its name, for errors
 * @throws {InputError} if it is not an OpenAPI 3.0, 3.1 or 3.2 document
 */
export function assertSupported(head: JsonObject, where: string): void {
  const version = own(head, "openapi");
  if (typeof version === "string" && /^3\.[0-2](?:\.|$)/.test(version)) return;
  const isSwagger = version === undefined && own(head, "swagger") !== undefined;
  const todo = isSwagger
    ? "convert it first, for example with `npx swagger2openapi`"
    : "use an OpenAPI 3.0, 3.1 or 3.2 document";
  throw new InputError(where, faultOf(version, head), todo);
}

/** Tells whether a document has a version of OpenAPI, of any patch. */
export function isVersion(head: JsonObject, version: "3.0" | "3.2"): boolean {
  return `${stringAt(head, "openapi")}.`.startsWith(`${version}.`);
}

function faultOf(version: Json | undefined, head: JsonObject): string {
  if (typeof version === "string") return `is OpenAPI ${version}`;
  if (version !== undefined) return "has a version that is not a string";
  return own(head, "swagger") === undefined ? "is not an OpenAPI document" : "is Swagger 2.0";
}
