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

/** Text, an extension or another field; only of those that no other rule compares. */
export type FieldGroup = "text" | "extension" | "other";

/** Returns the fields of a group in which two objects differ, sorted. */
export function changedFields({ kind, before, after }: ObjectPair, group: FieldGroup): readonly string[] {
  const changed = differingFields(before, after);
  return changed.filter((name) => groupOf(kind, name) === group).toSorted();
}

function groupOf(kind: ObjectPair["kind"], name: string): FieldGroup | undefined {
  if (name.startsWith("x-")) return KNOWN_EXTENSIONS.includes(name) ? undefined : "extension";
  // A rule of its own compares `info` as a whole.
  if (kind === "info") return undefined;
  if (WORDS.includes(name)) return "text";
  const isKnown = name === "deprecated" || KNOWN[kind]?.includes(name) === true;
  return isKnown || (kind === "schema" && isAnnotation(name)) ? undefined : "other";
}

/** Returns the fields in which two objects differ. */
export function differingFields(before: JsonObject, after: JsonObject): readonly string[] {
  return Object.keys({ ...before, ...after }).filter((name) => !equal(own(before, name), own(after, name)));
}
