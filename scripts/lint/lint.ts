import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { JsonObject } from "../document/json.ts";

/** What the linter says of one place of a document. */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "warn";
  readonly pointer: string;
  readonly message: string;
}

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
    // Without the TypeScript loader of this process, which would cost more than it saves.
    execArgv: [],
  });
  worker.unref();
  // An error that comes before anything is asked is kept for who asks.
  const failure = once(worker, "error").then(([error]) => Promise.reject(error));
  failure.catch(() => undefined);
  let before: Promise<unknown> = Promise.resolve();
  return {
    lint(document, text, name) {
      const ask = async (): Promise<readonly Finding[]> => {
        worker.ref();
        worker.postMessage({ document, text, name });
        const [findings] = await Promise.race([once(worker, "message"), failure]);
        worker.unref();
        return findings;
      };
      // One after the other: answers do not say what they answer.
      const findings = before.then(ask);
      before = findings.catch(() => undefined);
      return findings;
    },
    async close() {
      await worker.terminate();
    },
  };
}
