import { isAnnotation, METHODS } from "../../document/grammar.ts";
import { equal, type JsonObject, own } from "../../document/json.ts";
import type { ObjectPair } from "../pairs.ts";
import { OF_TYPE } from "./applicable.ts";

/** Text and examples for people, on any object. */
const WORDS = ["title", "summary", "description", "externalDocs", "example", "examples", "links", "$comment"];

/** Extensions that have a rule. */
const KNOWN_EXTENSIONS = [
  "x-ms-deprecation",
  "x-ms-discriminator-value",
  "x-ms-docs-operation-type",
  "x-ms-enum-flags",
  "x-ms-navigationProperty",
  "x-ms-pageable",
  "x-sunset",
];

const SERIALIZATION = ["style", "explode", "allowReserved", "allowEmptyValue"];

// Fields that a rule or a walk compares. Any other field is compared as a whole.
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  document: ["openapi", "info", "servers", "tags", "security", "webhooks"],
  pathItem: ["$ref", "parameters", ...METHODS],
  operation: ["tags", "operationId", "parameters", "requestBody", "responses", "security", "callbacks"],
  parameter: ["$ref", "name", "in", "required", "schema", "content", ...SERIALIZATION],
  requestBody: ["$ref", "content", "required"],
  response: ["$ref", "headers", "content"],
  header: ["$ref", "name", "in", "required", "schema", "content", ...SERIALIZATION],
  mediaType: ["schema", "itemSchema", "encoding"],
  schema: [
    "$ref",
    "type",
    "format",
    "enum",
    "const",
    "properties",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "default",
    "discriminator",
    "readOnly",
    "writeOnly",
    ...Object.values(OF_TYPE).flat(),
  ],
};

/** Returns the text fields in which two objects differ. */
export function changedWords({ kind, before, after }: ObjectPair): readonly string[] {
  return kind === "info" ? [] : changed(before, after, (name) => WORDS.includes(name));
}

/** Returns the extensions without a rule in which two objects differ. */
export function changedExtensions({ before, after }: ObjectPair): readonly string[] {
  return changed(before, after, (name) => name.startsWith("x-") && !KNOWN_EXTENSIONS.includes(name));
}

/** Returns the fields without a rule in which two objects differ. */
export function changedFields({ kind, before, after }: ObjectPair): readonly string[] {
  const known = KNOWN[kind] ?? [];
  return changed(before, after, (name) => {
    if (kind === "schema" && isAnnotation(name)) return false;
    return !known.includes(name) && !WORDS.includes(name) && !name.startsWith("x-") && name !== "deprecated";
  });
}

function changed(
  before: JsonObject,
  after: JsonObject,
  concerns: (name: string) => boolean,
): readonly string[] {
  return differingFields(before, after).filter(concerns).toSorted();
}

/** Returns the fields in which two objects differ. */
export function differingFields(before: JsonObject, after: JsonObject): readonly string[] {
  return Object.keys({ ...before, ...after }).filter((name) => !equal(own(before, name), own(after, name)));
}
