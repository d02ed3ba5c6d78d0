import {
  entriesOf,
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  sorted,
  stringAt,
} from "../document/json.ts";
import { mapOperations, operationsOf } from "../document/path-item.ts";

/** The names on the way to a map of path items. */
type Section = readonly string[];

const PATHS: Section = ["paths"];
const PATH_ITEMS: Section = ["components", "pathItems"];
const WEBHOOKS: Section = ["webhooks"];
const SECTIONS = [PATHS, PATH_ITEMS, WEBHOOKS];

/**
 * Gives every operation its own operationId. Keeps published ones; if several operations share one, the first path
 * keeps it and the others add their path. Makes a missing one from path and method.
 */
export function operationIds(document: JsonObject): JsonObject {
  const used = new Set<string>();
  const ids = new Map<string, string>();
  const places = SECTIONS.flatMap((section) =>
    // In code point order, so that the order in memory does not decide which operation keeps an operationId.
    entriesOf(sorted(objectAt(document, ...section))).flatMap(([path, item]) =>
      operationsOf(item).map(([method, operation]) => ({
        key: keyOf(section, path, method),
        published: stringAt(operation, "operationId"),
        path,
        method,
      })),
    ),
  );
  const settle = (key: string, ...candidates: readonly string[]): void => {
    const id = candidates.find((candidate) => !used.has(candidate)) ?? key;
    used.add(id);
    ids.set(key, id);
  };
  // Published ones first, so that no made one is equal to them.
  for (const { key, published, path, method } of places)
    if (published !== undefined)
      settle(key, published, `${published}.${words(path)}`, `${published}.${exactId(method, path)}`);
  for (const { key, published, path, method } of places)
    if (published === undefined) settle(key, madeId(method, path), exactId(method, path));
  const named = (parent: JsonObject, section: Section): JsonObject => {
    const name = section.at(-1) ?? "";
    if (own(parent, name) === undefined) return parent;
    const items = mapValues(objectAt(parent, name), (item, path) => {
      if (!isObject(item)) return item;
      return mapOperations(item, (operation, method) => ({
        ...operation,
        operationId: ids.get(keyOf(section, path, method)),
      }));
    });
    return { ...parent, [name]: items };
  };
  const { components } = document;
  const whole = isObject(components) ? { ...document, components: named(components, PATH_ITEMS) } : document;
  return named(named(whole, PATHS), WEBHOOKS);
}

function keyOf(section: Section, path: string, method: string): string {
  return `${section.join(".")} ${method} ${path}`;
}

function words(path: string): string {
  const segments = path.split("/").map((segment) => segment.replace(/[^A-Za-z0-9]+/g, ""));
  return segments.filter((segment) => segment !== "").join(".");
}

/** Makes the operationId of an operation without one. */
export function madeId(method: string, path: string): string {
  return [words(path), method].filter(Boolean).join(".");
}

/** Encodes all characters of a path, so that different paths have different operationIds. */
export function exactId(method: string, path: string): string {
  const exact = path.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
  return `${exact}.${method}`;
}
