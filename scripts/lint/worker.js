import { parentPort, workerData } from "node:worker_threads";
import { BaseResolver, lintDocument, loadConfig, Source } from "@redocly/openapi-core";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.
// The one place that knows the linter.

const config = await loadConfig({ configPath: workerData.configuration });

parentPort?.on("message", async ({ document, text, name }) => {
  const problems = await lintDocument({
    document: { source: new Source(name, text), parsed: document },
    config,
    externalRefResolver: new BaseResolver(),
  });
  const findings = problems.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId,
    severity,
    pointer: location[0]?.pointer ?? "#/",
    message,
  }));
  parentPort?.postMessage(findings);
});
