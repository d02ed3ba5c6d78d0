import { parseArgs } from "node:util";
import { formatJson } from "../changes/format/json.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import { type EntryPool, readRevision } from "../changes/read-revision.ts";
import { report } from "../changes/report.ts";
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
  /** Whether a breaking change gives exit code 1. */
  readonly failOnBreaking: boolean;
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
  if (failOn !== undefined && failOn !== "breaking")
    throw new InputError("--fail-on", `${failOn} is not a level to fail on`, "use breaking");
  return { before, after, format, rules: values.rules, failOnBreaking: failOn === "breaking" };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      format: { type: "string" },
      "fail-on": { type: "string" },
      rules: { type: "string" },
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
  const found = report(read(request.before), read(request.after), overrides);
  write(request.format === "json" ? formatJson(found) : formatMarkdown(found));
  if (request.failOnBreaking && found.bump === "major") {
    const breaking = counted(found.counts.breaking, "breaking change");
    throw new RefusedError(`${request.after}: ${breaking} since ${request.before}`);
  }
}
