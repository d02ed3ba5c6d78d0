import "./module-hooks.js";
import { parentPort } from "node:worker_threads";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.

// Not a static import, which would be linked before the hooks are there.
const { lint } = await import("./redocly.js");

parentPort?.on("message", async ({ port, ...request }) => {
  port.postMessage(
    await lint(request).then(
      (findings) => ({ findings }),
      (error) => ({ failure: error instanceof Error ? error.message : String(error) }),
    ),
  );
});
