import { type Dirent, existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InputError, messageOf, RefusedError } from "../errors.ts";
import { reasonOf } from "../files/system-error.ts";
import { SLICE_YAML } from "../workspace/spec-folder.ts";
import { commandLine, DEFAULT_FOLDER } from "./invocation.ts";

/**
 * Finds the folders for a command: the named ones, otherwise `spec`, otherwise each folder one level down
 * that has a `slice.yaml`. Searches from the current folder upwards to the folder with a package.json.
 *
 * @param generated the folder for generated files, which cannot be that of several slices
 * @throws {InputError} if no folder is named and none is found, or several have one folder for generated files
 */
export function sliceFolders(named: readonly string[], generated?: string): readonly string[] {
  const folders = named.length > 0 ? [...new Set(named)] : foundFolders(".");
  if (generated === undefined || folders.length === 1) return folders;
  const todo = "name one slice, or set generated: in each slice.yaml";
  throw new InputError("--generated", `cannot be one folder for ${folders.length} slices`, todo);
}

function foundFolders(start: string): readonly string[] {
  for (const base of basesOf(start)) {
    const folders = foldersIn(base);
    if (folders.length > 0) return folders;
  }
  const begin = commandLine("init", "<folder>", "--source", "<url|file>", "--path", "<pattern>");
  throw new InputError(SLICE_YAML, "not found", `name a folder that has one, or run ${begin}`);
}

/**
 * Finds the only folder for a command.
 *
 * @param start the folder to search from, if none is named
 * @throws {InputError} if it finds several or none
 */
export function oneSliceFolder(command: string, named: readonly string[], start = "."): string {
  const folders = named.length > 0 ? named : foundFolders(start);
  const [folder] = folders;
  if (folder !== undefined && folders.length === 1) return folder;
  throw new InputError(command, `takes one folder, not ${folders.length}`, `name one: ${folders.join(", ")}`);
}

/**
 * Runs a task for each folder, also after one failed.
 *
 * @throws {InputError} the error of the only folder, or one that is equal for all
 * @throws {RefusedError} naming each folder that failed
 */
export async function eachFolder(
  folders: readonly string[],
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const failures = new Map<string, InputError | RefusedError>();
  for (const folder of folders) {
    try {
      await work(folder);
    } catch (error) {
      if (!(error instanceof InputError || error instanceof RefusedError)) throw error;
      failures.set(folder, error);
    }
  }
  throwFailures(failures, folders.length);
}

/** Throws one error that joins the errors of several folders. @param count the number of all folders */
export function throwFailures(failures: ReadonlyMap<string, InputError | RefusedError>, count: number): void {
  const [first, ...rest] = failures.values();
  if (first === undefined) return;
  const isCommon = failures.size === count && rest.every(({ message }) => message === first.message);
  if (isCommon && (count === 1 || first instanceof InputError)) throw first;
  const details = [...failures].flatMap(([folder, error]) => [
    error.message.startsWith(folder) ? error.message : `${folder}: ${messageOf(error)}`,
    ...(error instanceof RefusedError ? error.details.map((line) => `  ${line}`) : []),
  ]);
  throw new RefusedError(`${failures.size} of ${count} slices failed; the others succeeded`, details);
}

// Returns the folders up to the one with a package.json; without one, only the current folder.
function basesOf(start: string): readonly string[] {
  const bases: string[] = [];
  for (let base = start; ; base = join(base, "..")) {
    bases.push(base);
    if (existsSync(join(base, "package.json"))) return bases;
    if (dirname(resolve(base)) === resolve(base)) return [start];
  }
}

function foldersIn(base: string): readonly string[] {
  const hasSlice = (folder: string): boolean => existsSync(join(folder, SLICE_YAML));
  const usual = join(base, DEFAULT_FOLDER);
  if (hasSlice(usual)) return [usual];
  const below = entriesIn(base)
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => join(base, name))
    .filter(hasSlice)
    .toSorted();
  return below.length > 0 || !hasSlice(base) ? below : [base];
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new InputError(folder, `cannot be read: ${reasonOf(error)}`, "name the folder of a slice");
  }
}
