import { resolve } from "node:path";

/** Another folder for the cache than the system's place for it. */
const VARIABLE = "GRAPH_RESTORE_SESSIONS_CACHE";

/** What to do when it cannot be used. */
export const CACHE_TODO: string = `set ${VARIABLE} to a folder that can be written`;

/** The folder in which documents are kept between runs: where the system keeps the user's caches. */
export async function cacheFolder(): Promise<string> {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "") return resolve(named);
  const { default: envPaths } = await import("env-paths");
  return envPaths("graph-restore-sessions", { suffix: "" }).cache;
}
