import type { Json } from "../document/json.ts";
import { escapeUnsafe } from "../document/unsafe-text.ts";
import { InputError, type RefusedError } from "../errors.ts";
import { writeFiles } from "../files/files.ts";
import { describeYours } from "../summary.ts";
import type { Progress } from "../terminal/progress.ts";
import { warningLines } from "./generate.ts";
import { asJson, asLines, asShortLines } from "./outcome.ts";
import { assertReportApart } from "./places.ts";
import { emptyReview, type Rebuilt } from "./rebuild.ts";
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

/** A finished slice: its report for each format, and why it failed or was refused. */
interface Finished {
  readonly folder: string;
  readonly lines: () => readonly string[];
  readonly json: () => readonly Json[];
  readonly error?: InputError | RefusedError;
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
    const file = isTogether ? page : new Map<string, string>();
    return [...updated].map(([folder, one]) => finished(folder, one, file, isAlone, options));
  });
  if (format === "lines") for (const line of all.flatMap(({ lines }) => lines())) print(line);
  const values = format === "json" ? all.flatMap(({ json }) => json()) : [];
  if (values.length > 0) write(`${JSON.stringify(isAlone ? values[0] : values, null, 2)}\n`);
  return new Map(all.flatMap(({ folder, error }) => (error === undefined ? [] : [[folder, error]])));
}

// Also of a refused update: whether to accept what vanished depends on these lines.
function linesThatBreak({ spec, review }: Rebuilt, isAlone: boolean): readonly string[] {
  const lines = describeYours(review.yours);
  return isAlone || lines.length === 0 ? lines : [spec.folder, ...lines.map((line) => `  ${line}`)];
}

function finished(
  folder: string,
  updated: Updated,
  page: ReadonlyMap<string, string>,
  isAlone: boolean,
  options: FinishOptions,
): Finished {
  if (updated.kind === "same") return { folder, lines: () => [updated.text], json: () => [updated.said] };
  if (updated.kind === "failed") {
    const { error } = updated;
    // A single slice that failed has no JSON: the error is enough.
    const json = () => (isAlone ? [] : [{ folder, outcome: "failed", message: error.message }]);
    return { folder, lines: () => [], json, error };
  }
  const { rebuilt, last } = updated;
  const { findings, place, refusal } = rebuilt;
  if (refusal !== undefined)
    return {
      folder,
      lines: () => linesThatBreak(rebuilt, isAlone),
      json: () => [asJson(rebuilt, [])],
      error: refusal,
    };
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
    const lines = () => [
      ...(isAlone ? asLines : asShortLines)(rebuilt, changes),
      ...(options.isWarningsListed ? warningLines(findings, place, folder) : []),
    ];
    return { folder, lines, json: () => [asJson(rebuilt, changes)] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return finished(folder, { kind: "failed", error }, page, isAlone, options);
  }
}
