import type { JsonObject } from "../document/json.ts";
import { startThread, type Thread } from "../thread.ts";

/** Makes the types of a document in a thread, while the caller continues. */
export interface TypesThread {
  /** Returns the text of `api.ts` after its header. */
  types(document: JsonObject): Promise<string>;
}

let shared: TypesThread | undefined;

/** Returns the thread of this process. Starts it at the first call and keeps it, since loading is half of its cost. */
export function sharedTypesThread(): TypesThread {
  // There is no thread when the tool runs from its sources, since a thread cannot load TypeScript.
  shared ??= import.meta.url.endsWith(".js") ? startTypesThread() : SAME_THREAD;
  return shared;
}

const SAME_THREAD: TypesThread = {
  async types(document) {
    const { emitTypes } = await import("./types.ts");
    return emitTypes(document);
  },
};

function startTypesThread(): TypesThread {
  const thread: Thread = startThread(new URL("types-worker.js", import.meta.url));
  return {
    async types(document) {
      const { types, error } = await thread.ask<{ types: string; error?: Error }>({ document });
      if (error !== undefined) throw error;
      return types;
    },
  };
}
