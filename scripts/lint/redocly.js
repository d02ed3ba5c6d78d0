import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  BaseResolver,
  createConfig,
  lintConfig,
  lintDocument,
  loadConfig,
  loadIgnoreConfig,
  ResolveError,
  Source,
} from "@redocly/openapi-core";
import { DEFAULTS } from "./defaults.js";

// The one place that knows the linter.

const PLUGIN = fileURLToPath(new URL("plugin.js", import.meta.url));

/** The version of OpenAPI that normalized documents have, in the linter's spelling. */
const VERSION = "oas3_1";

// Every rule of the linter's own recommendation is a warning here, and what DEFAULTS says goes before that.
const base = await createConfig({ extends: ["recommended"], plugins: [PLUGIN] });
const OURS = "graph";
const ours = base.plugins.filter(({ id }) => id === OURS);
const recommended = Object.fromEntries(
  Object.entries(base.rules[VERSION]).map(([name, setting]) => [name, setting === "off" ? "off" : "warn"]),
);

// Redocly ignores rules that do not exist and files that are missing. Other keys are for its other tools.
async function faultOf(config) {
  const known = new Set(ours.flatMap(({ rules }) => Object.keys(rules.oas3)));
  const lost = Object.keys(config.rules[VERSION]).find(
    (name) => name.startsWith(`${OURS}/`) && !known.has(name),
  );
  if (lost !== undefined) return `there is no rule ${lost}`;
  const problems = await lintConfig({ config });
  const problem = problems.find(({ location }) => /^#\/(?:extends|rules)\//.test(location[0]?.pointer ?? ""));
  return problem && `${problem.message.replace(/\.$/, "")} (${problem.location[0].pointer})`;
}

/**
 * The configuration for a folder: the defaults of the dialect, and over them what the team's `redocly.yaml` sets.
 * A list of ignored findings beside it is read too.
 */
async function configurationFor(dialect, folder) {
  const path = join(folder, "redocly.yaml");
  const isTeams = existsSync(path);
  const config = isTeams
    ? await loadConfig({ configPath: path, plugins: ours })
    : await createConfig({}, { configPath: path, ignore: await loadIgnoreConfig(path, new BaseResolver()) });
  const fault = isTeams ? await faultOf(config) : undefined;
  if (fault !== undefined) throw new Error(fault);
  const { rules } = config;
  const chosen = new Set(Object.keys(rules[VERSION]));
  rules[VERSION] = { ...recommended, ...DEFAULTS.all, ...DEFAULTS[dialect], ...rules[VERSION] };
  // Where a team lists the plugin itself, or a configuration has none, it is there once.
  config.plugins = [...config.plugins.filter(({ id }) => id !== OURS), ...ours];
  return { config, isChosen: (rule) => chosen.has(rule) };
}

// The linter takes `$ref` for a reference in extensions and examples too, and would read the file or the address.
class NoResolver extends BaseResolver {
  loadExternalRef(reference) {
    throw new ResolveError(new Error(`${reference} leads out of the document and is not read`));
  }
}

// Rules expect an OpenAPI document. Of anything else this one says where it is none.
const structure = () => createConfig({ rules: { struct: "error" } });

// What stops even that one, such as a field it calls as a function.
const unreadable = ({ message }) => ({
  ruleId: "struct",
  severity: "error",
  message: `the linter cannot read it: ${message}`,
  location: [],
});

// A field that the specification does not have is read by nobody.
function isHarmless(rule, message) {
  return rule === "struct" && /is not (?:expected|allowed) here/.test(message);
}

/**
 * Lints a document.
 *
 * @param {{ document: object, path: string, dialect: "graph" | "openapi", folder: string }} request
 *   `path` is the file that a list of ignored findings may name; `folder` may hold a `redocly.yaml`
 */
export async function lint({ document, path, dialect, folder }) {
  const input = { source: new Source(path, ""), parsed: document };
  const { config: configured, isChosen } = await configurationFor(dialect, folder);
  const run = (config) => lintDocument({ document: input, config, externalRefResolver: new NoResolver() });
  const problems = await run(configured).catch(async (error) => {
    const faults = await run(await structure()).catch(() => []);
    return faults.length > 0 ? faults : [unreadable(error)];
  });
  return problems
    .filter(({ ignored }) => !ignored)
    .map(({ ruleId, severity, message, location }) => ({
      rule: ruleId,
      severity: !isChosen(ruleId) && isHarmless(ruleId, message) ? "warn" : severity,
      pointer: location[0]?.pointer ?? "#/",
      message,
    }));
}
