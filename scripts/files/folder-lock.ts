import { randomBytes } from "node:crypto";
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { codeOf, reasonOf } from "./system-error.ts";

const NAME = ".writing";
const HOLDER = `${hostname()} ${process.pid}`;
// It is held for the milliseconds that a few files take. Who holds it for longer than this is gone.
const ABANDONED_MS = 60_000;
const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/**
 * Does something while no other process does the same in these folders: two runs at once wait for each
 * other, and their files do not mix. Written here since it has to be synchronous, so that Ctrl-C does not
 * come between two files, and since the libraries for it go by the age of the lock alone.
 *
 * @param folders    existing folders
 * @param patienceMs how long to wait for another process, in milliseconds
 * @throws {InputError} when another process does not come to an end
 */
export function whileLocked<T>(
  folders: readonly string[],
  work: () => T,
  patienceMs: number = PATIENCE_MS,
): T {
  const held: string[] = [];
  try {
    // In one order, so that two who want the same do not wait for each other.
    for (const folder of folders.toSorted()) {
      const path = join(folder, NAME);
      if (acquire(folder, path, patienceMs)) held.push(path);
    }
    return work();
  } finally {
    for (const path of held) rmSync(path, { force: true });
  }
}

function acquire(folder: string, path: string, patienceMs: number): boolean {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      const descriptor = openSync(path, "wx");
      writeSync(descriptor, HOLDER);
      closeSync(descriptor);
      return true;
    } catch (error) {
      const code = codeOf(error);
      // Nobody can write here: the write itself will say so, if there is anything to write.
      if (["EACCES", "EPERM", "EROFS"].includes(code)) return false;
      if (code !== "EEXIST") throw new InputError(folder, `cannot be written: ${reasonOf(error)}`);
    }
    if (removeAbandoned(path)) continue;
    if (performance.now() > end)
      throw new InputError(folder, "another process writes here", `wait for it, or remove ${path}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

function removeAbandoned(path: string): boolean {
  try {
    const holder = readFileSync(path, "utf8");
    if (Date.now() - statSync(path).mtimeMs < ABANDONED_MS && !isGone(holder)) return false;
    // Moved, then looked at again: somebody else may have taken its place in between.
    const aside = `${path}.${randomBytes(4).toString("hex")}`;
    renameSync(path, aside);
    if (readFileSync(aside, "utf8") !== holder) linkSync(aside, path);
    rmSync(aside);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") return false;
  }
  return true;
}

// A process of this machine can be asked for. What is not written yet is not gone.
function isGone(holder: string): boolean {
  const [host, pid] = holder.split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
