import { createRequire } from "node:module";
import type { JsonObject } from "../document/json.ts";

// Loaded by `require`, which under tsx is faster than an import and gives the same module.
const require = createRequire(import.meta.url);

/** What the linter says of one place of a document. */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "warn";
  readonly pointer: string;
  readonly message: string;
}

/** The configuration that the command line of Redocly reads too. */
const CONFIGURATION: string = new URL("../../redocly.yaml", import.meta.url).pathname;

/**
 * Lints a document as `npm run lint` does: the same rules, the same configuration, in this process.
 * The one place that knows the linter.
 *
 * @param document a document in which every reference is local
 * @param text     the same document as text, for the places of findings
 * @param name     its file name
 */
export async function lint(document: JsonObject, text: string, name: string): Promise<readonly Finding[]> {
  const redocly: typeof import("@redocly/openapi-core") = require("@redocly/openapi-core");
  const config = await redocly.loadConfig({ configPath: CONFIGURATION });
  const problems = await redocly.lintDocument({
    document: { source: new redocly.Source(name, text), parsed: document },
    config,
    externalRefResolver: new redocly.BaseResolver(),
  });
  return problems.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId,
    severity,
    pointer: location[0]?.pointer ?? "#/",
    message,
  }));
}
