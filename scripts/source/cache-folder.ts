import { resolve } from "node:path";

/** The environment variable that replaces the system's folder for caches. */
const VARIABLE = "GRAPH_SLICE_CACHE";

/** What to do if the cache cannot be used. */
export const CACHE_TODO: string = `set ${VARIABLE} to a folder that can be written`;

/** Returns the folder of cached documents; the default is in the system's folder for the user's caches. */
export async function cacheFolder(): Promise<string> {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "") return resolve(named);
  const { default: envPaths } = await import("env-paths");
  return envPaths("graph-slice", { suffix: "" }).cache;
}
