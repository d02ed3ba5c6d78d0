/** JSON Pointer (RFC 6901) in its URI fragment form, as OpenAPI's `$ref` writes it: `#/components/schemas/x`. */
export function pointer(...tokens: readonly string[]): string {
  return `#${tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}

/** The tokens of a pointer within this document, or undefined where the reference leaves it. */
export function pointerTokens(reference: string): readonly string[] | undefined {
  if (reference !== "#" && !reference.startsWith("#/")) return undefined;
  const tokens = reference.split("/").slice(1);
  // Most names need no escapes.
  if (!/[%~]/.test(reference)) return tokens;
  return tokens.map((token) => decodeFragment(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

// A `%` that encodes nothing stands for itself: published names are not always encoded.
function decodeFragment(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/** The component a reference names. */
export interface ComponentReference {
  /** `schemas`, `responses`, `parameters`, … */
  readonly section: string;
  readonly name: string;
}

/** The component that a reference names or points into, or undefined for any other target. */
export function componentReference(reference: string): ComponentReference | undefined {
  const [root, section, name] = pointerTokens(reference) ?? [];
  return root === "components" && section !== undefined && name !== undefined ? { section, name } : undefined;
}

/** The `$ref` value for a schema component. */
export function schemaReference(name: string): string {
  return pointer("components", "schemas", name);
}

/** The name of the schema component a reference names, or undefined. */
export function schemaName(reference: string | undefined): string | undefined {
  const target = reference === undefined ? undefined : componentReference(reference);
  return target?.section === "schemas" ? target.name : undefined;
}

/**
 * The reference that a value of `discriminator.mapping` stands for: a reference, or the bare name of a
 * schema (OpenAPI 3.1.1, section 4.8.25, Discriminator Object).
 */
export function mappingTarget(value: string): string {
  return value.startsWith("#") || value.includes("/") ? value : pointer("components", "schemas", value);
}
