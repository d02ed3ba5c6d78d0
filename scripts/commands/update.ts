import { isAbsolute, join } from "node:path";
import { formatYaml } from "../document/yaml.ts";
import { startLinter } from "../lint/lint.ts";
import { pipeline } from "../pipeline.ts";
import { slice } from "../slice/slice.ts";
import { writeFiles } from "../source/files.ts";
import { formatLock } from "../source/lock.ts";
import { openSource } from "../source/open-source.ts";
import { hashInputs, LOCK, readSpecFolder, sliceFile } from "../source/spec-folder.ts";
import { describeSlice, summarize } from "../summary.ts";
import type { Context } from "./context.ts";
import { refuseFindings, withPaths } from "./generate.ts";

/**
 * `update`: reads the published document, takes the slice, generates, and writes all of it or nothing.
 *
 * @throws {InputError} when the source cannot be read or the slice does not hold together
 * @throws {RefusedError} on a finding of the linter
 */
export async function update(context: Context): Promise<void> {
  const { folder, request, slicePath, corrections, descriptions } = readSpecFolder(context.spec);
  const linter = startLinter();
  const source = await openSource(context.source ?? relativeTo(folder, request.source));
  try {
    const { document, report } = slice(source, request);
    const sliceText = formatYaml(document);
    const spec = new Map([
      [slicePath, sliceText],
      [join(folder, LOCK), formatLock(source.record(), document, sliceText)],
    ]);
    const manifest = { name: request.name, inputs: hashInputs(folder, [sliceFile(request.name)], spec) };
    const output = await pipeline({ document, corrections, descriptions, manifest }, linter);
    refuseFindings(output.findings);
    const changes = writeFiles(new Map([...spec, ...withPaths(context.generated, output.files)]));
    for (const line of [...describeSlice(report), "", ...summarize(output.document, changes)])
      context.print(line);
  } finally {
    source.close();
    await linter.close();
  }
}

// A file that `slice.yaml` names is named from where `slice.yaml` is.
function relativeTo(folder: string, source: string): string {
  return /^https?:\/\//i.test(source) || isAbsolute(source) ? source : join(folder, source);
}
