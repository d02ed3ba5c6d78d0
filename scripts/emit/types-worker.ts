import { parentPort } from "node:worker_threads";
import { delayUtilities } from "./delayed-utilities.ts";
import { emitTypes } from "./types.ts";

// The thread of `types-thread.ts`.

// Loads the compiler and the generator while the document is read.
delayUtilities();
emitTypes({});

parentPort?.on("message", ({ document, port }) => {
  try {
    port.postMessage({ types: emitTypes(document) });
  } catch (error) {
    port.postMessage({ error });
  }
});
