import { realpathSync } from "node:fs";
import { InputError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";
import { assertOutputFolder } from "../workspace/output-folder.ts";
import type { Context } from "./context.ts";

/** The first line of a report. */
const REPORT = /^# Version: (?:none|patch|minor|major)$/m;

/**
 * Checks that no command overwrites a file that an earlier run did not write.
 *
 * @param name  the name of the slice
 * @param files the names of the generated files, if known
 * @throws {InputError} if it would
 */
export function assertPlaces(
  { spec, generated, report }: Context,
  name: string,
  files: Iterable<string> = [],
): void {
  if (realPath(spec) === realPath(generated))
    throw new InputError("--generated", "is the folder of --spec", "name a folder of its own");
  assertOutputFolder(generated, name, files);
  if (report === undefined) return;
  const text = readTextIfThere(report) ?? "";
  if (text !== "" && text.search(REPORT) !== 0)
    throw new InputError(
      "--report",
      `${report} would be overwritten, and is not a report`,
      "name another file",
    );
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // It is made later.
    return path;
  }
}
