import { join } from "node:path";
import { sayYours } from "../changes/format/project-section.ts";
import type { ProjectReport } from "../changes/project/yours.ts";
import { counted } from "../changes/words.ts";
import { type Json, objectAt } from "../document/json.ts";
import { enumsOf } from "../emit/enums.ts";
import type { FileChange } from "../files/files.ts";
import { countWarnings } from "../lint/findings.ts";
import {
  describeChanges,
  describeSlice,
  describeUnexplained,
  describeWaived,
  describeYours,
  summarize,
} from "../summary.ts";
import { LINT_RULES } from "../workspace/spec-folder.ts";
import { lintLines } from "./generate.ts";
import type { Rebuilt } from "./rebuild.ts";

/** Summarizes the update of a slice for people. @param changes the changes to files */
export function asLines(rebuilt: Rebuilt, changes: readonly FileChange[]): readonly string[] {
  const { report, document, review } = rebuilt;
  return [
    ...describeSlice(report),
    ...lintLines(rebuilt.spec, rebuilt),
    "",
    ...summarize(document, changes),
    "",
    ...describeWaived(review.waived),
    ...describeChanges(review.changes),
    ...describeYours(review.yours),
  ];
}

/** Summarizes the update of one of several slices in a few lines. */
export function asShortLines(rebuilt: Rebuilt, changes: readonly FileChange[]): readonly string[] {
  const { spec, report, review } = rebuilt;
  const written = changes.filter(({ change }) => change === "written").length;
  const counts = [
    counted(report.paths, "path"),
    counted(report.operations, "operation"),
    counted(report.schemas, "schema"),
    `${counted(written, "file")} written`,
  ];
  const found = [...describeChanges(review.changes), ...describeYours(review.yours)];
  const unexplained = describeUnexplained(spec.rulesOff, join(spec.folder, LINT_RULES));
  return [spec.folder, `  ${counts.join(", ")}`, ...[...unexplained, ...found].map((line) => `  ${line}`)];
}

/** Summarizes the update of a slice for programs. @param changes the changes to files */
export function asJson(rebuilt: Rebuilt, changes: readonly FileChange[]): Json {
  const { spec, source, report, document, review, refusal } = rebuilt;
  const isWritten = changes.some(({ change }) => change === "written");
  return {
    folder: spec.folder,
    name: spec.request.name,
    outcome: refusal !== undefined ? "refused" : isWritten ? "updated" : "unchanged",
    ...(refusal === undefined ? {} : { message: refusal.message, details: refusal.details }),
    title: titleOf(rebuilt),
    source: { ...source },
    slice: { ...report, heaviest: report.heaviest.map((weight) => ({ ...weight })) },
    counts: {
      paths: report.paths,
      operations: report.operations,
      schemas: Object.keys(objectAt(document, "components", "schemas")).length,
      enums: enumsOf(document).length,
    },
    dialect: rebuilt.dialect,
    warnings: Object.fromEntries(countWarnings(rebuilt.findings)),
    rulesOff: Object.fromEntries(spec.rulesOff.map(({ rule, reason }) => [rule, reason ?? null])),
    bump: review.bump,
    ...(review.yours === undefined ? {} : { yours: yoursAsJson(review.yours) }),
    accepted: review.accepted.map(({ pointer }) => pointer),
    files: changes.map((file) => ({ ...file })),
  };
}

// Leaves out undefined fields, which JSON does not have.
function yoursAsJson({ note, ...yours }: ProjectReport): Json {
  return {
    ...yours,
    ...(note === undefined ? {} : { note }),
    places: yours.places.map((place) => ({ ...place })),
  };
}

// Returns the title of a commit or a pull request.
function titleOf({ spec, review: { bump, yours, accepted } }: Rebuilt): string {
  const code = yours === undefined ? "" : `; ${sayYours(yours)}`;
  const note =
    accepted.length === 0
      ? ""
      : ` (${counted(accepted.length, "element")} that vanished ${accepted.length === 1 ? "is" : "are"} accepted)`;
  return `${bump}: ${spec.request.name} as published${code}${note}`;
}
