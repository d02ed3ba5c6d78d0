import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { type Json, type JsonObject, stringAt } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import { chainFaults } from "../document/reference-chain.ts";
import { visit } from "../document/visit.ts";

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
      const faults = [...nameFaults(document), ...referenceFaults(document)];
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

// References that lead to references alone. The linter would follow them for ever, or fail.
function referenceFaults(document: JsonObject): readonly Finding[] {
  const faults: Finding[] = [];
  const chainFault = chainFaults(document);
  visit(document, (node, _kind, path) => {
    const reference = stringAt(node, "$ref");
    const fault = reference === undefined ? undefined : chainFault(reference);
    if (fault === undefined) return;
    const message = `${reference} ${fault}`;
    faults.push({ rule: "reference-chain", severity: "error", pointer: pointer(...path), message });
  });
  return faults;
}

/** The one name that the linter itself relies on in every object. */
const RELIED_ON = "hasOwnProperty";

function nameFaults(document: JsonObject): readonly Finding[] {
  const faults: Finding[] = [];
  const walk = (value: Json | undefined, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    if (Object.hasOwn(value, RELIED_ON)) {
      const message = `the linter can read no object with the name ${RELIED_ON}`;
      faults.push({ rule: "struct", severity: "error", pointer: pointer(...path, RELIED_ON), message });
    }
    // It takes extensions as they are.
    for (const [name, item] of Object.entries(value)) if (!name.startsWith("x-")) walk(item, [...path, name]);
  };
  walk(document, []);
  return faults;
}
