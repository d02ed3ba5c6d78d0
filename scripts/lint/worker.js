import { parentPort, workerData } from "node:worker_threads";
import {
  BaseResolver,
  createConfig,
  lintDocument,
  loadConfig,
  ResolveError,
  Source,
} from "@redocly/openapi-core";

// The linter's side of `lint.ts`: plain JavaScript, since a worker is started without a TypeScript loader.
// The one place that knows the linter.

const config = await loadConfig({ configPath: workerData.configuration });

// Also where the specification has no reference, in an extension or an example, the linter takes `$ref` for one, and
// would read the file or the address.
class NoResolver extends BaseResolver {
  loadExternalRef(reference) {
    throw new ResolveError(new Error(`${reference} leads out of the document and is not read`));
  }
}

// Rules expect an OpenAPI document. Of anything else this one says where it is none.
const structure = await createConfig({ rules: { struct: "error" } });

// What even that one stumbles over: a field called `hasOwnProperty`, say.
const unreadable = ({ message }) => ({
  ruleId: "struct",
  severity: "error",
  message: `is nothing that the linter can read: ${message}`,
  location: [],
});

parentPort?.on("message", async ({ document, text, name, port }) => {
  const input = { source: new Source(name, text), parsed: document };
  const lint = (rules) =>
    lintDocument({ document: input, config: rules, externalRefResolver: new NoResolver() });
  const problems = await lint(config).catch(async (error) => {
    const faults = await lint(structure).catch(() => []);
    return faults.length > 0 ? faults : [unreadable(error)];
  });
  const findings = problems.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId,
    severity,
    pointer: location[0]?.pointer ?? "#/",
    message,
  }));
  port.postMessage(findings);
});
