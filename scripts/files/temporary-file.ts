import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync } from "node:fs";

/** An open file that is removed when it is discarded or the process exits. */
export interface TemporaryFile {
  readonly path: string;
  readonly descriptor: number;
  /** Closes the file and removes it, unless it has been renamed. */
  discard(): void;
}

/**
 * Creates an empty file with a random part in its name.
 *
 * @param prefix the beginning of its path
 * @param suffix the end of its path
 * @throws the error of the file system
 */
export function temporaryFile(prefix: string, suffix: string): TemporaryFile {
  const path = `${prefix}${randomBytes(6).toString("hex")}${suffix}`;
  // Opened synchronously: a stream would open it later, after Ctrl-C has removed it.
  const descriptor = openSync(path, "wx+", 0o600);
  let isOpen = true;
  const discard = (): void => {
    process.off("exit", discard);
    if (isOpen) closeSync(descriptor);
    isOpen = false;
    rmSync(path, { force: true });
  };
  process.on("exit", discard);
  return { path, descriptor, discard };
}
