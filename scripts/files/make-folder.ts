import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf } from "./system-error.ts";

/**
 * Makes a folder and its missing parents one by one, since `mkdirSync` with `recursive` never returns below `/proc`
 * (Node 20.20).
 *
 * @param mode the permissions of the folders that are made
 * @returns the folders that were made, outermost first
 * @throws the error of the file system, after the folders that were made are removed
 */
export function makeFolder(folder: string, mode?: number): readonly string[] {
  const missing: string[] = [];
  for (let path = resolve(folder); !isThere(path); path = dirname(path)) missing.unshift(path);
  const created: string[] = [];
  for (const path of missing) {
    try {
      mkdirSync(path, { mode });
      created.push(path);
    } catch (error) {
      // Another process was faster; a link without a target remains.
      if (codeOf(error) === "EEXIST" && isThere(path)) continue;
      removeFolders(created);
      throw error;
    }
  }
  return created;
}

/** Removes folders that are empty, innermost first. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // Another process has put something into it.
    }
  }
}

// True for a file too: the write below it reports the error.
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
