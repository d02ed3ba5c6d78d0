import { InputError } from "../errors.ts";
import { type Json, type JsonObject, own } from "./json.ts";

/**
 * Makes sure that a document is written in a version that this project can speak about.
 *
 * @param head  the document, of which its paths and components may be left out
 * @param where its name, for errors
 * @throws {InputError} when it is no OpenAPI 3.0 or 3.1 document
 */
export function assertSupported(head: JsonObject, where: string): void {
  const version = own(head, "openapi");
  if (typeof version === "string" && /^3\.[01](?:\.|$)/.test(version)) return;
  throw new InputError(where, faultOf(version, head), "give a document of OpenAPI 3.0 or 3.1");
}

function faultOf(version: Json | undefined, head: JsonObject): string {
  if (typeof version === "string") return `is OpenAPI ${version}`;
  if (version !== undefined) return "has a version that is not a string";
  return own(head, "swagger") === undefined ? "is not an OpenAPI document" : "is Swagger 2.0";
}
