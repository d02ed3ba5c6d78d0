import { join, relative, resolve, sep } from "node:path";
import { printableLine } from "../document/unsafe-text.ts";
import { formatYaml } from "../document/yaml.ts";
import type { SliceFile } from "../slice/slice-request.ts";
import { PACKAGE_FOLDER } from "../workspace/package.ts";
import { commandLine, commandOn, IS_REPOSITORY } from "./invocation.ts";
import { projectOf } from "./project-folder.ts";

/** The JSON Schema that the package ships. */
const SCHEMA = "slice.schema.json";

/** Formats a `slice.yaml` with comments for its author. @param folder the folder of the file */
export function formatSliceYaml(
  { name, source, paths }: Pick<SliceFile, "name" | "source" | "paths">,
  folder: string,
): string {
  // The name of a folder may have a line break, which would end the comment.
  return `# yaml-language-server: $schema=${printableLine(schemaFrom(folder))}
# The part to take of an OpenAPI document. To update it, run: ${printableLine(commandOn(folder, "update"))}

# The slice is written to <name>.openapi.yaml beside this file.
${formatYaml({ name })}
# The published document: a URL, or a file relative to this folder.
${formatYaml({ source })}
# The folder for generated files, relative to this folder.
generated: generated

# Published paths, or patterns: * for anything within a segment, a final /** for a path and all paths below it.
# 'GET,POST /x' takes only those methods; '!/x' excludes what other patterns take.
${formatYaml({ paths })}
# Schemas whose subtypes are not included. To list the heaviest, run: ${commandLine("ls", "--source", "<url|file>", "<pattern>")}
# stopAt:
#   - microsoft.graph.entity
`;
}

// Returns the schema of the installed package, so that the versions match.
function schemaFrom(folder: string): string {
  const from = resolve(folder);
  const project = projectOf(from, ["package.json"]) ?? resolve(".");
  const installed = IS_REPOSITORY ? PACKAGE_FOLDER : join(project, "node_modules", "graph-slice");
  return relative(from, join(installed, SCHEMA)).split(sep).join("/");
}
