import { parentPort } from "node:worker_threads";
import { lint } from "./redocly.js";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.

parentPort?.on("message", async ({ port, ...request }) => {
  port.postMessage(
    await lint(request).then(
      (findings) => ({ findings }),
      (error) => ({ failure: error instanceof Error ? error.message : String(error) }),
    ),
  );
});
