import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Hashes } from "../document/hash.ts";
import { type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { MANIFEST, recordedInputs } from "../emit/manifest.ts";
import { RefusedError } from "../errors.ts";
import { readJsonObject, readTextIfThere } from "../files/files.ts";
import { requestHash } from "../workspace/lock.ts";
import {
  fromFolder,
  hashInputs,
  LOCK,
  readSliceRequest,
  readSpecFolder,
  SLICE_YAML,
  type SpecFolder,
  sliceFile,
} from "../workspace/spec-folder.ts";
import { type Command, command } from "./command.ts";
import { FOLDERS, GENERATED, QUIET } from "./common-options.ts";
import { committedOutput, withPaths } from "./generate.ts";
import { commandOn } from "./invocation.ts";
import { eachFolder, sliceFolders } from "./slice-folders.ts";

/** `check`: tells whether a slice and its generated files agree. */
export const check: Command = command("check", {
  takes: FOLDERS,
  does: "Tells whether each slice and its generated files agree. If not, lists the stale files and exits with 1.",
  options: { generated: GENERATED, quiet: QUIET },
  async run({ values, positionals }, { print }) {
    const folders = sliceFolders(positionals, values.generated);
    await eachFolder(folders, async (folder) => {
      const lines = await checkFolder(folder, values.generated);
      if (!values.quiet) for (const line of lines) print(line);
    });
  },
});

// Compares the hashes of the inputs before parsing: this finds an edited file even if it is no longer
// readable. Then generates everything again and compares it byte for byte.
async function checkFolder(folder: string, output: string | undefined): Promise<readonly string[]> {
  const generated = output ?? fromFolder(folder, readSliceRequest(folder).generated);
  const manifest = join(generated, MANIFEST);
  const recorded = recordedInputs(readJsonObject(manifest));
  if (recorded !== undefined) {
    const edited = differing(recorded, hashInputs(folder, Object.keys(recorded)));
    // Only `update` takes a slice: by another request, or one that is gone.
    const isToTake = edited.some((name) => name === SLICE_YAML || isMissingSlice(folder, name));
    // A manifest with the hash of another input is stale as well.
    const stale = edited.length === 0 ? [] : [...edited.map((name) => join(folder, name)), manifest];
    refuseStale(folder, isToTake ? "update" : "generate", stale);
  }
  const spec = readSpecFolder(folder, generated);
  const lock = objectAt(readJsonObject(join(folder, LOCK)), "slice");
  // A lock of an earlier version has no hash of the request.
  const isOfRequest = [undefined, requestHash(spec.request)].includes(stringAt(lock, "request"));
  refuseStale(folder, "update", isOfRequest ? [] : [spec.slicePath]);
  const { files } = await committedOutput(spec);
  const isStale = ([path, text]: [string, string]) => readTextIfThere(path) !== text;
  const stale = [...withPaths(generated, files)].filter(isStale).map(([path]) => path);
  refuseStale(folder, "generate", stale);
  const edited = editedSlice(spec, lock, recorded ?? {});
  return [
    `${folder} and ${generated} agree`,
    ...(edited === undefined
      ? []
      : [`note: ${edited} differs from what update wrote: ${LOCK} has another hash`]),
  ];
}

function isMissingSlice(folder: string, name: string): boolean {
  return name.endsWith(sliceFile("")) && !existsSync(join(folder, name));
}

// Reports a slice edited by hand, for a trial, without refusing it.
function editedSlice({ slicePath }: SpecFolder, lock: JsonObject, inputs: Hashes): string | undefined {
  const [written, hash] = [stringAt(lock, "sha256"), inputs[basename(slicePath)]];
  return hash !== undefined && written !== undefined && written !== hash ? slicePath : undefined;
}

function differing(recorded: Hashes, found: Hashes): readonly string[] {
  const names = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return [...names].filter((name) => recorded[name] !== found[name]);
}

function refuseStale(folder: string, remedy: "generate" | "update", paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new RefusedError(
    `slice and generated files do not agree: run \`${commandOn(folder, remedy)}\``,
    paths.map((path) => `stale: ${path}`),
  );
}
