import { join } from "node:path";
import { MANIFEST } from "../emit/manifest.ts";
import { InputError } from "../errors.ts";
import { readTextIfThere, realPath } from "../files/files.ts";
import { assertOutputFolder } from "../workspace/output-folder.ts";
import { LOCK, type SpecFolder } from "../workspace/spec-folder.ts";

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

/** Checks that a slice that was never taken finds no output of its name. @throws {InputError} otherwise */
export function assertOwnOutput({ folder, generated, slicePath }: SpecFolder): void {
  const isTaken = [slicePath, join(folder, LOCK)].some((path) => readTextIfThere(path) !== undefined);
  const todo = "name another folder, or remove it";
  if (!isTaken && readTextIfThere(join(generated, MANIFEST)) !== undefined)
    throw new InputError(generated, "has the output of another slice of the same name", todo);
}

/**
 * Returns the file that a report is written to: the target of a link.
 *
 * @throws {InputError} if it exists and is not an earlier report
 */
export function reportPlace(report: string): string {
  const text = readTextIfThere(report) ?? "";
  if (text === "" || text.search(REPORT) === 0) return realPath(report);
  const what = `${report} would be overwritten, but is not a report`;
  throw new InputError("--report", what, "name another file");
}

/** Checks that a report is not in the place of another output. @throws {InputError} otherwise */
export function assertReportApart(report: string, outputs: Iterable<string>): void {
  if ([...outputs].some((path) => realPath(path) === realPath(report)))
    throw new InputError("--report", `${report} is the place of another output`, "name another file");
}
