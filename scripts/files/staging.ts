import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../errors.ts";
import { reasonOf } from "./system-error.ts";

/** The folder inside a written folder that contains its lock and its staged files during a write. */
export const STAGING = ".writing";

const JOURNAL = ".journal";

/**
 * Replaces files, all of them or none. Call it while their folders are locked.
 *
 * @param files the new texts by path
 * @throws {InputError} if one cannot be written; every file then has its old content
 */
export function replaceFiles(files: ReadonlyMap<string, string>): void {
  const folders = [...new Set([...files.keys()].map((path) => dirname(path)))];
  const journals = new Map(folders.map((folder, index) => [folder, staged(folder, `${index}${JOURNAL}`)]));
  let current = "";
  try {
    for (const [path, text] of files) {
      current = path;
      // Missing if the folder could not be locked; this call then throws the reason.
      if (!existsSync(dirname(newOf(path)))) mkdirSync(dirname(newOf(path)));
      writeFileSync(newOf(path), text);
      if (existsSync(path)) copyFileSync(path, oldOf(path));
    }
    // While a journal exists, any process can roll back the renames that follow.
    for (const [folder, journal] of journals) {
      const names = [...files.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => basename(path));
      const isReplaced = (name: string) => existsSync(oldOf(join(folder, name)));
      writeFileSync(
        journal,
        names.map((name) => `${isReplaced(name) ? "replace" : "create"} ${name}\n`).join(""),
      );
    }
    for (const path of files.keys()) {
      current = path;
      renameSync(newOf(path), path);
    }
    for (const journal of journals.values()) rmSync(journal);
  } catch (error) {
    for (const folder of folders) rollBack(folder);
    throw new InputError(current, `cannot be written: ${reasonOf(error)}`, "nothing was changed");
  }
}

/** Tells whether a file in the folder `STAGING` is one that a write puts there. */
export function isStaged(name: string): boolean {
  return name.endsWith(JOURNAL) || /\.(?:new|old)$/.test(name);
}

/**
 * Restores the files that an unfinished write in a folder replaced; removes its staged files.
 *
 * @throws the error of the file system
 */
export function rollBack(folder: string): void {
  const found = existsSync(join(folder, STAGING)) ? readdirSync(join(folder, STAGING)) : [];
  const journals = found.filter((name) => name.endsWith(JOURNAL)).map((name) => staged(folder, name));
  for (const line of journals.flatMap((journal) => readFileSync(journal, "utf8").split("\n"))) {
    // A name without a folder: a journal may come from elsewhere, for example with a cloned repository.
    const [, kind, name = ""] = /^(replace|create) (?!\.\.?$)([^/\\]+)$/.exec(line) ?? [];
    const path = join(folder, name);
    // Not renamed yet.
    if (kind === undefined || existsSync(newOf(path))) continue;
    if (kind === "create") rmSync(path, { force: true });
    // If there is no old file, an interrupted roll-back has already restored it.
    else if (existsSync(oldOf(path))) renameSync(oldOf(path), path);
  }
  // Journals first: without them nothing is rolled back.
  const rest = found.filter(isStaged).map((name) => staged(folder, name));
  for (const path of [...journals, ...rest]) rmSync(path, { force: true });
}

function newOf(path: string): string {
  return staged(dirname(path), `${basename(path)}.new`);
}

function oldOf(path: string): string {
  return staged(dirname(path), `${basename(path)}.old`);
}

function staged(folder: string, name: string): string {
  return join(folder, STAGING, name);
}
