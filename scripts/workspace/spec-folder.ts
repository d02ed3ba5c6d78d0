import { isAbsolute, join } from "node:path";
import { parseWaivers, type Waiver } from "../changes/waivers.ts";
import { type OverlayAction, parseOverlay } from "../correct/overlay.ts";
import { type Hashes, sha256 } from "../document/hash.ts";
import { readText, readTextIfThere, realPath } from "../files/files.ts";
import { recoverFolder } from "../files/folder-lock.ts";
import { loadsFiles, type RuleOff, rulesOff } from "../lint/rules-off.ts";
import { parseSliceRequest, type SliceFile } from "../slice/slice-request.ts";

/** The file with a team's rules of the linter. */
export const LINT_RULES = "redocly.yaml";

/** The files with which a team configures the linter. */
const LINT_FILES = [LINT_RULES, ".redocly.lint-ignore.yaml"];

/** The file that defines the slice. */
export const SLICE_YAML = "slice.yaml";
export const CORRECTIONS = "corrections.overlay.yaml";
const DESCRIPTIONS = "descriptions.overlay.yaml";
export const LOCK = "lock.json";
/** The file with the vanished elements that a team accepts. */
export const WAIVERS = "waivers.yaml";

/** The folder of a slice: its request, its overlays and its waivers. */
export interface SpecFolder {
  readonly folder: string;
  /** The folder for generated files. */
  readonly generated: string;
  readonly request: SliceFile;
  /** The path of the committed slice. */
  readonly slicePath: string;
  readonly corrections: readonly OverlayAction[];
  readonly descriptions: readonly OverlayAction[];
  readonly waivers: readonly Waiver[];
  /** The rules of the linter that the team turns off. */
  readonly rulesOff: readonly RuleOff[];
  /** Whether the linter's configuration loads further files, which {@link hashInputs} does not know. */
  readonly isLintedByFiles: boolean;
}

/**
 * Reads the folder of a slice, without the committed slice. Overlays and waivers are optional. First rolls back an unfinished
 * write of a killed update.
 *
 * @param generated a folder for generated files that replaces the one in `slice.yaml`
 * @throws {InputError} if a file cannot be read or is invalid
 */
export function readSpecFolder(folder: string, generated?: string): SpecFolder {
  recoverFolder(folder);
  const request = readSliceRequest(folder);
  const listed = <T>(name: string, parse: (text: string, where: string) => readonly T[]): readonly T[] => {
    const path = join(folder, name);
    const text = readTextIfThere(path);
    return text === undefined ? [] : parse(text, path);
  };
  const lintRules = readTextIfThere(join(folder, LINT_RULES)) ?? "";
  return {
    folder,
    generated: generated ?? fromFolder(folder, request.generated),
    request,
    slicePath: join(folder, sliceFile(request.name)),
    corrections: listed(CORRECTIONS, parseOverlay),
    descriptions: listed(DESCRIPTIONS, parseOverlay),
    waivers: listed(WAIVERS, parseWaivers),
    rulesOff: rulesOff(lintRules, join(folder, LINT_RULES)),
    isLintedByFiles: loadsFiles(lintRules, join(folder, LINT_RULES)),
  };
}

/** Reads the `slice.yaml` of a folder. @throws {InputError} if it cannot be read or is invalid */
export function readSliceRequest(folder: string): SliceFile {
  const where = join(folder, SLICE_YAML);
  return parseSliceRequest(readText(where, "name a folder with a slice.yaml"), where);
}

/** Resolves a path that is relative to a folder, such as one in `slice.yaml`. */
export function fromFolder(folder: string, path: string): string {
  if (isAbsolute(path)) return path;
  const [named, place] = [join(folder, path), join(realPath(folder), path)];
  // The parent of a link is not that of its target, as for the file system.
  return realPath(named) === realPath(place) ? named : place;
}

/** Returns the file name of a slice. */
export function sliceFile(name: string): string {
  return `${name}.openapi.yaml`;
}

/**
 * Returns the hashes of the files in the folder of a slice that its output depends on.
 *
 * @param names   further file names
 * @param pending texts by path that are about to be written; hashed instead of the files
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
