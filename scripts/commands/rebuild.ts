import { join } from "node:path";
import type { ProjectReport } from "../changes/project/yours.ts";
import type { Dialect } from "../document/dialect.ts";
import type { Hashes } from "../document/hash.ts";
import { type Json, type JsonObject, objectAt } from "../document/json.ts";
import { escapeUnsafe } from "../document/unsafe-text.ts";
import { formatYaml } from "../document/yaml.ts";
import type { GeneratedFiles } from "../emit/emit.ts";
import { enumsOf } from "../emit/enums.ts";
import { type FileChange, readText, readTextIfThere, writeFiles } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import type { Finding } from "../lint/finding.ts";
import { countWarnings, type Place } from "../lint/findings.ts";
import { sharedLinter } from "../lint/lint.ts";
import { pipeline } from "../pipeline.ts";
import type { SliceReport } from "../slice/report.ts";
import { slice } from "../slice/slice.ts";
import type { OpenSource, SourceRecord } from "../source/file-source.ts";
import {
  describeChanges,
  describeLint,
  describeSlice,
  describeWaived,
  describeYours,
  summarize,
} from "../summary.ts";
import { formatLock } from "../workspace/lock.ts";
import { assertInputsKept, assertOutputFolder } from "../workspace/output-folder.ts";
import { hashInputs, LOCK, type SpecFolder, sliceFile } from "../workspace/spec-folder.ts";
import type { Context } from "./context.ts";
import { lintedFile, listWarnings, refuseErrors, withPaths } from "./generate.ts";
import type { Review, ReviewOptions } from "./review.ts";

export { listWarnings };

/** What became of a document. */
export interface Rebuilt {
  readonly source: SourceRecord;
  readonly report: SliceReport;
  /** The normalized document. */
  readonly document: JsonObject;
  readonly dialect: Dialect;
  /** Whether `slice.yaml` names the dialect. */
  readonly isDialectGiven: boolean;
  readonly findings: readonly Finding[];
  /** Where a finding is looked up. */
  readonly place: Place;
  /** The files in `spec/` that it was made of. */
  readonly inputs: Hashes;
  /** What is there now: texts by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly FileChange[];
  /** What changed since the committed slice; undefined where nothing did. */
  readonly review: Review | undefined;
}

/**
 * From an open document to written files: takes the slice, generates, and writes all of it or nothing.
 *
 * @throws {InputError} when the slice does not hold together
 * @throws {RefusedError} on a finding of the linter, or when something vanished that nobody accepted
 */
export async function rebuild(source: OpenSource, spec: SpecFolder, context: Context): Promise<Rebuilt> {
  const { folder, request, slicePath, corrections, descriptions } = spec;
  const { progress } = context;
  const linter = sharedLinter();
  const { document, report } = await progress.step("slice", () => slice(source, request));
  const sliceText = formatYaml(document);
  const record = source.record();
  const lockPath = join(folder, LOCK);
  const committed = new Map([
    [slicePath, sliceText],
    [lockPath, formatLock(record, document, sliceText, readJsonObject(lockPath))],
  ]);
  const inputs = hashInputs(folder, [sliceFile(request.name)], committed);
  const manifest = { name: request.name, inputs };
  const output = await progress.step("generate", () =>
    pipeline(
      {
        document,
        corrections,
        descriptions,
        dialect: request.dialect,
        manifest,
        lint: lintedFile(context),
      },
      linter,
    ),
  );
  const { dialect, findings } = output;
  const place = { file: source.name, published: document, normalized: output.document };
  refuseErrors(findings, place, folder);
  const found = await progress.step("compare", () => reviewOf(spec, sliceText, output.files, context));
  const files = new Map([...committed, ...withPaths(context.generated, output.files)]);
  assertOutputFolder(context.generated, request.name, output.files.keys());
  assertInputsKept([source.name], files.keys());
  const page =
    context.report === undefined
      ? []
      : [[context.report, escapeUnsafe(found?.page ?? NOTHING_CHANGED)] as const];
  const changes = await progress.step("write", () => writeFiles(new Map([...files, ...page])));
  return {
    source: record,
    report,
    document: output.document,
    dialect,
    isDialectGiven: request.dialect !== undefined,
    findings,
    place: { ...place, file: slicePath },
    inputs,
    files,
    changes,
    review: found,
  };
}

// Without what is undefined.
function jsonOf({ note, ...yours }: ProjectReport): Json {
  return {
    ...yours,
    ...(note === undefined ? {} : { note }),
    places: yours.places.map((place) => ({ ...place })),
  };
}

const NOTHING_CHANGED = "# Version: none\n\nNothing changed since the committed slice.\n";

// The rules of what changed are many files: loaded where there is something to compare.
async function reviewOf(
  spec: SpecFolder,
  slice: string,
  files: GeneratedFiles,
  context: Context,
): Promise<Review | undefined> {
  const committed = readTextIfThere(spec.slicePath);
  if (committed === undefined || committed === slice) return undefined;
  const { review } = await import("./review.ts");
  const today = new Date().toISOString().slice(0, "2026-12-31".length);
  const { isAccepted, project } = context;
  const yours = project === undefined ? undefined : projectCheck(project, files, context);
  return await review(spec.folder, committed, slice, { isAccepted, today, yours });
}

// The types as they are in the folder, and as they will be.
function projectCheck(
  project: string,
  files: GeneratedFiles,
  { generated }: Context,
): ReviewOptions["yours"] {
  return async (changes) => {
    const { yoursOf } = await import("./project.ts");
    const typesBy = (read: (name: string) => string) => ({ api: read("api.ts"), enums: read("enums.ts") });
    const before = typesBy((name) => readText(join(generated, name)));
    return yoursOf(
      project,
      before,
      typesBy((name) => files.get(name) ?? ""),
      changes,
    );
  };
}

/** What became of it, for people. */
export function asLines(rebuilt: Rebuilt): readonly string[] {
  const { report, document, dialect, isDialectGiven, findings, changes, review: found } = rebuilt;
  return [
    ...describeSlice(report),
    ...describeLint(dialect, findings, isDialectGiven),
    "",
    ...summarize(document, changes),
    "",
    ...describeWaived(found?.waived ?? []),
    ...describeChanges(found?.report),
    ...describeYours(found?.yours),
  ];
}

/** What became of it, for programs. @param changes what became of the files */
export function asJson(
  { source, report, document, dialect, findings, review: found }: Rebuilt,
  changes: readonly FileChange[],
): Json {
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
    dialect,
    warnings: Object.fromEntries(countWarnings(findings)),
    bump: found?.report.bump ?? "none",
    ...(found?.yours === undefined ? {} : { yours: jsonOf(found.yours) }),
    files: changes.map((file) => ({ ...file })),
  };
}
