import { METHODS } from "../document/grammar.ts";
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

/**
 * Every operation → an operationId of its own. Published ones stay as they are; where several operations
 * share one, the first path keeps it and the others add their path. A missing one is made of path and method.
 */
export function operationIds(document: JsonObject): JsonObject {
  const used = new Set<string>();
  const ids = new Map<string, string>();
  const places = ["paths", "webhooks"].flatMap((section) =>
    // In code point order: the order in memory must not decide who keeps an operationId.
    entriesOf(sorted(objectAt(document, section))).flatMap(([path, item]) =>
      isObject(item)
        ? METHODS.filter((method) => isObject(own(item, method))).map((method) => ({
            key: keyOf(section, path, method),
            published: stringAt(objectAt(item, method), "operationId"),
            path,
            method,
          }))
        : [],
    ),
  );
  const settle = (key: string, ...candidates: readonly string[]): void => {
    const id = candidates.find((candidate) => !used.has(candidate)) ?? key;
    used.add(id);
    ids.set(key, id);
  };
  // Published ones first: what is made up must not take one of theirs.
  for (const { key, published, path, method } of places)
    if (published !== undefined)
      settle(key, published, `${published}.${words(path)}`, `${published}.${exactId(method, path)}`);
  for (const { key, published, path, method } of places)
    if (published === undefined)
      settle(key, [words(path), method].filter(Boolean).join("."), exactId(method, path));
  const named = (section: string): JsonObject =>
    mapValues(objectAt(document, section), (item, path) => {
      if (!isObject(item)) return item;
      return mapValues(item, (value, method) => {
        const operationId = ids.get(keyOf(section, path, method));
        return operationId === undefined || !isObject(value) ? value : { ...value, operationId };
      });
    });
  return {
    ...document,
    ...(own(document, "paths") === undefined ? {} : { paths: named("paths") }),
    ...(own(document, "webhooks") === undefined ? {} : { webhooks: named("webhooks") }),
  };
}

function keyOf(section: string, path: string, method: string): string {
  return `${section} ${method} ${path}`;
}

function words(path: string): string {
  const segments = path.split("/").map((segment) => segment.replace(/[^A-Za-z0-9]+/g, ""));
  return segments.filter((segment) => segment !== "").join(".");
}

// Another one for every path, whatever characters it differs in.
function exactId(method: string, path: string): string {
  const exact = path.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
  return `${exact}.${method}`;
}
