import { join } from "node:path";
import { type OverlayAction, parseOverlay } from "../correct/overlay.ts";
import { type Hashes, sha256 } from "../document/hash.ts";
import { readText, readTextIfThere } from "../files/files.ts";
import { parseSliceRequest, type SliceRequest } from "../slice/slice-request.ts";

/** The file that says what to slice. All else in the folder follows from it. */
const SLICE_YAML = "slice.yaml";
const CORRECTIONS = "corrections.overlay.yaml";
const DESCRIPTIONS = "descriptions.overlay.yaml";
export const LOCK = "lock.json";

/** A `spec/` folder: what to slice, and what to lay over it. */
export interface SpecFolder {
  readonly folder: string;
  readonly request: SliceRequest;
  /** Where the slice is committed. */
  readonly slicePath: string;
  readonly corrections: readonly OverlayAction[];
  readonly descriptions: readonly OverlayAction[];
}

/**
 * Reads a `spec/` folder, the slice itself apart. The overlays may be missing.
 *
 * @throws {InputError} when a file cannot be read or is not what it should be
 */
export function readSpecFolder(folder: string): SpecFolder {
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

/** The file name of a slice. */
export function sliceFile(name: string): string {
  return `${name}.openapi.yaml`;
}

/**
 * The hashes of the files in a `spec/` folder that generated files depend on.
 *
 * @param names   file names to look at beside those that every folder may have
 * @param pending texts by path that are about to be written, and count instead of what is there
 */
export function hashInputs(
  folder: string,
  names: readonly string[],
  pending: ReadonlyMap<string, string> = new Map(),
): Hashes {
  const all = [...new Set([SLICE_YAML, ...names, CORRECTIONS, DESCRIPTIONS, LOCK])];
  const hashes = all.flatMap((name): [string, string][] => {
    const path = join(folder, name);
    const text = pending.get(path) ?? readTextIfThere(path);
    return text === undefined ? [] : [[name, sha256(text)]];
  });
  return Object.fromEntries(hashes);
}
