import { InputError } from "../errors.ts";
import { progressOn, SILENT } from "../terminal/progress.ts";
import { type Command, command } from "./command.ts";
import { FOLDERS, GENERATED, PROJECT, QUIET, WARNINGS } from "./common-options.ts";
import { finishUpdate } from "./finish-update.ts";
import { reportPlace } from "./places.ts";
import { configPathOf } from "./project-folder.ts";
import { sliceFolders, throwFailures } from "./slice-folders.ts";
import { updateSlices } from "./update-slices.ts";

/** `update`: takes each slice of its published document and generates its files. */
export const update: Command = command("update", {
  takes: FOLDERS,
  does: "Reads each published document once, takes its slices, generates their files, and reports what changed. All files of a slice are written, or none; a refused slice does not stop the others.",
  options: {
    source: { type: "string", value: "<url|file>", help: "a document to use instead of that in slice.yaml" },
    generated: GENERATED,
    offline: { type: "boolean", help: "read a URL only from the cache" },
    "expect-sha256": { type: "string", value: "<hex>", help: "refuse a document with another SHA-256" },
    accept: { type: "boolean", help: "accept elements that vanished upstream" },
    project: PROJECT,
    report: { type: "string", value: "<file>", help: "write the changes as Markdown, also if refused" },
    json: { type: "boolean", help: "print one JSON document, also if refused" },
    warnings: WARNINGS,
    quiet: QUIET,
  },
  async run({ values, positionals }, { write, print, terminal, limits }) {
    const folders = sliceFolders(positionals, values.generated);
    const { quiet: isQuiet = false, json: isJson = false } = values;
    const progress = isQuiet || terminal === undefined ? SILENT : progressOn(terminal);
    const report = values.report && reportPlace(values.report);
    const { source, generated, project } = values;
    // Also if nothing changed, so that a wrong name does not pass unnoticed.
    if (project !== undefined) configPathOf(project);
    const updated = await updateSlices(folders, {
      source,
      generated,
      isOffline: values.offline ?? false,
      expectSha256: hashIn(values["expect-sha256"]),
      isAccepted: values.accept ?? false,
      project,
      // A report is written, and warnings are listed, even if nothing changed.
      isForced: report !== undefined || values.warnings === true,
      limits,
      progress,
    });
    const format = isJson ? "json" : isQuiet ? "nothing" : "lines";
    const isWarningsListed = values.warnings ?? false;
    const finish = { report, format, isWarningsListed, progress, write, print } as const;
    const failures = await finishUpdate(updated, finish);
    throwFailures(failures, folders.length);
    progress.done();
  },
});

function hashIn(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{64}$/i.test(text)) return text;
  throw new InputError("--expect-sha256", "is not a SHA-256", "give its 64 hexadecimal digits");
}
