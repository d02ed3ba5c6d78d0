import type { Json } from "../document/json.ts";
import { escapeUnsafe } from "../document/unsafe-text.ts";
import { InputError, type RefusedError } from "../errors.ts";
import { type FileChange, writeFiles } from "../files/files.ts";
import type { Progress } from "../terminal/progress.ts";
import { warningLines } from "./generate.ts";
import { asJson, asLines, asShortLines } from "./outcome.ts";
import { assertReportApart } from "./places.ts";
import { emptyReview } from "./rebuild.ts";
import { reportPage } from "./report-page.ts";
import type { Updated } from "./update-slices.ts";

/** Options for the report of an update. */
export interface FinishOptions {
  /** The file for the report. */
  readonly report: string | undefined;
  readonly format: "json" | "lines" | "nothing";
  /** Whether to list the linter's warnings. */
  readonly isWarningsListed: boolean;
  readonly progress: Progress;
  readonly write: (text: string) => void;
  readonly print: (line: string) => void;
}

/** An updated slice, and the changes to its files. */
interface Finished {
  readonly folder: string;
  readonly updated: Updated;
  readonly changes: readonly FileChange[];
}

/**
 * Writes the files of an update and reports it. The report and the JSON include refused slices.
 *
 * @param updated the outcome of each slice, by folder
 * @returns the error of each slice that failed or was refused, by folder
 */
export async function finishUpdate(
  updated: ReadonlyMap<string, Updated>,
  options: FinishOptions,
): Promise<ReadonlyMap<string, InputError | RefusedError>> {
  const { report, format, progress, write, print } = options;
  const isAlone = updated.size === 1;
  const rebuilt = [...updated.values()].flatMap((one) => (one.kind === "rebuilt" ? [one.rebuilt] : []));
  const page = new Map<string, string>();
  if (report !== undefined && rebuilt.length > 0) {
    assertReportApart(
      report,
      rebuilt.flatMap(({ files }) => [...files.keys()]),
    );
    page.set(report, escapeUnsafe(reportPage(rebuilt)));
  }
  const all = await progress.step("write", () => {
    // With the files of one slice, all or none; otherwise first, as slices do not fail with each other.
    const isTogether = isAlone && rebuilt.some(({ refusal }) => refusal === undefined);
    if (!isTogether) writeFiles(page);
    return [...updated].map(([folder, one]) => finished(folder, one, isTogether ? page : new Map()));
  });
  if (format === "lines")
    for (const line of all.flatMap((one) => linesOf(one, isAlone, options))) print(line);
  const values = format === "json" ? all.flatMap((one) => jsonOf(one, isAlone)) : [];
  if (values.length > 0) write(`${JSON.stringify(isAlone ? values[0] : values, null, 2)}\n`);
  return new Map(all.flatMap((one) => failureIn(one)));
}

function finished(folder: string, updated: Updated, page: ReadonlyMap<string, string>): Finished {
  if (updated.kind !== "rebuilt" || updated.rebuilt.refusal !== undefined)
    return { folder, updated, changes: [] };
  const { rebuilt, last } = updated;
  try {
    const written = writeFiles(new Map([...rebuilt.files, ...page]));
    // The report is not a file of the slice.
    const changes = written.filter(({ path }) => !page.has(path));
    const unchanged = changes.map((file) => ({ ...file, change: "unchanged" as const }));
    last?.keep(
      { source: rebuilt.source, spec: rebuilt.inputs },
      rebuilt.files,
      asJson({ ...rebuilt, review: emptyReview("unchanged") }, unchanged),
    );
    return { folder, updated, changes };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { folder, updated: { kind: "failed", error }, changes: [] };
  }
}

function failureIn({ folder, updated }: Finished): readonly [string, InputError | RefusedError][] {
  const error =
    updated.kind === "failed"
      ? updated.error
      : updated.kind === "rebuilt"
        ? updated.rebuilt.refusal
        : undefined;
  return error === undefined ? [] : [[folder, error]];
}

function linesOf(
  { updated, changes }: Finished,
  isAlone: boolean,
  { isWarningsListed }: FinishOptions,
): readonly string[] {
  if (updated.kind === "same") return [updated.text];
  if (updated.kind === "failed" || updated.rebuilt.refusal !== undefined) return [];
  const { rebuilt } = updated;
  const { findings, place, spec } = rebuilt;
  const warnings = isWarningsListed ? warningLines(findings, place, spec.folder) : [];
  return [...(isAlone ? asLines : asShortLines)(rebuilt, changes), ...warnings];
}

// A single slice that failed has no JSON: the error is enough.
function jsonOf({ folder, updated, changes }: Finished, isAlone: boolean): readonly Json[] {
  if (updated.kind === "same") return [updated.said];
  if (updated.kind === "rebuilt") return [asJson(updated.rebuilt, changes)];
  return isAlone ? [] : [{ folder, outcome: "failed", message: updated.error.message }];
}
