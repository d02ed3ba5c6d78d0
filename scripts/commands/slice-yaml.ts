import { join, relative, resolve, sep } from "node:path";
import { formatYaml } from "../document/yaml.ts";
import { PACKAGE_FOLDER } from "../workspace/package-folder.ts";
import { commandLine, commandOn, IS_REPOSITORY } from "./invocation.ts";
import { projectOf } from "./project-folder.ts";

/** The JSON Schema that the package ships. */
const SCHEMA = "slice.schema.json";

/** What a new `slice.yaml` says. */
interface Content {
  readonly name: string;
  readonly source: string;
  readonly paths: readonly string[];
}

/** Formats a `slice.yaml` with comments, for a person to go on from. @param folder where it will be */
export function formatSliceYaml({ name, source, paths }: Content, folder: string): string {
  return `# yaml-language-server: $schema=${schemaFrom(folder)}
# Which part of which OpenAPI document to take. To take it: ${commandOn(folder, "update")}

# The slice is written to <name>.openapi.yaml beside this file.
${formatYaml({ name })}
# The published document: a URL, or a file from here.
${formatYaml({ source })}
# The folder for generated files, from here.
generated: generated

# Paths as published, or patterns: * for anything within one segment, a final /** for a path and all below it.
# 'GET,POST /x' takes those methods alone; '!/x' leaves out what other patterns take.
${formatYaml({ paths })}
# Schemas whose subtypes are not followed. The heaviest are listed by: ${commandLine("ls", "--source", "<url|file>", "<pattern>")}
# stopAt:
#   - microsoft.graph.entity
`;
}

// The schema of the installed package, and of no other version.
function schemaFrom(folder: string): string {
  const from = resolve(folder);
  const project = projectOf(from, ["package.json"]) ?? resolve(".");
  const installed = IS_REPOSITORY ? PACKAGE_FOLDER : join(project, "node_modules", "graph-slice");
  return relative(from, join(installed, SCHEMA)).split(sep).join("/");
}
