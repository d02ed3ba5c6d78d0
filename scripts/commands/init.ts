import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { InputError } from "../errors.ts";
import { isTaken, realPath, writeFiles } from "../files/files.ts";
import { assertSliceName, parseSliceRequest } from "../slice/slice-request.ts";
import { isUrl } from "../source/open-source.ts";
import { SLICE_YAML } from "../workspace/spec-folder.ts";
import { type Command, command } from "./command.ts";
import { commandLine, commandOn } from "./invocation.ts";
import { projectOf } from "./project-folder.ts";
import { formatSliceYaml } from "./slice-yaml.ts";
import { WORKFLOW, workflowText } from "./workflow.ts";

/** `init`: creates a slice. */
export const init: Command = command("init", {
  takes: "<folder>",
  does: "Creates a slice: writes a slice.yaml with comments into a folder. Overwrites nothing, and reads no document.",
  options: {
    source: { type: "string", value: "<url|file>", help: "the published document; required" },
    path: {
      type: "string",
      multiple: true,
      value: "<pattern>",
      help: "a path to take, or a pattern of paths; required, may be repeated",
    },
    name: {
      type: "string",
      value: "<name>",
      help: "the name of the slice (default: the name of the folder)",
    },
    github: {
      type: "boolean",
      help: `also write ${WORKFLOW}, which keeps one pull request for each slice`,
    },
    project: {
      type: "string",
      value: "<tsconfig.json>",
      help: "with --github: the program whose breaking lines each pull request lists",
    },
  },
  async run({ values, positionals }, { print }) {
    const [folder, ...others] = positionals;
    const { source, path: patterns = [], name = basename(resolve(folder ?? "")) } = values;
    const usage = commandLine("init", "<folder>", "--source", "<url|file>", "--path", "<pattern>");
    if (folder === undefined || others.length > 0)
      throw new InputError("init", `takes one folder, not ${positionals.length}`, usage);
    if (source === undefined) throw new InputError("--source", "is missing", usage);
    if (patterns.length === 0) throw new InputError("--path", "is missing", usage);
    if (values.project !== undefined && values.github !== true)
      throw new InputError("--project", "requires --github", "add --github");
    // By default, the name is that of the folder, which may have a space.
    assertSliceName(name, "--name");
    if (isUrl(source)) (await import("../source/url-source.ts")).parseUrl(source);
    const target = join(folder, SLICE_YAML);
    if (isTaken(target)) throw new InputError(target, "already exists", "edit it, or name another folder");
    const text = formatSliceYaml({ name, source: fromSlice(folder, source), paths: patterns }, folder);
    // Parses the file, so that an invalid one is refused with the parser's error.
    parseSliceRequest(text, "init");
    const workflow = values.github === true ? workflowFor(folder, values.project) : new Map<string, string>();
    const changes = writeFiles(new Map([[target, text], ...workflow]));
    for (const { path } of changes) print(`written    ${path}`);
    if (values.github === true && workflow.size === 0)
      print(`kept       ${WORKFLOW}${values.project === undefined ? "" : ": set its PROJECT by hand"}`);
    print(`next       ${commandOn(folder, "update")}`);
  },
});

// Returns a file's path relative to slice.yaml.
function fromSlice(folder: string, source: string): string {
  if (isUrl(source) || isAbsolute(source)) return source;
  if (!existsSync(source)) throw new InputError(source, "does not exist", "name the published document");
  // Not the target of a link to the file, which may be another one later.
  const place = join(realPath(dirname(source)), basename(source));
  return relative(realPath(folder), place).split(sep).join("/");
}

function workflowFor(folder: string, project: string | undefined): ReadonlyMap<string, string> {
  const repository = projectOf(resolve(folder), [".git"]) ?? resolve(".");
  const target = join(relative("", repository), WORKFLOW);
  if (project !== undefined && !existsSync(project))
    throw new InputError(project, "does not exist", "name the tsconfig.json of the program");
  const path = project && relative(repository, resolve(project)).split(sep).join("/");
  return isTaken(target) ? new Map() : new Map([[target, workflowText(path)]]);
}
