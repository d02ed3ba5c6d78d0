import { realpathSync } from "node:fs";
import { InputError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";
import { assertOutputFolder } from "../workspace/output-folder.ts";
import type { SpecFolder } from "../workspace/spec-folder.ts";

/** Matches the first line of a report. */
const REPORT = /^# Version: (?:none|patch|minor|major)$/m;

/**
 * Checks that generated files overwrite no file that an earlier run did not write.
 *
 * @param files the names of the generated files, if known
 * @throws {InputError} otherwise
 */
export function assertPlaces({ folder, generated, request }: SpecFolder, files: Iterable<string> = []): void {
  if (realPath(folder) === realPath(generated))
    throw new InputError("--generated", "is the folder of the slice", "name another folder");
  assertOutputFolder(generated, request.name, files);
}

/** Checks that a report overwrites only an earlier report. @throws {InputError} otherwise */
export function assertReportPlace(report: string | undefined): void {
  if (report === undefined) return;
  const text = readTextIfThere(report) ?? "";
  if (text !== "" && text.search(REPORT) !== 0)
    throw new InputError(
      "--report",
      `${report} would be overwritten, but is not a report`,
      "name another file",
    );
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // The file does not exist yet.
    return path;
  }
}
