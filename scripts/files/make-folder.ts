import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf } from "./system-error.ts";

/**
 * Makes a folder and those it is in, each by itself: asked for all of them at once, Node tries for ever where
 * the system lets nobody make any, as in `/proc`.
 *
 * @param mode the permissions of those that are made
 * @returns those that were not there, outermost first
 * @throws what the system says when one cannot be made; then none of them is
 */
export function makeFolder(folder: string, mode?: number): readonly string[] {
  const missing: string[] = [];
  for (let path = resolve(folder); !isThere(path); path = dirname(path)) missing.unshift(path);
  const created: string[] = [];
  try {
    for (const path of missing) if (make(path, mode)) created.push(path);
    return created;
  } catch (error) {
    removeFolders(created);
    throw error;
  }
}

/** Takes folders out again, innermost first. One that somebody else has put something into stays. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {}
  }
}

// A file in its place is told by whoever writes below it.
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function make(path: string, mode: number | undefined): boolean {
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    // Somebody else was faster.
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}
