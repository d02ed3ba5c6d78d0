import { equal, type JsonObject, own } from "../../document/json.ts";
import { type Structure, structureOf } from "../resolved/structure.ts";
import { unwrapComponent, type Value } from "../resolved/value.ts";
import type { Side } from "./walk.ts";

/** A side without any restriction. */
export const NOTHING: Structure = {
  keywords: {},
  types: undefined,
  properties: new Map(),
  ancestors: [],
  path: [],
  nullable: false,
  typeName: "",
};

/**
 * Returns a value with everything that it refers to; undefined if references form a cycle or lead nowhere.
 *
 * @param component the name of the component that it is, if any
 */
export function structureAt(side: Side, value: Value, component?: string): Structure | undefined {
  const seen = new Set<string>();
  let { nullable } = value;
  let [current, name] = [value, component];
  while (current.reference !== undefined) {
    name = current.reference;
    const node = componentIn(side, name);
    if (node === undefined || seen.has(name)) return undefined;
    seen.add(name);
    current = unwrapComponent(node, name);
    nullable ||= current.nullable;
  }
  const structure =
    name === undefined
      ? structureOf(side.resolved, current.node, current.path, undefined)
      : side.structure(name);
  if (structure === undefined) return undefined;
  const keywords = { ...structure.keywords, ...defaultOf(value.node) };
  return withWholeTypes({ ...structure, keywords, nullable: nullable || structure.nullable });
}

/** The types that, with null, allow any value. */
const ANY = ["array", "boolean", "number", "object", "string"];

// Null is not among the types, and all types are as good as none.
function withWholeTypes(side: Structure): Structure {
  if (equal(side.types, ["null"])) return { ...side, types: [], nullable: true };
  const isAny = side.nullable && ANY.every((type) => side.types?.includes(type));
  return isAny ? { ...side, types: undefined } : side;
}

/** Returns the default of a schema, if it has one, as a schema. */
export function defaultOf(schema: JsonObject): JsonObject {
  const value = own(schema, "default");
  return value === undefined ? {} : { default: value };
}

/** Returns a schema component of a side, in plain OpenAPI 3.1. */
export function componentIn(side: Side, name: string): JsonObject | undefined {
  return side.resolved.component("schemas", name);
}

/** Tells whether a side has a schema component. */
export function isIn(side: Side, name: string): boolean {
  return componentIn(side, name) !== undefined;
}
