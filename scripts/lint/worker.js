import "./module-hooks.js";
import { parentPort } from "node:worker_threads";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.

// Not a static import, which would be linked before the hooks are there.
const { lint } = await import("./redocly.js");

// In a long chain of references, V8 compiles the steps before one has returned, and discards that code at each level on
// the way back: half of the time for 10,000 schemas. A first walk along one reference prevents this.
const MANY_SCHEMAS = 1000;
const ONE_REFERENCE = {
  openapi: "3.1.0",
  paths: {},
  components: { schemas: { one: { $ref: "#/components/schemas/other" }, other: {} } },
};

parentPort?.on("message", async ({ port, ...request }) => {
  if (Object.keys(request.document.components?.schemas ?? {}).length > MANY_SCHEMAS)
    // Without the rules of the team, which may have state.
    await lint({ ...request, document: ONE_REFERENCE, folder: import.meta.dirname });
  port.postMessage(
    await lint(request).then(
      (findings) => ({ findings }),
      (error) => ({ failure: error instanceof Error ? error.message : String(error) }),
    ),
  );
});
