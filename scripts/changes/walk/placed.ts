import { isObject, objectAt, own, stringAt } from "../../document/json.ts";
import { componentReference } from "../../document/pointer.ts";
import type { Found, Placed, Side, Site, Walk } from "./walk.ts";

/** Returns the object at a path of names within another; `{}` if there is none. */
export function partOf({ node, path }: Placed, ...names: readonly string[]): Placed {
  return { node: objectAt(node, ...names), path: [...path, ...names] };
}

/** An object with its name in a field. */
export interface Named extends Placed {
  readonly name: string;
}

/** Maps the objects in a field by a form of their names without differences that mean nothing. */
export function partsIn(
  whole: Placed,
  field: string,
  keyOf: (name: string) => string = (name) => name,
): ReadonlyMap<string, Named> {
  const parts = Object.entries(objectAt(whole.node, field)).filter(([, part]) => isObject(part));
  return new Map(parts.map(([name]) => [keyOf(name), { name, ...partOf(whole, field, name) }]));
}

/** Lists the items of two maps by key, those that the first has first. */
export function sideBySide<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly (readonly [key: string, before: T | undefined, after: T | undefined])[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].map((key) => [key, before.get(key), after.get(key)]);
}

/** An object, or the component that it refers to. */
export interface Referred extends Placed {
  readonly reference: string | undefined;
}

/**
 * Returns an object, or the component that it refers to.
 *
 * @param open references that led to it, which may form a cycle
 */
export function referred(side: Side, { node, path }: Placed, open: readonly string[] = []): Referred {
  const reference = stringAt(node, "$ref");
  const target = componentReference(reference);
  const component = target && componentAt(side, target.section, target.name);
  if (reference === undefined || component === undefined || open.includes(reference))
    return { node, path, reference: undefined };
  return { ...referred(side, component, [...open, reference]), reference };
}

/** Returns the component with a name, or undefined. */
export function componentAt(side: Side, section: string, name: string): Placed | undefined {
  const node = side.resolved.component(section, name);
  return node && { node, path: ["components", section, name] };
}

/** Compares the schemas in a field of two objects. A missing one allows anything, and its place is the object. */
export function compareField(
  walk: Walk,
  { before, after, reach }: Omit<Site, "subject">,
  field: string,
  subject: string,
): Found {
  const now = isObject(own(after.node, field)) ? partOf(after, field) : { node: {}, path: after.path };
  return walk.compareValues(walk, { subject, before: partOf(before, field), after: now, reach });
}
