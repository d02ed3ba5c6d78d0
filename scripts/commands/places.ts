import { resolve } from "node:path";
import { InputError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";
import type { Context } from "./context.ts";

/** How the pages begin that the pipeline writes: what begins otherwise was written by somebody else. */
const PAGES = { readme: "# Generated files\n", report: "# Version: " };

/**
 * Makes sure that no command overwrites what was written by hand.
 *
 * @throws {InputError} when generated files would go among those of `spec/`, or a page would take the place of
 *   a file that is not the pipeline's
 */
export function assertPlaces({ spec, generated, report }: Context): void {
  if (resolve(spec) === resolve(generated))
    throw new InputError("--generated", "is the folder of --spec", "name a folder of its own");
  assertOurs(resolve(generated, "README.md"), PAGES.readme, "--generated");
  if (report !== undefined) assertOurs(report, PAGES.report, "--report");
}

function assertOurs(path: string, beginning: string, option: string): void {
  const text = readTextIfThere(path) ?? "";
  if (text !== "" && !text.startsWith(beginning))
    throw new InputError(
      option,
      `${path} would be overwritten, and was written by hand`,
      "name another place",
    );
}
