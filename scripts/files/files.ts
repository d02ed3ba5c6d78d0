import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { InputError } from "../errors.ts";
import { whileLocked } from "./folder-lock.ts";
import { makeFolder, removeFolders } from "./make-folder.ts";
import { codeOf, reasonOf } from "./system-error.ts";

/** What becomes of a file in a write. */
export interface FileChange {
  readonly path: string;
  readonly change: "written" | "unchanged";
  /** Length in bytes. */
  readonly size: number;
}

/**
 * The text of a file. @throws {InputError} when it cannot be read
 *
 * @param todo what to do when it is missing
 */
export function readText(path: string, todo?: string): string {
  const text = readTextIfThere(path);
  if (text === undefined) throw new InputError(path, "does not exist", todo);
  return text;
}

/** The text of a file, or undefined where there is none. @throws {InputError} when it is there and cannot be read */
export function readTextIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`);
  }
}

/**
 * Writes files so that either all of them are new or all are as they were: each is written beside its
 * place first, and put there when all of them are whole. Files that would not change are not touched.
 * Two processes that write to the same folders do so one after the other.
 *
 * @throws {InputError} when one cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string>): readonly FileChange[] {
  const changes = changesOf(files);
  if (changes.every(({ change }) => change === "unchanged")) return changes;
  const created: string[] = [];
  try {
    const folders = [...new Set([...files.keys()].map((path) => dirname(path)))];
    for (const folder of folders) created.push(...folderFor(folder));
    return whileLocked(folders, () => replaceAll(files));
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

function replaceAll(files: ReadonlyMap<string, string>): readonly FileChange[] {
  const changes = changesOf(files);
  const suffix = randomBytes(4).toString("hex");
  const newOf = (path: string): string => `${path}.${suffix}.tmp`;
  const oldOf = (path: string): string => `${path}.${suffix}.old`;
  const paths = changes.filter(({ change }) => change === "written").map(({ path }) => path);
  const replaced: string[] = [];
  let current = "";
  try {
    for (const path of paths) {
      current = path;
      writeFileSync(newOf(path), files.get(path) ?? "", { flag: "wx" });
      if (existsSync(path)) copyFileSync(path, oldOf(path));
    }
    for (const path of paths) {
      current = path;
      renameSync(newOf(path), path);
      replaced.push(path);
    }
  } catch (error) {
    for (const path of replaced)
      if (existsSync(oldOf(path))) renameSync(oldOf(path), path);
      else rmSync(path, { force: true });
    throw new InputError(current, `cannot be written: ${reasonOf(error)}`, "nothing was changed");
  } finally {
    for (const path of paths) for (const rest of [newOf(path), oldOf(path)]) rmSync(rest, { force: true });
  }
  return changes;
}

function folderFor(folder: string): readonly string[] {
  try {
    return makeFolder(folder);
  } catch (error) {
    throw new InputError(folder, `cannot be written: ${reasonOf(error)}`, "nothing was changed");
  }
}
