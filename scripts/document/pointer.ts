import { isObject, type Json, stringAt } from "./json.ts";

/** Formats a JSON Pointer (RFC 6901) as a URI fragment, such as `#/components/schemas/x` in a `$ref`. */
export function pointer(...tokens: readonly string[]): string {
  return `#${tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}

/** Returns the tokens of a pointer; undefined if the reference is to another document. */
export function pointerTokens(reference: string): readonly string[] | undefined {
  if (reference !== "#" && !reference.startsWith("#/")) return undefined;
  const tokens = reference.split("/").slice(1);
  // Most names have no escapes.
  if (!/[%~]/.test(reference)) return tokens;
  return tokens.map((token) => decodeFragment(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

// An invalid `%` escape is kept as text: published names are not always encoded.
function decodeFragment(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/** The target of a reference to a component. */
export interface ComponentReference {
  /** `schemas`, `responses`, `parameters`, … */
  readonly section: string;
  readonly name: string;
}

/** A reference to a component whose name has no escapes. Almost all are, and one expression reads them in less time. */
const PLAIN = /^#\/components\/([^/%~]*)\/([^/%~]*)$/;

/** Returns the component that a reference points to or into; undefined for any other target. */
export function componentReference(reference: string | undefined): ComponentReference | undefined {
  if (reference === undefined) return undefined;
  const plain = PLAIN.exec(reference);
  if (plain !== null) return { section: plain[1] ?? "", name: plain[2] ?? "" };
  const [root, section, name] = pointerTokens(reference) ?? [];
  return root === "components" && section !== undefined && name !== undefined ? { section, name } : undefined;
}

/** Returns the `$ref` of a schema component. */
export function schemaReference(name: string): string {
  return pointer("components", "schemas", name);
}

/** Returns the name of the schema component that a reference points to or into; undefined for any other target. */
export function schemaName(reference: string | undefined): string | undefined {
  const target = componentReference(reference);
  return target?.section === "schemas" ? target.name : undefined;
}

/** Returns the name of the schema component that a schema refers to; undefined if it does not refer to one. */
export function referredSchema(schema: Json | undefined): string | undefined {
  return isObject(schema) ? schemaName(stringAt(schema, "$ref")) : undefined;
}

/**
 * Returns the reference of a value in `discriminator.mapping`, which is a reference or the bare name of a schema
 * (OpenAPI 3.1.1, section 4.8.25, Discriminator Object).
 */
export function mappingTarget(value: string): string {
  return value.startsWith("#") || value.includes("/") ? value : pointer("components", "schemas", value);
}

/** Returns the name of the schema component that a value in `discriminator.mapping` selects. */
export function mappedSchema(value: Json | undefined): string | undefined {
  return typeof value === "string" ? schemaName(mappingTarget(value)) : undefined;
}
