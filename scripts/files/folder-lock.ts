import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { isStaged, rollBack, STAGING } from "./staging.ts";
import { codeOf, reasonOf } from "./system-error.ts";

const HOLDER = /^holder\.(\d+)$/;
// A lock is held for the milliseconds that a few renames take.
const ABANDONED_MS = 60_000;
const PATIENCE_MS = 30_000;
const PAUSE_MS = 20;

/**
 * Runs a function while it holds the locks of folders. First rolls back an unfinished write of a killed process in
 * them.
 *
 * Does not use proper-lockfile: its last release was in 2021, its synchronous function cannot wait, and it takes a
 * lock over by age alone. A process that is killed between two renames leaves its journal, by which the next one rolls
 * back.
 *
 * @param folders    existing folders; several names of one folder share a lock; a folder that cannot be written is skipped
 * @param patienceMs how long to wait for another process, in milliseconds
 * @throws {InputError} if another process still holds a lock after that time
 */
export function whileLocked<T>(
  folders: readonly string[],
  work: () => T,
  patienceMs: number = PATIENCE_MS,
): T {
  const byIdentity = new Map(folders.map((folder) => [identityOf(folder), folder]));
  const held: string[] = [];
  try {
    // All processes use one order, so that two of them never wait for each other.
    for (const [, folder] of [...byIdentity].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      if (acquire(folder, patienceMs)) {
        held.push(folder);
        restore(folder);
      }
    return work();
  } finally {
    for (const folder of held) release(join(folder, STAGING));
  }
}

/** Rolls back an unfinished write of a killed process in a folder. @throws {InputError} as {@link whileLocked} */
export function recoverFolder(folder: string): void {
  if (existsSync(join(folder, STAGING))) whileLocked([folder], () => undefined);
}

function identityOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}

function acquire(folder: string, patienceMs: number): boolean {
  const path = join(folder, STAGING);
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      // Not recursive: with that option Node reports a read-only file system as ENOENT.
      if (!existsSync(path)) mkdirSync(path);
      if (!isHeld(path)) {
        // Exclusive creation: only one process can follow a holder.
        writeFileSync(holderFile(path, lastHolder(path) + 1), `${hostname()} ${process.pid}`, { flag: "wx" });
        return true;
      }
    } catch (error) {
      const code = codeOf(error);
      // If there is something to write, the write reports this error.
      if (["EACCES", "EPERM", "EROFS"].includes(code)) return false;
      // EEXIST: another process was faster. ENOENT: the last holder has just removed the folder.
      if (code !== "EEXIST" && code !== "ENOENT")
        throw new InputError(folder, `cannot be written: ${reasonOf(error)}`, "nothing was changed");
    }
    if (performance.now() > end)
      throw new InputError(folder, "another process is writing here", `wait for it, or remove ${path}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

function restore(folder: string): void {
  try {
    rollBack(folder);
  } catch (error) {
    throw new InputError(folder, `an unfinished write cannot be rolled back: ${reasonOf(error)}`);
  }
}

function release(path: string): void {
  for (const name of readdirSync(path).filter(isStaged)) rmSync(join(path, name), { force: true });
  // This process's entry last: after that, the folder may have another holder.
  for (let number = 0, last = lastHolder(path); number <= last; number += 1)
    rmSync(holderFile(path, number), { force: true });
  try {
    rmdirSync(path);
  } catch {
    // Another process has acquired the lock already, or the user has files in a folder of that name.
  }
}

function holderFile(path: string, number: number): string {
  return join(path, `holder.${number}`);
}

function lastHolder(path: string): number {
  return Math.max(-1, ...readdirSync(path).map((name) => Number(HOLDER.exec(name)?.[1] ?? -1)));
}

function isHeld(path: string): boolean {
  const last = lastHolder(path);
  if (last === -1) return false;
  const file = holderFile(path, last);
  const [host, pid = ""] = readFileSync(file, "utf8").split(" ");
  // An earlier process may have had the same id, which is usual in a container.
  if (host === hostname() && /^\d+$/.test(pid)) return Number(pid) !== process.pid && isRunning(Number(pid));
  return Date.now() - statSync(file).mtimeMs < ABANDONED_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
