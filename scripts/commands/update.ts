import { isAbsolute, join } from "node:path";
import { InputError } from "../errors.ts";
import { sharedLinter } from "../lint/lint.ts";
import { cacheFolder } from "../source/cache-folder.ts";
import type { OpenSource } from "../source/file-source.ts";
import { isUrl, openSource } from "../source/open-source.ts";
import { type LastUpdate, lastUpdateOf, type UpdateInputs } from "../workspace/last-update.ts";
import { assertInputsKept } from "../workspace/output-folder.ts";
import { hashInputs, readSpecFolder, type SpecFolder, sliceFile } from "../workspace/spec-folder.ts";
import type { Context } from "./context.ts";
import { assertPlaces } from "./places.ts";

/**
 * `update`: reads the published document, takes the slice, generates, and writes all of it or nothing.
 * Where an address gives the document of the last update, and the program and all files are those of then,
 * there is nothing to do, and nothing that would do it is loaded.
 *
 * @throws {InputError} when the source cannot be read or the slice does not hold together
 * @throws {RefusedError} on a finding of the linter, or when something vanished that nobody accepted
 */
export async function update(context: Context): Promise<void> {
  const spec = readSpecFolder(context.spec);
  assertPlaces(context, spec.request.name);
  const location = context.source ?? relativeTo(spec.folder, spec.request.source);
  assertInputsKept([location], [spec.slicePath]);
  const last = isUrl(location)
    ? lastUpdateOf(await cacheFolder(), context.spec, context.generated)
    : undefined;
  const source = await openSource(location, context);
  try {
    // Who wants a report wants it even if it says that nothing changed.
    const said = context.report === undefined ? last?.find(inputsOf(source, spec)) : undefined;
    if (said === undefined) await rebuildFrom(source, spec, last, context);
    else if (context.isJson) context.print(JSON.stringify(said, null, 2));
    else
      context.print(
        `nothing changed since the last update: ${source.name}, ${context.spec}, ${context.generated}`,
      );
  } finally {
    source.close();
  }
}

function inputsOf(source: OpenSource, { folder, request }: SpecFolder): UpdateInputs {
  return { source: source.record(), spec: hashInputs(folder, [sliceFile(request.name)]) };
}

async function rebuildFrom(
  source: OpenSource,
  spec: SpecFolder,
  last: LastUpdate | undefined,
  context: Context,
): Promise<void> {
  // It loads in a thread of its own, while this one loads the rest.
  sharedLinter();
  const { rebuild, asJson, asLines, listWarnings } = await import("./rebuild.ts");
  const rebuilt = await rebuild(source, spec, context);
  if (context.isJson) context.print(JSON.stringify(asJson(rebuilt, rebuilt.changes), null, 2));
  else for (const line of asLines(rebuilt)) context.print(line);
  if (!context.isJson) listWarnings(rebuilt.findings, rebuilt.place, context);
  const unchanged = rebuilt.changes.map((file) => ({ ...file, change: "unchanged" as const }));
  const said = asJson({ ...rebuilt, review: undefined }, unchanged);
  try {
    last?.keep({ source: source.record(), spec: rebuilt.inputs }, rebuilt.files, said);
  } catch (error) {
    // It only saves time: all that was asked for is done.
    if (!(error instanceof InputError)) throw error;
  }
}

// A file that `slice.yaml` names is named from where `slice.yaml` is.
function relativeTo(folder: string, source: string): string {
  return isUrl(source) || isAbsolute(source) ? source : join(folder, source);
}
