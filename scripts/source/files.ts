import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { InputError, messageOf } from "../errors.ts";

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
 *
 * @throws {InputError} when one cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string>): readonly FileChange[] {
  const changes = [...files].map(([path, text]): FileChange => {
    const change = readTextIfThere(path) === text ? "unchanged" : "written";
    return { path, change, size: Buffer.byteLength(text) };
  });
  const staged: { readonly path: string; readonly temporary: string }[] = [];
  try {
    for (const { path, change } of changes) {
      if (change === "unchanged") continue;
      const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
      staged.push({ path, temporary });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, files.get(path) ?? "", { flag: "wx" });
    }
    for (const { path, temporary } of staged) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw new InputError(
      staged.at(-1)?.path ?? "files",
      `cannot be written: ${reasonOf(error)}`,
      "nothing was changed",
    );
  }
  return changes;
}

/** What an error of the file system says, in words. */
export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EISDIR: "it is a folder",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of its path is no folder",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
  };
  return reasons[codeOf(error)] ?? messageOf(error);
}

/** The code of a system error (`ENOENT`, …), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
