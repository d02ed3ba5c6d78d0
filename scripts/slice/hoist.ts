import { COMPONENT_SECTIONS, fieldOf, type NodeKind } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject, own, stringAt } from "../document/json.ts";
import { pointerTokens } from "../document/pointer.ts";
import type { Catalog } from "./catalog.ts";

/** The section of `components` for each kind of object. */
const SECTIONS = new Map(COMPONENT_SECTIONS.map((name) => [fieldOf("components", name)?.kind, name]));

/** The longest chain of references to resolve before a value. */
export const MAX_REFERENCES = 100;

/** The target of a reference into a component or path, as the component made from it. */
export interface Hoisted {
  readonly section: string;
  readonly name: string;
  readonly value: Json;
}

/**
 * Makes components of objects inside others that references point to, such as a property of a schema or the response
 * of an operation: the slice may not contain the object around it, and a type needs a name.
 *
 * @returns a function of a reference and the kind of its target; it returns undefined if there is no such target
 */
export function hoister(catalog: Catalog): (reference: string, kind: NodeKind) => Hoisted | undefined {
  const byReference = new Map<string, Hoisted>();
  const taken = new Set<string>();
  return (reference, kind) => {
    const section = SECTIONS.get(kind);
    const tokens = pointerTokens(reference);
    if (section === undefined || tokens === undefined || tokens.length === 0) return undefined;
    const known = byReference.get(`${section} ${reference}`);
    if (known !== undefined) return known;
    const value = valueAt(catalog, tokens);
    if (!isObject(value) && typeof value !== "boolean") return undefined;
    let name = nameFor(tokens);
    while (taken.has(`${section} ${name}`) || catalog.component(section, name) !== undefined) name += "_";
    taken.add(`${section} ${name}`);
    const hoisted = { section, name, value };
    byReference.set(`${section} ${reference}`, hoisted);
    return hoisted;
  };
}

const WORDS = ["$ref", "summary", "description"];

/** Tells whether an object is a reference with nothing but words beside it. */
export function isReference(node: JsonObject): boolean {
  return (
    stringAt(node, "$ref") !== undefined &&
    Object.keys(node).every((name) => WORDS.includes(name) || name.startsWith("x-"))
  );
}

/**
 * Makes a function that returns the last reference of a chain of references: the argument if it has no chain, or one
 * that is circular or too long. Reads each target once.
 */
export function chainEnds(catalog: Catalog): (reference: string) => string {
  const following = new Map<string, string | undefined>();
  const next = (reference: string): string | undefined => {
    if (!following.has(reference)) {
      const target = valueAt(catalog, pointerTokens(reference) ?? []);
      const isNext = isObject(target) && isReference(target);
      following.set(reference, isNext ? stringAt(target, "$ref") : undefined);
    }
    return following.get(reference);
  };
  return (reference) => {
    let last = reference;
    for (let followed = 0; followed < MAX_REFERENCES; followed += 1) {
      const after = next(last);
      if (after === undefined) return last;
      last = after;
    }
    return reference;
  };
}

/**
 * Returns the value at a pointer. Where a step is missing, it is looked for at the target of the reference there, as
 * other tools do.
 */
export function valueAt(catalog: Catalog, tokens: readonly string[], followed = 0): Json | undefined {
  const [root = "", first = "", second = "", ...others] = tokens;
  const [start, rest] =
    root === "components"
      ? [catalog.component(first, second), others]
      : root === "paths"
        ? [catalog.paths.includes(first) ? catalog.pathItem(first) : undefined, tokens.slice(2)]
        : [own(catalog.head, root), tokens.slice(1)];
  let current: Json | undefined = start;
  for (const [index, token] of rest.entries()) {
    const isHere = !isObject(current) || own(current, token) !== undefined;
    const reference = isObject(current) && !isHere ? stringAt(current, "$ref") : undefined;
    if (reference !== undefined) {
      const target = pointerTokens(reference);
      const isEndless = followed >= MAX_REFERENCES;
      if (target === undefined || isEndless) return undefined;
      return valueAt(catalog, [...target, ...rest.slice(index)], followed + 1);
    }
    current = isArray(current) ? current[Number(token)] : isObject(current) ? own(current, token) : undefined;
  }
  return current;
}

/** Tokens of the document's structure, left out of names. */
const STRUCTURE = new Set(["components", "paths", "schemas", "properties", "content", "schema", "responses"]);

function nameFor(tokens: readonly string[]): string {
  const words = tokens
    .filter((token) => !STRUCTURE.has(token))
    .flatMap((token) => token.split(/[^A-Za-z0-9.-]+/));
  return words.filter((word) => word !== "").join("_") || "hoisted";
}
