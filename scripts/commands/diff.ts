import { basename, dirname, join } from "node:path";
import { formatJson } from "../changes/format/json.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import { sayYours } from "../changes/format/project-section.ts";
import { documentOf } from "../changes/revision.ts";
import { parseSeverityOverrides } from "../changes/severity-overrides.ts";
import { counted } from "../changes/words.ts";
import { type Comparison, compareDocuments } from "../diff.ts";
import type { Dialect } from "../document/dialect.ts";
import { InputError, messageOf, RefusedError } from "../errors.ts";
import { readText, readTextIfThere } from "../files/files.ts";
import { parseSliceRequest } from "../slice/slice-request.ts";
import { fileSource } from "../source/file-source.ts";
import { SLICE_YAML, sliceFile } from "../workspace/spec-folder.ts";
import { type Command, command } from "./command.ts";
import { PROJECT } from "./common-options.ts";
import { commandLine } from "./invocation.ts";
import type { Arguments } from "./parse-options.ts";

const OPTIONS = {
  format: { type: "string", value: "<format>", help: "markdown or json (default: markdown)" },
  "fail-on": {
    type: "string",
    value: "<what>",
    help: "exit with 1 for breaking: a breaking change, or yours: a line of the program that breaks",
  },
  rules: {
    type: "string",
    value: "<file>",
    help: "severities of rules, as changes.yaml beside slice.yaml has them",
  },
  project: PROJECT,
} as const;

/** `diff`: reports what changed between two documents. */
export const diff: Command = command("diff", {
  takes: "<before> <after>",
  does: "Reports what changed between two OpenAPI documents, YAML or JSON, and whom it affects.",
  options: OPTIONS,
  async run(args, { write }) {
    const { before, after, format, rules, project, failOn } = requestOf(args);
    const overrides = rules === undefined ? undefined : parseSeverityOverrides(readText(rules), rules);
    const dialect = namedDialect(after) ?? namedDialect(before);
    using old = fileSource(before);
    using current = fileSource(after);
    const compared = compareDocuments(old, current, overrides, dialect);
    const { report } = compared;
    const documents = { before, after, dialect };
    const yours = project === undefined ? undefined : await projectReport(project, compared, documents);
    write(format === "json" ? formatJson(report, yours) : formatMarkdown(report, yours));
    if (failOn === "yours" && yours !== undefined && yours.places.length > 0)
      throw new RefusedError(`${yours.project}: ${sayYours(yours)} since ${before}`);
    if (failOn === "breaking" && report.bump === "major")
      throw new RefusedError(
        `${after}: ${counted(report.counts.breaking, "breaking change")} since ${before}`,
      );
  },
});

function requestOf({ positionals, values }: Arguments<typeof OPTIONS>) {
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length > 0) {
    const todo = commandLine("diff", "<before>", "<after>");
    throw new InputError("diff", `takes two documents, not ${positionals.length}`, todo);
  }
  const { format = "markdown", "fail-on": failOn, project, rules } = values;
  if (format !== "markdown" && format !== "json")
    throw new InputError("--format", `${format} is not a format`, "use markdown or json");
  if (failOn !== undefined && failOn !== "breaking" && failOn !== "yours")
    throw new InputError("--fail-on", `${failOn} is nothing to fail on`, "use breaking or yours");
  if (failOn === "yours" && project === undefined)
    throw new InputError("--fail-on yours", "no program is checked", "add --project <tsconfig.json>");
  return { before, after, format, rules, project, failOn };
}

// The compiler is loaded where it is needed.
async function projectReport(
  project: string,
  compared: Comparison,
  documents: { readonly before: string; readonly after: string; readonly dialect: Dialect | undefined },
) {
  const [{ typesOf }, { yoursOf }] = await Promise.all([
    import("../changes/project/types-of.ts"),
    import("./project.ts"),
  ]);
  const typesIn = (side: "before" | "after") => {
    try {
      return typesOf(documentOf(compared[side]), documents.dialect);
    } catch (error) {
      if (error instanceof InputError) throw error;
      const todo = "correct the document: `npx @redocly/cli lint` lists where it is not OpenAPI";
      throw new InputError(documents[side], `its types cannot be generated: ${messageOf(error)}`, todo);
    }
  };
  const yours = yoursOf(project, typesIn("before"), typesIn("after"), compared.report.changes);
  if (yours.isUsed) return yours;
  const todo = "import api.ts or enums.ts";
  throw new InputError(project, "no file of the program has the generated types", todo);
}

// Returns the dialect in the `slice.yaml` beside a slice. Undefined for a document that is not a slice, or without a
// dialect there.
function namedDialect(path: string): Dialect | undefined {
  if (!path.endsWith(sliceFile(""))) return undefined;
  const where = join(dirname(path), SLICE_YAML);
  const text = readTextIfThere(where);
  if (text === undefined) return undefined;
  const { name, dialect } = parseSliceRequest(text, where);
  return basename(path) === sliceFile(name) ? dialect : undefined;
}
