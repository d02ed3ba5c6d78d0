import { InputError } from "../errors.ts";
import { type JsonObject, own, stringAt } from "./json.ts";

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
  const todo = "use an OpenAPI 3.0, 3.1 or 3.2 document";
  if (typeof version === "string") throw new InputError(where, `is OpenAPI ${version}`, todo);
  if (version !== undefined) throw new InputError(where, "has a version that is not a string", todo);
  if (own(head, "swagger") === undefined) throw new InputError(where, "is not an OpenAPI document", todo);
  throw new InputError(where, "is Swagger 2.0", "convert it first, for example with `npx swagger2openapi`");
}

/** Tells whether a document has a version of OpenAPI, of any patch. */
export function isVersion(head: JsonObject, version: "3.0" | "3.2"): boolean {
  return `${stringAt(head, "openapi")}.`.startsWith(`${version}.`);
}
