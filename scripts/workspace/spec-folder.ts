import { join } from "node:path";
import { type OverlayAction, parseOverlay } from "../correct/overlay.ts";
import { type Hashes, sha256 } from "../document/hash.ts";
import { readText, readTextIfThere } from "../files/files.ts";
import { recoverFolder } from "../files/folder-lock.ts";
import { parseSliceRequest, type SliceRequest } from "../slice/slice-request.ts";

/** What a team may set of the linter. */
const LINT_FILES = ["redocly.yaml", ".redocly.lint-ignore.yaml"];

/** The file that defines the slice. */
const SLICE_YAML = "slice.yaml";
const CORRECTIONS = "corrections.overlay.yaml";
const DESCRIPTIONS = "descriptions.overlay.yaml";
export const LOCK = "lock.json";

/** The folder of a slice: its definition and its overlays. */
export interface SpecFolder {
  readonly folder: string;
  readonly request: SliceRequest;
  /** The path of the committed slice. */
  readonly slicePath: string;
  readonly corrections: readonly OverlayAction[];
  readonly descriptions: readonly OverlayAction[];
}

/**
 * Reads the folder of a slice, without the committed slice. Overlays are optional. What a killed update left
 * in it is rolled back first.
 *
 * @throws {InputError} when a file cannot be read or is invalid
 */
export function readSpecFolder(folder: string): SpecFolder {
  recoverFolder(folder);
  const where = join(folder, SLICE_YAML);
  const request = parseSliceRequest(readText(where, "name a folder with a slice.yaml by --spec"), where);
  const overlay = (name: string): readonly OverlayAction[] => {
    const path = join(folder, name);
    const text = readTextIfThere(path);
    return text === undefined ? [] : parseOverlay(text, path);
  };
  return {
    folder,
    request,
    slicePath: join(folder, sliceFile(request.name)),
    corrections: overlay(CORRECTIONS),
    descriptions: overlay(DESCRIPTIONS),
  };
}

/** Returns the file name of a slice. */
export function sliceFile(name: string): string {
  return `${name}.openapi.yaml`;
}

/**
 * Returns the hashes of the files in the folder of a slice that its output depends on.
 *
 * @param names   further file names
 * @param pending texts by path that are about to be written: they count instead of the files
 */
export function hashInputs(
  folder: string,
  names: readonly string[],
  pending: ReadonlyMap<string, string> = new Map(),
): Hashes {
  const all = [...new Set([SLICE_YAML, ...names, CORRECTIONS, DESCRIPTIONS, ...LINT_FILES, LOCK])];
  const hashes = all.flatMap((name): [string, string][] => {
    const path = join(folder, name);
    const text = pending.get(path) ?? readTextIfThere(path);
    return text === undefined ? [] : [[name, sha256(text)]];
  });
  return Object.fromEntries(hashes);
}
