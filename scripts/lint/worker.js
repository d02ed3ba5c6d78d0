import "./module-hooks.js";
import { parentPort } from "node:worker_threads";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.

// Not a static import, which would be linked before the hooks are there.
const { lint } = await import("./redocly.js");

// In a long chain of references, V8 compiles a step before it has seen one return, and throws the code away for each
// level: half of the time for 10,000 schemas. A first walk along one reference lets it see that.
const LONG = 1000;
const SMALL = {
  openapi: "3.1.0",
  paths: {},
  components: { schemas: { one: { $ref: "#/components/schemas/other" }, other: {} } },
};

parentPort?.on("message", async ({ port, ...request }) => {
  if (Object.keys(request.document.components?.schemas ?? {}).length > LONG)
    // Not with the rules of the team, which may remember what they have seen.
    await lint({ ...request, document: SMALL, folder: import.meta.dirname });
  port.postMessage(
    await lint(request).then(
      (findings) => ({ findings }),
      (error) => ({ failure: error instanceof Error ? error.message : String(error) }),
    ),
  );
});
