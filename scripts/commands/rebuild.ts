import { join } from "node:path";
import { type Json, type JsonObject, objectAt } from "../document/json.ts";
import { formatYaml } from "../document/yaml.ts";
import { enumsOf } from "../emit/enums.ts";
import type { Hashes } from "../emit/manifest.ts";
import { startLinter } from "../lint/lint.ts";
import { pipeline } from "../pipeline.ts";
import type { SliceReport } from "../slice/report.ts";
import { slice } from "../slice/slice.ts";
import type { OpenSource, SourceRecord } from "../source/file-source.ts";
import { type FileChange, writeFiles } from "../source/files.ts";
import { formatLock } from "../source/lock.ts";
import { hashInputs, LOCK, type SpecFolder, sliceFile } from "../source/spec-folder.ts";
import { describeSlice, summarize } from "../summary.ts";
import type { Context } from "./context.ts";
import { refuseFindings, withPaths } from "./generate.ts";

/** What became of a document. */
export interface Rebuilt {
  readonly source: SourceRecord;
  readonly report: SliceReport;
  /** The normalized document. */
  readonly document: JsonObject;
  /** The files in `spec/` that it was made of. */
  readonly inputs: Hashes;
  /** What is there now: texts by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly FileChange[];
}

/**
 * From an open document to written files: takes the slice, generates, and writes all of it or nothing.
 *
 * @throws {InputError} when the slice does not hold together
 * @throws {RefusedError} on a finding of the linter
 */
export async function rebuild(source: OpenSource, spec: SpecFolder, context: Context): Promise<Rebuilt> {
  const { folder, request, slicePath, corrections, descriptions } = spec;
  const { progress } = context;
  const linter = startLinter();
  try {
    const { document, report } = await progress.step("slice", () => slice(source, request));
    const sliceText = formatYaml(document);
    const record = source.record();
    const committed = new Map([
      [slicePath, sliceText],
      [join(folder, LOCK), formatLock(record, document, sliceText)],
    ]);
    const inputs = hashInputs(folder, [sliceFile(request.name)], committed);
    const manifest = { name: request.name, inputs };
    const output = await progress.step("generate", () =>
      pipeline({ document, corrections, descriptions, manifest }, linter),
    );
    refuseFindings(output.findings);
    const files = new Map([...committed, ...withPaths(context.generated, output.files)]);
    const changes = await progress.step("write", () => writeFiles(files));
    return { source: record, report, document: output.document, inputs, files, changes };
  } finally {
    await linter.close();
  }
}

/** What became of it, for people. */
export function asLines({ report, document, changes }: Rebuilt): readonly string[] {
  return [...describeSlice(report), "", ...summarize(document, changes)];
}

/** What became of it, for programs. @param changes what became of the files */
export function asJson({ source, report, document }: Rebuilt, changes: readonly FileChange[]): Json {
  return {
    outcome: changes.some(({ change }) => change === "written") ? "updated" : "unchanged",
    source: { ...source },
    slice: { ...report, heaviest: report.heaviest.map((weight) => ({ ...weight })) },
    counts: {
      paths: report.paths,
      operations: report.operations,
      schemas: Object.keys(objectAt(document, "components", "schemas")).length,
      enums: enumsOf(document).length,
    },
    files: changes.map((file) => ({ ...file })),
  };
}
