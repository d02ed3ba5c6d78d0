import { schemaOf } from "../document/boolean-schema.ts";
import { fieldOf, type NodeKind } from "../document/grammar.ts";
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  stringAt,
} from "../document/json.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";
import { chainFaults } from "../document/reference-chain.ts";
import { type Rules, rewrite } from "../document/rewrite.ts";
import { pathOf, visit } from "../document/visit.ts";
import type { Finding } from "./findings.ts";

/** Finds references that lead to references alone: the linter would follow them without end, or fail. */
export function referenceFaults(document: JsonObject): readonly Finding[] {
  const faults: Finding[] = [];
  const chainFault = chainFaults(document);
  visit(document, (node, _kind, place) => {
    const reference = stringAt(node, "$ref");
    const fault = reference === undefined ? undefined : chainFault(reference);
    if (fault === undefined) return;
    const message = `${reference} ${fault}`;
    faults.push({ rule: "reference-chain", severity: "error", pointer: pointer(...pathOf(place)), message });
  });
  return faults;
}

/**
 * The name, in JSON, of the method that the linter calls on every object: a property of that name would be called
 * instead. Within a string, the quotes would be escaped.
 */
const CALLED = /(?<=[{,])"hasOwnProperty":/g;

/** The same name in a reference or a mapping. */
const REFERRED = /(?<="#\/[^"]*\/)hasOwnProperty(?=["/])/g;

/**
 * The longest path that is linted. The linter keeps pointers in a set, and V8 hashes longer strings by their length
 * alone: 3,000 parameters of a path of 18,000 characters took a minute. Servers take URLs of 8,000 at most.
 */
const LONGEST_PATH = 8_192;

// The linter expects an object, and reports anything else that is none.
function asObject(schema: Json): Json {
  return typeof schema === "boolean" ? schemaOf(schema) : schema;
}

function withoutBooleans(kind: NodeKind): (node: JsonObject) => JsonObject {
  return (node) =>
    mapValues(node, (value, name) => {
      const field = fieldOf(kind, name);
      if (field?.kind !== "schema") return value;
      if (field.shape === "list") return isArray(value) ? value.map(asObject) : value;
      if (field.shape === "map") return isObject(value) ? mapValues(value, asObject) : value;
      return asObject(value);
    });
}

/** Boolean schemas as objects, and the places and styles of parameters that only OpenAPI 3.2 has as others. */
const READABLE: Rules = {
  components: withoutBooleans("components"),
  header: withoutBooleans("header"),
  mediaType: withoutBooleans("mediaType"),
  parameter: (parameter) => {
    const readable = withoutBooleans("parameter")(parameter);
    const placed = own(parameter, "in") === "querystring" ? { ...readable, in: "query" } : readable;
    return own(parameter, "style") === "cookie" ? { ...placed, style: "form" } : placed;
  },
  schema: withoutBooleans("schema"),
};

/**
 * Leaves out, renames or rewrites what the linter cannot read: endless paths, a property with the name of a method it
 * calls, and what it takes for faults.
 */
export function readableByLinter(normalized: JsonObject): JsonObject {
  const whole = rewrite(normalized, READABLE);
  const paths = objectAt(whole, "paths");
  const document = Object.keys(paths).some((path) => path.length > LONGEST_PATH)
    ? { ...whole, paths: mapValues(paths, (item, path) => (path.length > LONGEST_PATH ? undefined : item)) }
    : whole;
  const text = JSON.stringify(document);
  if (text.search(CALLED) === -1) return document;
  return JSON.parse(text.replace(CALLED, '"hasOwnProperty_":').replace(REFERRED, "hasOwnProperty_"));
}

/** Fields that hold values, not objects of the specification. */
const DATA = ["default", "example", "examples", "enum", "const", "value"];

/**
 * Tells whether a finding's place belongs to the specification. The linter also judges extensions that look like
 * its own, and values that look like references.
 */
export function concernsSpecification(place: string): boolean {
  const tokens = pointerTokens(place) ?? [];
  let kind: NodeKind = "document";
  for (let at = 0; at < tokens.length; at += 1) {
    const name = tokens[at] ?? "";
    const field = fieldOf(kind, name);
    if (field === undefined)
      return !DATA.includes(name) && !tokens.slice(at).some((token) => token.startsWith("x-"));
    if (field.shape !== "one") at += 1;
    kind = field.kind;
  }
  return true;
}
