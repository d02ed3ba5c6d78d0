import { execFileSync } from "node:child_process";
import { temporaryFolder } from "../support/folder.ts";

/** A file system that a test has to itself. Mounted again after it, with other options, it is another one. */
export interface Mount extends Disposable {
  /** From now on nothing can be written to it. */
  makeReadOnly(): void;
}

/** Mounts a small file system in memory over a folder. */
export function mountMemory(folder: string, bytes: number): Mount {
  return mounted(folder, ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder]);
}

/** Mounts a file over itself: it can be read and written, and no other can take its place. */
export function mountOverItself(file: string): Mount {
  return mounted(file, ["--bind", file, file]);
}

/** Whether this process may do that: root may, outside of a closed container. */
export const MAY_MOUNT: boolean = mayMount();

function mayMount(): boolean {
  using folder = temporaryFolder();
  try {
    mountMemory(folder.path, 4096)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}

function mounted(target: string, args: readonly string[]): Mount {
  const run = (command: string, ...rest: readonly string[]) =>
    execFileSync(command, rest, { stdio: "ignore" });
  run("mount", ...args);
  return {
    makeReadOnly: () => run("mount", "-o", "remount,ro", target),
    [Symbol.dispose]: () => run("umount", target),
  };
}
