import { isDeepStrictEqual } from "node:util";
import { typesOf } from "../../scripts/changes/project/types-of.ts";
import { yoursOf } from "../../scripts/commands/project.ts";
import {
  before,
  changes,
  linesOf,
  marked,
  revisionAfter,
  writeConfiguration,
  writePrograms,
} from "../changes/project/programme.ts";
import { diff } from "../support/diff.ts";
import type { TemporaryFolder } from "../support/folder.ts";

/**
 * Checks the programs of test/changes/project/ with the TypeScript installed beside them.
 *
 * @returns the differences from the marked lines, and the compiler that was used
 */
export function checkPrograms(folder: TemporaryFolder): {
  readonly typescript: string;
  readonly note: string | undefined;
  readonly wrong: readonly string[];
} {
  const types = writePrograms(folder);
  const project = writeConfiguration(folder, "tsconfig.json", "programs");
  const reports = changes.map((change) => {
    const after = revisionAfter(change);
    const report = yoursOf(project, types, typesOf(after), diff(before, after).changes);
    const [found, wanted] = [linesOf(report.places), marked(change).toSorted()];
    return { report, wrong: isDeepStrictEqual(found, wanted) ? [] : [`${change}: ${found}, not ${wanted}`] };
  });
  const { typescript = "", note } = reports[0]?.report ?? {};
  return { typescript, note, wrong: reports.flatMap(({ wrong }) => wrong) };
}
