import type { JsonObject } from "../document/json.ts";
import { startThread, type Thread } from "../thread.ts";

let shared: Thread | undefined;

/**
 * Returns the thread that makes types. Starts it at the first call and keeps it, since loading is half of its cost.
 *
 * @returns undefined when the tool runs from its sources, since a thread cannot load TypeScript
 */
export function typesThread(): Thread | undefined {
  if (import.meta.url.endsWith(".js")) shared ??= startThread(new URL("types-worker.js", import.meta.url));
  return shared;
}

/** Makes the types of a document in a thread, while the caller continues: the text of `api.ts` after its header. */
export async function typesInThread(document: JsonObject): Promise<string> {
  const thread = typesThread();
  if (thread === undefined) return (await import("./types.ts")).emitTypes(document);
  const { types, error } = await thread.ask<{ types: string; error?: Error }>({ document });
  if (error !== undefined) throw error;
  return types;
}
