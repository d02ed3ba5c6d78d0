import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync } from "node:fs";

/** A file that is on its way to become another. */
export interface TemporaryFile {
  readonly path: string;
  readonly descriptor: number;
  /** Closes and removes it. Once it has been renamed there is nothing to remove, and that is fine. */
  discard(): void;
}

const open = new Set<TemporaryFile>();

/**
 * Makes an empty file that is gone when it is discarded or the process ends, by Ctrl-C too.
 *
 * @param path   the beginning of its path
 * @param ending the end of it; what is between is random
 * @throws the error of the file system
 */
export function temporaryFile(path: string, ending: string): TemporaryFile {
  // At once, not by a stream that opens it later: it must not appear after the end has been cleared up.
  const name = `${path}${randomBytes(6).toString("hex")}${ending}`;
  const descriptor = openSync(name, "wx+", 0o600);
  if (open.size === 0) process.on("exit", discardAll);
  const file: TemporaryFile = {
    path: name,
    descriptor,
    discard() {
      if (!open.delete(file)) return;
      closeSync(descriptor);
      rmSync(name, { force: true });
      if (open.size === 0) process.off("exit", discardAll);
    },
  };
  open.add(file);
  return file;
}

function discardAll(): void {
  for (const file of open) file.discard();
}
