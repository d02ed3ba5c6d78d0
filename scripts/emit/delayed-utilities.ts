import { createRequire, Module } from "node:module";
import { isObject } from "../document/json.ts";

const require = createRequire(import.meta.url);

/** All that the generator uses of the utilities of Redocly's library. */
export const UTILITIES: Readonly<Record<"isPlainObject" | "isTruthy", (value: unknown) => boolean>> = {
  isPlainObject: isObject,
  isTruthy: Boolean,
};

/**
 * Delays the utilities of Redocly's library until the generator uses others than {@link UTILITIES}: with them come an
 * HTTP client, a YAML parser and a logger. Only for a thread in which nothing else uses that library.
 */
export function delayUtilities(): void {
  const generator = createRequire(require.resolve("openapi-typescript"));
  const library = createRequire(generator.resolve("@redocly/openapi-core/lib/ref-utils.js"));
  const id = idIn(library, "./utils");
  if (id === undefined) return;
  const utilities = new Module(id);
  utilities.exports = new Proxy(UTILITIES, {
    get(known, name) {
      if (name in known) return Reflect.get(known, name);
      delete require.cache[id];
      return Reflect.get(library(id), name);
    },
  });
  require.cache[id] = utilities;
}

// The library may keep its utilities elsewhere in another version: they are then loaded as usual.
function idIn(library: NodeJS.Require, path: string): string | undefined {
  try {
    return library.resolve(path);
  } catch {
    return undefined;
  }
}
