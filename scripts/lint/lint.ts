import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import type { JsonObject } from "../document/json.ts";
import type { Finding } from "./finding.ts";
import { unreadableParts } from "./unreadable.ts";

/** A linter at work beside the pipeline. Close it when done. */
export interface Linter {
  /**
   * Lints a document as `npm run lint` does: the same rules, the same configuration.
   *
   * @param document a document in which every reference is local
   * @param text     the same document as text, for the places of findings
   * @param name     its file name
   */
  lint(document: JsonObject, text: string, name: string): Promise<readonly Finding[]>;
  close(): Promise<void>;
}

/** The configuration that the command line of Redocly reads too. */
const CONFIGURATION: string = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));

/** Enough for all components that a slice may have, each referring to the next. */
const STACK_MB = 256;

let shared: Linter | undefined;

/** The linter of this process: started when first asked for, and kept, since loading it is most of its cost. */
export function sharedLinter(): Linter {
  shared ??= startLinter();
  return shared;
}

/**
 * Starts the linter in a thread of its own: it loads while the document is read, and lints while types are made.
 *
 * @param configuration the path of another configuration than the project's
 */
export function startLinter(configuration: string = CONFIGURATION): Linter {
  const worker = new Worker(new URL("worker.js", import.meta.url), {
    workerData: { configuration },
    // It goes from a reference into what that refers to, and so on: a call or more for each.
    resourceLimits: { stackSizeMb: STACK_MB },
    // Without the TypeScript loader of this process, which would cost more than it saves.
    execArgv: [],
  });
  worker.unref();
  // An error that comes before anything is asked is kept for who asks.
  const failure = once(worker, "error").then(([error]) => Promise.reject(error));
  failure.catch(() => undefined);
  return {
    async lint(document, text, name) {
      const faults = unreadableParts(document);
      if (faults.length > 0) return faults;
      // It is asked at once, so that it works while the caller does, and answers by a way of its own.
      const { port1: answers, port2: port } = new MessageChannel();
      worker.postMessage({ document, text, name, port }, [port]);
      try {
        const [findings] = await Promise.race([once(answers, "message"), failure]);
        return findings;
      } finally {
        answers.close();
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}
