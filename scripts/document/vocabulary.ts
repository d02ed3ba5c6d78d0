import { arrayAt, isArray, isObject, type Json, type JsonObject, own, stringAt, stringsAt } from "./json.ts";
import { isNullSchema } from "./null-schema.ts";

/*
 * The extensions of a normalized document, and the names of Graph's conventions. The steps after normalizing depend
 * on these and not on `scripts/normalize/`.
 */

/** The property with the type of an OData value (OData JSON Format 4.01, section 4.6.3). */
export const ODATA_TYPE = "@odata.type";

/** The member that replaces every member published later. Source: evolvable-enums.md of microsoft/api-guidelines. */
export const SENTINEL = "unknownFutureValue";

/** The extension of a normalized schema with the members of a Graph enum by their meaning. */
export const ENUM_EXTENSION = "x-graph-enum";

/** The extension from which viewers read the description of each enum member. Source: Redocly's OpenAPI extensions. */
export const ENUM_DESCRIPTIONS = "x-enumDescriptions";

/** The extension of a request schema with the name of the response schema that it was made from. */
export const RESPONSE_NAME = "x-graph-response-schema";

/**
 * The extension, only during normalizing, with the further values of a literal in responses. No normalized document
 * has it.
 */
export const RESPONSE_LITERALS = "x-graph-response-literals";

/** The extension of a string in a request body that is sent as bytes, not as text. */
export const BINARY = "x-binary";

/** The value of {@link BINARY} for a string that is also sent as text. */
export const OR_TEXT = "or-text";

/** Graph's conventions for an enum. Source: evolvable-enums.md of microsoft/api-guidelines. */
export interface GraphEnum {
  /** The members that the server always sends: those before the sentinel, or all of a closed enum. In published order. */
  readonly members: readonly string[];
  /** Absent for a closed enum. */
  readonly sentinel?: string;
  /** The members after the sentinel, which the server sends only on request. */
  readonly later: readonly string[];
  /** Whether the enum is a set: its value in JSON is members joined by commas. */
  readonly flags?: true;
}

/** Reads the enum of a normalized schema, open, closed or flags; returns undefined for any other schema. */
export function graphEnumOf(schema: Json | undefined): GraphEnum | undefined {
  if (!isObject(schema)) return undefined;
  const extension = own(schema, ENUM_EXTENSION);
  if (!isObject(extension)) {
    // Helpers read strings alone: with numbers among them, an enum would not have all members.
    const values = literalsIn(schema)?.filter((value) => value !== null);
    if (!values?.every((value) => typeof value === "string")) return undefined;
    return values.length > 0 ? { members: [...new Set(values)], later: [] } : undefined;
  }
  return {
    members: stringsAt(extension, "members"),
    ...(own(extension, "sentinel") === undefined ? {} : { sentinel: SENTINEL }),
    later: stringsAt(extension, "later"),
    ...(own(extension, "flags") === true ? { flags: true as const } : {}),
  };
}

// Returns the values of an enum, or of variants that each are a constant, an enum or null.
function literalsIn(schema: JsonObject): readonly Json[] | undefined {
  const values = own(schema, "enum");
  if (isArray(values)) return values;
  const unions = [arrayAt(schema, "oneOf"), arrayAt(schema, "anyOf")].filter((union) => union.length > 0);
  const [only, ...others] = unions;
  if (only === undefined || others.length > 0) return undefined;
  const variants = only.map((variant) => {
    if (!isObject(variant)) return undefined;
    if (isNullSchema(variant)) return [null];
    const [literal, listed] = [own(variant, "const"), own(variant, "enum")];
    return literal === undefined ? (isArray(listed) ? listed : undefined) : [literal];
  });
  const known = variants.filter((variant) => variant !== undefined);
  return known.length === variants.length ? known.flat() : undefined;
}

/** Returns the name of the response schema that a request schema was made from; undefined for any other schema. */
export function responseNameOf(schema: Json | undefined): string | undefined {
  return isObject(schema) ? stringAt(schema, RESPONSE_NAME) : undefined;
}

declare const normalized: unique symbol;

/** A document that `normalize` made: plain OpenAPI 3.1 with this vocabulary. Later steps require it. */
export type NormalizedDocument = JsonObject & { readonly [normalized]: true };
