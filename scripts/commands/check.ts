import { join } from "node:path";
import type { Hashes } from "../document/hash.ts";
import { objectAt } from "../document/json.ts";
import { MANIFEST, recordedInputs } from "../emit/manifest.ts";
import { RefusedError } from "../errors.ts";
import { readJsonObject, readTextIfThere } from "../files/files.ts";
import {
  fromFolder,
  hashInputs,
  LOCK,
  readSliceRequest,
  readSpecFolder,
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
    // A manifest with the hash of another input is stale as well.
    if (edited.length > 0) refuseStale(folder, [...edited.map((name) => join(folder, name)), manifest]);
  }
  const { files } = await committedOutput(readSpecFolder(folder, generated));
  refuseStale(
    folder,
    [...withPaths(generated, files)].flatMap(([path, text]) =>
      readTextIfThere(path) === text ? [] : [path],
    ),
  );
  const edited = editedSlice(folder, recorded ?? {});
  return [
    `${folder} and ${generated} agree`,
    ...(edited === undefined
      ? []
      : [`note: ${edited} differs from what update wrote: ${LOCK} has another hash`]),
  ];
}

// Reports a slice edited by hand, for a trial, without refusing it.
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

function refuseStale(folder: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new RefusedError(
    `slice and generated files do not agree: run \`${commandOn(folder, "generate")}\``,
    paths.map((path) => `stale: ${path}`),
  );
}
