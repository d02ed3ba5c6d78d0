import { equal, type JsonObject, own } from "../../document/json.ts";
import type { ResolvedRevision } from "./resolve.ts";
import { type Structure, structureOf } from "./structure.ts";
import { unwrapComponent, type Value } from "./value.ts";

/**
 * Returns a value with everything that it refers to; undefined if references form a cycle or lead nowhere.
 *
 * @param component the name of the component that it is, if any
 */
export function structureOfValue(
  revision: ResolvedRevision,
  value: Value,
  component?: string,
): Structure | undefined {
  const seen = new Set<string>();
  let { nullable } = value;
  let [current, name] = [value, component];
  while (current.reference !== undefined) {
    name = current.reference;
    const node = revision.component("schemas", name);
    if (node === undefined || seen.has(name)) return undefined;
    seen.add(name);
    current = unwrapComponent(node, name);
    nullable ||= current.nullable;
  }
  const structure =
    name === undefined
      ? structureOf(revision, current.node, current.path, undefined)
      : revision.structure(name);
  if (structure === undefined) return undefined;
  const keywords = { ...structure.keywords, ...defaultOf(value.node) };
  return withWholeTypes({ ...structure, keywords, nullable: nullable || structure.nullable });
}

/** The types that, with null, allow any value. */
const ANY = ["array", "boolean", "number", "object", "string"];

// Null is not among the types, and all types are as good as none.
function withWholeTypes(structure: Structure): Structure {
  if (equal(structure.types, ["null"])) return { ...structure, types: [], nullable: true };
  const isAny = structure.nullable && ANY.every((type) => structure.types?.includes(type));
  return isAny ? { ...structure, types: undefined } : structure;
}

/** Returns the default of a schema, if it has one, as a schema. */
export function defaultOf(schema: JsonObject): JsonObject {
  const value = own(schema, "default");
  return value === undefined ? {} : { default: value };
}
