import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isObject, type JsonObject } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { whileLocked } from "./folder-lock.ts";
import { makeFolder, removeFolders } from "./make-folder.ts";
import { replaceFiles } from "./staging.ts";
import { codeOf, reasonOf } from "./system-error.ts";

/** The effect of a write on one file. */
export interface FileChange {
  readonly path: string;
  readonly change: "written" | "unchanged";
  /** Length in bytes. */
  readonly size: number;
}

/**
 * Reads a file as UTF-8.
 *
 * @param todo what to do if it is missing
 * @throws {InputError} if it cannot be read
 */
export function readText(path: string, todo?: string): string {
  const text = readTextIfThere(path, todo);
  if (text === undefined) throw new InputError(path, "does not exist", todo);
  return text;
}

/**
 * Reads a file as UTF-8; returns undefined if it does not exist. Refuses a pipe or a device, since reading
 * it may never end.
 *
 * @throws {InputError} if it exists and cannot be read
 */
export function readTextIfThere(path: string, todo?: string): string | undefined {
  try {
    const found = statSync(path);
    if (found.isFile() || found.isDirectory()) return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`, todo);
  }
  throw new InputError(path, "cannot be read: it is not a regular file", todo);
}

/** Reads the object in a JSON file; returns `{}` if it is missing or unreadable. */
export function readJsonObject(path: string): JsonObject {
  try {
    const value: unknown = JSON.parse(readTextIfThere(path) ?? "{}");
    return isObject(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InputError) return {};
    throw error;
  }
}

/** Tells whether a path has a file, a folder or a link, even a link without a target. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Not below a folder, or not to be read: the write then throws the reason.
    return false;
  }
}

/** Returns the path without links of a file that may not exist yet, nor its folder. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const absolute = resolve(path);
    const folder = dirname(absolute);
    return folder === absolute ? absolute : join(realPath(folder), basename(absolute));
  }
}

/**
 * Writes files, all of them or none: each is staged beside its target and renamed when all are staged. An error
 * rolls the renames back; after a killed process, the next write does so. Does not touch unchanged files. Two
 * processes that write to the same folders do so one after the other.
 *
 * @param files      texts by path
 * @param patienceMs how long to wait for another process, in milliseconds
 * @throws {InputError} if one cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string>, patienceMs?: number): readonly FileChange[] {
  const changes = changesOf(files);
  if (changes.every(({ change }) => change === "unchanged")) return changes;
  const created: string[] = [];
  try {
    const folders = [...new Set([...files.keys()].map((path) => dirname(path)))];
    for (const folder of folders) created.push(...folderFor(folder));
    return whileLocked(folders, () => replaceChanged(files), patienceMs);
  } catch (error) {
    removeFolders(created);
    throw error;
  }
}

function changesOf(files: ReadonlyMap<string, string>): readonly FileChange[] {
  return [...files].map(([path, text]) => {
    const change = readTextIfThere(path) === text ? "unchanged" : "written";
    return { path, change, size: Buffer.byteLength(text) };
  });
}

function replaceChanged(files: ReadonlyMap<string, string>): readonly FileChange[] {
  // Compared again: another process may have written while this one waited.
  const changes = changesOf(files);
  const written = changes.filter(({ change }) => change === "written");
  replaceFiles(new Map(written.map(({ path }) => [path, files.get(path) ?? ""])));
  return changes;
}

function folderFor(folder: string): readonly string[] {
  try {
    return makeFolder(folder);
  } catch (error) {
    throw new InputError(folder, `cannot be written: ${reasonOf(error)}`, "nothing was changed");
  }
}
