import { parseArgs } from "node:util";
import { formatJson } from "../changes/format/json.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import { sayYours } from "../changes/format/project-section.ts";
import { type EntryPool, readRevision } from "../changes/read-revision.ts";
import { type Report, report } from "../changes/report.ts";
import { documentOf, type Revision } from "../changes/revision.ts";
import { parseSeverityOverrides } from "../changes/severity-overrides.ts";
import { counted } from "../changes/words.ts";
import { InputError, messageOf, RefusedError } from "../errors.ts";
import { readText } from "../files/files.ts";
import { fileSource } from "../source/file-source.ts";

/** What `diff` is asked. */
export interface DiffRequest {
  /** The files of the two documents. */
  readonly before: string;
  readonly after: string;
  readonly format: "markdown" | "json";
  /** A file with severities of rules, as `changes.yaml` beside `slice.yaml` has them. */
  readonly rules: string | undefined;
  /** The `tsconfig.json` of a program whose lines are checked. */
  readonly project: string | undefined;
  /** What gives exit code 1: a breaking change, or a line of the program that breaks. */
  readonly failOn: "breaking" | "yours" | undefined;
}

/** Reads the arguments of `diff`. @throws {InputError} when they are not two files and known options */
export function parseDiffRequest(args: readonly string[]): DiffRequest {
  const { positionals, values } = parsed(args);
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length > 0) {
    const todo = "npm run diff -- <before> <after>";
    throw new InputError("diff", `takes two documents, not ${positionals.length}`, todo);
  }
  const { format = "markdown", "fail-on": failOn } = values;
  if (format !== "markdown" && format !== "json")
    throw new InputError("--format", `${format} is not a format`, "use markdown or json");
  if (failOn !== undefined && failOn !== "breaking" && failOn !== "yours")
    throw new InputError("--fail-on", `${failOn} is nothing to fail on`, "use breaking or yours");
  const { project, rules } = values;
  if (failOn === "yours" && project === undefined)
    throw new InputError("--fail-on yours", "no program is checked", "add --project <tsconfig.json>");
  return { before, after, format, rules, project, failOn };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      format: { type: "string" },
      "fail-on": { type: "string" },
      rules: { type: "string" },
      project: { type: "string" },
    } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new InputError("options", messageOf(error), "--help lists them");
  }
}

/**
 * `diff`: says what changed between two documents, and who breaks.
 *
 * @param write where the report goes
 * @throws {InputError} when a document cannot be read, or is no OpenAPI 3.0 or 3.1 document
 * @throws {RefusedError} after the report, when it was asked to fail on what was found
 */
export async function diff(request: DiffRequest, write: (text: string) => void): Promise<void> {
  // What stands in both is parsed once.
  const pool: EntryPool = new Map();
  const read = (file: string) => {
    const source = fileSource(file);
    try {
      return readRevision(source, pool);
    } finally {
      source.close();
    }
  };
  const overrides =
    request.rules === undefined ? undefined : parseSeverityOverrides(readText(request.rules), request.rules);
  const [before, after] = [read(request.before), read(request.after)];
  const found = report(before, after, overrides);
  const { project, failOn } = request;
  const yours = project === undefined ? undefined : await projectReport(project, before, after, found);
  write(request.format === "json" ? formatJson(found, yours) : formatMarkdown(found, yours));
  if (failOn === "yours" && yours !== undefined && yours.places.length > 0)
    throw new RefusedError(`${yours.project}: ${sayYours(yours)} since ${request.before}`);
  if (failOn === "breaking" && found.bump === "major") {
    const breaking = counted(found.counts.breaking, "breaking change");
    throw new RefusedError(`${request.after}: ${breaking} since ${request.before}`);
  }
}

// The compiler is loaded where it is needed.
async function projectReport(project: string, before: Revision, after: Revision, { changes }: Report) {
  const [{ typesOf }, { yoursOf }] = await Promise.all([
    import("../changes/project/types-of.ts"),
    import("./project.ts"),
  ]);
  return yoursOf(project, typesOf(documentOf(before)), typesOf(documentOf(after)), changes);
}
