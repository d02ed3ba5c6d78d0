import { resolve } from "node:path";

/** Names another folder than the system's place for caches. */
const VARIABLE = "GRAPH_SLICE_CACHE";

/** What to do when the cache cannot be used. */
export const CACHE_TODO: string = `set ${VARIABLE} to a folder that can be written`;

/** Returns the folder of documents kept between runs: by default where the system keeps the user's caches. */
export async function cacheFolder(): Promise<string> {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "") return resolve(named);
  const { default: envPaths } = await import("env-paths");
  return envPaths("graph-slice", { suffix: "" }).cache;
}
