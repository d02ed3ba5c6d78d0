import { arrayAt, isObject, type Json, type JsonObject, own, stringAt, stringsAt } from "../document/json.ts";

/**
 * Makes the text that an editor shows on hover: the published description of an object, then its notes.
 *
 * @param node an operation, a parameter, a schema, … of a normalized document
 * @returns the text; undefined if there is none
 */
export function hoverText(node: JsonObject): string | undefined {
  const summary = stringAt(node, "summary");
  const description = stringAt(node, "description");
  const words = [summary, description === summary ? undefined : description];
  const format = labelled("Format:", stringAt(node, "format"));
  const notes = [permissionsOf(node), format, widerOf(node), ...tagsOf(node)];
  const paragraphs = [...words, notes.filter((note) => note !== undefined).join("\n")];
  return paragraphs.filter((paragraph) => paragraph?.trim()).join("\n\n") || undefined;
}

/** Formats a text as a JSDoc comment, without the outer delimiters. The text cannot end the comment. */
export function toJsDoc(text: string): string {
  const lines = text
    .replaceAll("*/", "*\\/")
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trimEnd());
  if (lines.length === 1) return `* ${lines[0]} `;
  return `*\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n `;
}

// Roles of a security requirement are permissions of the Microsoft identity platform.
function permissionsOf(node: JsonObject): string | undefined {
  const roles = arrayAt(node, "security")
    .filter(isObject)
    .flatMap((requirement) => Object.keys(requirement).flatMap((name) => stringsAt(requirement, name)));
  return roles.length === 0 ? undefined : `Permission: ${roles.map((role) => `\`${role}\``).join(" or ")}`;
}

/** Keywords that a TypeScript type cannot express. */
const UNTYPED = ["not", "if", "dependentRequired", "dependentSchemas", "patternProperties", "propertyNames"];

/** Keywords of further properties, whose type has to match the properties beside it. */
const MAPS = ["additionalProperties", "unevaluatedProperties"];

function widerOf(node: JsonObject): string | undefined {
  const hasProperties = isObject(own(node, "properties"));
  const names = [
    ...UNTYPED.filter((name) => own(node, name) !== undefined),
    ...MAPS.filter((name) => hasProperties && isObject(own(node, name))),
  ];
  if (names.length === 0) return undefined;
  return `Wider than published: the type does not express ${names.map((name) => `\`${name}\``).join(", ")}.`;
}

function tagsOf(node: JsonObject): readonly (string | undefined)[] {
  const docs = own(node, "externalDocs");
  const url = isObject(docs) ? stringAt(docs, "url") : undefined;
  const { default: standard, example } = node;
  return [
    own(node, "deprecated") === true ? "@deprecated" : undefined,
    labelled("@default", standard),
    labelled("@example", example),
    labelled("@see", url),
  ];
}

function labelled(label: string, value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `${label} ${typeof value === "string" ? value : JSON.stringify(value)}`;
}
