import { parentPort, workerData } from "node:worker_threads";
import { BaseResolver, createConfig, lintDocument, loadConfig, Source } from "@redocly/openapi-core";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.
// The one place that knows the linter.

const config = await loadConfig({ configPath: workerData.configuration });

// Rules expect an OpenAPI document. Of anything else this one says where it is none.
const structure = await createConfig({ rules: { struct: "error" } });

parentPort?.on("message", async ({ document, text, name }) => {
  const input = { source: new Source(name, text), parsed: document };
  const lint = (rules) =>
    lintDocument({ document: input, config: rules, externalRefResolver: new BaseResolver() });
  const problems = await lint(config).catch(async (error) => {
    const faults = await lint(structure);
    if (faults.length === 0) throw error;
    return faults;
  });
  const findings = problems.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId,
    severity,
    pointer: location[0]?.pointer ?? "#/",
    message,
  }));
  parentPort?.postMessage(findings);
});
