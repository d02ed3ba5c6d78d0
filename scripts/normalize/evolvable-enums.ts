import { type Json, type JsonObject, objectAt, omit, own, stringsAt } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { ENUM_EXTENSION, type GraphEnum, SENTINEL } from "../document/vocabulary.ts";

/**
 * Replaces an evolvable enum by its members or any other string, and a flags enum by a string described as a set.
 * Both have their members in `x-graph-enum`. An enum without a sentinel is closed and not changed.
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
