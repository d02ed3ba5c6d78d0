import { join } from "node:path";
import type { Hashes } from "../document/hash.ts";
import { objectAt } from "../document/json.ts";
import { MANIFEST, recordedInputs } from "../emit/manifest.ts";
import { RefusedError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import { hashInputs, LOCK, sliceFile } from "../workspace/spec-folder.ts";
import type { Context } from "./context.ts";
import { runPipeline, withPaths } from "./generate.ts";

/**
 * `check`: whether `spec/` and `generated/` agree. Hashes of `spec/` first, before anything is parsed: they
 * tell an edited file even if it cannot be read any more. Then everything is generated again and compared
 * byte for byte.
 *
 * @throws {RefusedError} naming each file that is stale
 */
export async function check(context: Context): Promise<void> {
  const manifest = join(context.generated, MANIFEST);
  const recorded = recordedInputs(readTextIfThere(manifest) ?? "");
  if (recorded !== undefined) {
    const edited = differing(recorded, hashInputs(context.spec, Object.keys(recorded)));
    // What records another input is stale itself.
    if (edited.length > 0) refuseStale([...edited.map((name) => join(context.spec, name)), manifest]);
  }
  const { files } = await runPipeline(context);
  refuseStale(
    [...withPaths(context.generated, files)].flatMap(([path, text]) =>
      readTextIfThere(path) === text ? [] : [path],
    ),
  );
  context.print(`${context.spec} and ${context.generated} agree`);
  const edited = editedSlice(context.spec, recorded ?? {});
  if (edited !== undefined)
    context.print(`note: ${edited} is not what update wrote; ${LOCK} has another hash of it`);
}

// The published slice is not edited by hand; but who does so for a trial is not stopped.
function editedSlice(spec: string, inputs: Hashes): string | undefined {
  const { sha256: written } = objectAt(readJsonObject(join(spec, LOCK)), "slice");
  const [name, hash] = Object.entries(inputs).find(([file]) => file.endsWith(sliceFile(""))) ?? [];
  const isEdited = name !== undefined && written !== undefined && written !== hash;
  return isEdited ? join(spec, name) : undefined;
}

function differing(recorded: Hashes, found: Hashes): readonly string[] {
  const names = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return [...names].filter((name) => recorded[name] !== found[name]);
}

function refuseStale(paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new RefusedError(
    "spec and generated files do not agree: run `npm run generate`",
    paths.map((path) => `stale: ${path}`),
  );
}
