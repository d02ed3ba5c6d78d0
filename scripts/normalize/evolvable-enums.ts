import { isObject, type Json, type JsonObject, objectAt, omit, own, stringsAt } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/** The member that stands for every member published later. */
export const SENTINEL = "unknownFutureValue";

/** The extension in which a normalized schema keeps what Graph's enum means. */
export const ENUM_EXTENSION = "x-graph-enum";

/** What Graph's conventions say of an enum. Source: evolvable-enums.md of microsoft/api-guidelines. */
export interface GraphEnum {
  /** The members that are always sent: those before the sentinel, or all of a closed enum. In published order. */
  readonly members: readonly string[];
  /** Absent for a closed enum. */
  readonly sentinel?: string;
  /** The members behind the sentinel, sent only to those who ask. */
  readonly later: readonly string[];
  /** A set: the value on the wire is members joined by commas. */
  readonly flags?: true;
}

/**
 * Evolvable enums → their members or any other string; flags enums → a string that says it is a set.
 * Both keep what they are in `x-graph-enum`. An enum with no sentinel is closed and stays.
 */
export function evolvableEnums(document: JsonObject): JsonObject {
  return rewrite(document, { schema: openEnum });
}

function openEnum(schema: JsonObject): JsonObject {
  const published = own(schema, "enum");
  if (!Array.isArray(published) || own(schema, ENUM_EXTENSION) !== undefined) return schema;
  const values = stringsAt(schema, "enum");
  const graphEnum = describeEnum(values, own(objectAt(schema, "x-ms-enum-flags"), "isFlags") === true);
  if (graphEnum.sentinel === undefined && graphEnum.flags === undefined) return schema;
  const { type, ...rest } = omit(schema, "enum");
  const base = { ...rest, type: type ?? "string", [ENUM_EXTENSION]: { ...graphEnum } };
  if (graphEnum.flags) return base;
  const known: Json = { type: "string", enum: values };
  const others: readonly Json[] = published.includes(null) ? [{ type: "null" }] : [];
  return { ...omit(base, "type"), anyOf: [known, { type: "string" }, ...others] };
}

function describeEnum(values: readonly string[], isFlags: boolean): GraphEnum {
  const position = values.indexOf(SENTINEL);
  const flags = isFlags ? { flags: true as const } : {};
  if (position < 0) return { members: values, later: [], ...flags };
  return {
    members: values.slice(0, position),
    sentinel: SENTINEL,
    later: values.slice(position + 1),
    ...flags,
  };
}

/** What a normalized schema's enum is, open, closed or flags; undefined for a schema that is none. */
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
