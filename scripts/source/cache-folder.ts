import { resolve } from "node:path";
import { InputError } from "../errors.ts";

/** The environment variable that replaces the system's folder for caches. */
const VARIABLE = "GRAPH_SLICE_CACHE";

/** What to do if the cache cannot be used. */
export const CACHE_TODO: string = `set ${VARIABLE} to a folder that can be written`;

/**
 * Returns the folder of the cache; the default is in the system's folder for the user's caches.
 *
 * @throws {InputError} if the user has none, as in a container without an entry for the user
 */
export async function cacheFolder(): Promise<string> {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "") return resolve(named);
  try {
    const { default: envPaths } = await import("env-paths");
    return envPaths("graph-slice", { suffix: "" }).cache;
  } catch {
    throw new InputError("the cache", "has no folder, since the user has no home", CACHE_TODO);
  }
}
