import { isAnnotation, METHODS } from "../../document/grammar.ts";
import { equal, type JsonObject, own } from "../../document/json.ts";
import type { ObjectPair } from "../pairs.ts";
import { BOUNDS } from "./bounds.ts";

/** Words for people, on any object. */
const WORDS = ["title", "summary", "description", "externalDocs", "example", "examples", "links"];

/** Extensions that a rule of their own looks at. */
const JUDGED_EXTENSIONS = [
  "x-ms-deprecation",
  "x-ms-discriminator-value",
  "x-ms-docs-operation-type",
  "x-ms-enum-flags",
  "x-ms-navigationProperty",
  "x-ms-pageable",
];

const SERIALIZATION = ["style", "explode", "allowReserved", "allowEmptyValue"];

// What the rules look at, or what the walk goes into. A field in none of these lists is judged as a whole.
const JUDGED: Readonly<Record<string, readonly string[]>> = {
  document: ["openapi", "info", "servers", "tags", "security", "webhooks"],
  pathItem: ["$ref", "parameters", ...METHODS],
  operation: ["tags", "operationId", "parameters", "requestBody", "responses", "security"],
  parameter: ["$ref", "name", "in", "required", "schema", "content", ...SERIALIZATION],
  requestBody: ["$ref", "content", "required"],
  response: ["$ref", "headers", "content"],
  header: ["$ref", "name", "in", "required", "schema", "content", ...SERIALIZATION],
  mediaType: ["schema"],
  schema: [
    "$ref",
    "type",
    "format",
    "enum",
    "const",
    "properties",
    "required",
    "items",
    "allOf",
    "anyOf",
    "oneOf",
    "additionalProperties",
    "pattern",
    "default",
    "discriminator",
    "readOnly",
    "writeOnly",
    ...BOUNDS,
  ],
};

/** The words for people in which two objects differ. */
export function changedWords({ kind, before, after }: ObjectPair): readonly string[] {
  return kind === "info" ? [] : changed(before, after, (name) => WORDS.includes(name));
}

/** The extensions in which two objects differ and that no other rule looks at. */
export function changedExtensions({ before, after }: ObjectPair): readonly string[] {
  return changed(before, after, (name) => name.startsWith("x-") && !JUDGED_EXTENSIONS.includes(name));
}

/** The fields in which two objects differ and that no other rule looks at. */
export function changedFields({ kind, before, after }: ObjectPair): readonly string[] {
  const judged = JUDGED[kind] ?? [];
  return changed(before, after, (name) => {
    if (kind === "schema" && isAnnotation(name)) return false;
    return !judged.includes(name) && !WORDS.includes(name) && !name.startsWith("x-") && name !== "deprecated";
  });
}

function changed(
  before: JsonObject,
  after: JsonObject,
  concerns: (name: string) => boolean,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => concerns(name) && !equal(own(before, name), own(after, name)))
    .toSorted();
}
