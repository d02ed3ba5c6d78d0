import type { JsonObject } from "../document/json.ts";
import { startThread, type Thread } from "../thread.ts";

/** Makes the types of a document beside whatever else is done with it. */
export interface TypesThread {
  /** Returns the text of `api.ts` after its header. */
  types(document: JsonObject): Promise<string>;
}

let shared: TypesThread | undefined;

/** Returns the thread of this process: started when first asked for, and kept, since loading is half of its cost. */
export function sharedTypesThread(): TypesThread {
  // The sources are TypeScript, which a thread does not load: run from them, there is none.
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
