import { isObject, type Json, type JsonObject, own, stringAt, stringsAt } from "./json.ts";

/*
 * The extensions that a normalized document uses, and the names of Graph's conventions. The steps after
 * normalizing read a document by these, and by nothing of `scripts/normalize/`.
 */

/** The property in which an OData value names its type (OData JSON Format 4.01, section 4.6.3). */
export const ODATA_TYPE = "@odata.type";

/** The member that stands for every member published later. Source: evolvable-enums.md of microsoft/api-guidelines. */
export const SENTINEL = "unknownFutureValue";

/** The extension in which a normalized schema keeps the members of a Graph enum by their meaning. */
export const ENUM_EXTENSION = "x-graph-enum";

/** The extension in which viewers look for the meaning of each enum member. Source: Redocly's extensions of OpenAPI. */
export const ENUM_DESCRIPTIONS = "x-enumDescriptions";

/** The extension in which a schema for requests keeps the name of the schema it was made of. */
export const SENT_OF = "x-graph-sent-of";

/**
 * The keyword, while a document is being normalized, for the other values of a literal that responses also have. No
 * normalized document has it.
 */
export const ALSO_READ = "x-graph-also-read";

/** The extension of a string in a request body that is sent as bytes, not as text. */
export const BINARY = "x-binary";

/** Graph's conventions for an enum. Source: evolvable-enums.md of microsoft/api-guidelines. */
export interface GraphEnum {
  /** The members that are always sent: those before the sentinel, or all of a closed enum. In published order. */
  readonly members: readonly string[];
  /** Absent for a closed enum. */
  readonly sentinel?: string;
  /** The members after the sentinel, sent only on request. */
  readonly later: readonly string[];
  /** A set: the value on the wire is members joined by commas. */
  readonly flags?: true;
}

/** Reads the enum of a normalized schema, open, closed or flags; returns undefined for any other schema. */
export function graphEnumOf(schema: Json | undefined): GraphEnum | undefined {
  if (!isObject(schema)) return undefined;
  const extension = own(schema, ENUM_EXTENSION);
  if (!isObject(extension)) {
    const members = stringsAt(schema, "enum");
    return members.length > 0 ? { members, later: [] } : undefined;
  }
  return {
    members: stringsAt(extension, "members"),
    ...(own(extension, "sentinel") === undefined ? {} : { sentinel: SENTINEL }),
    later: stringsAt(extension, "later"),
    ...(own(extension, "flags") === true ? { flags: true as const } : {}),
  };
}

/** Reads the name of the schema that a component for requests was made of; returns undefined for any other component. */
export function sentOf(schema: Json | undefined): string | undefined {
  return isObject(schema) ? stringAt(schema, SENT_OF) : undefined;
}

declare const normalized: unique symbol;

/** A document that `normalize` made: plain OpenAPI 3.1 in this vocabulary. The steps after it require one. */
export type NormalizedDocument = JsonObject & { readonly [normalized]: true };
