import { execFileSync } from "node:child_process";
import { temporaryFolder } from "../support/folder.ts";

/** A file system for one test. */
export interface Mount extends Disposable {
  /** Makes the file system read-only. */
  makeReadOnly(): void;
}

/** Mounts a small file system in memory over a folder. */
export function mountMemory(folder: string, bytes: number): Mount {
  return mounted(folder, ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder]);
}

/** Mounts a file over itself, so that it can be written but not replaced. */
export function mountOverItself(file: string): Mount {
  return mounted(file, ["--bind", file, file]);
}

/** Whether this process may mount: root may, except in a restricted container. */
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
