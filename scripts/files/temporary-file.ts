import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync } from "node:fs";
import { constants } from "node:os";

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
  let descriptor: number | undefined;
  const discard = (): void => {
    process.off("exit", discard);
    for (const signal of SIGNALS) process.off(signal, end);
    if (descriptor === undefined) return;
    closeSync(descriptor);
    descriptor = undefined;
    rmSync(path, { force: true });
  };
  // A signal with a handler cannot end a process while it is busy: handled only while there is a file to remove. Before
  // the file is there, since a signal in between would end the process and leave it.
  const end = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal]);
  process.on("exit", discard);
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    // Synchronously: a stream opens a file later, perhaps after Ctrl-C has removed it.
    const opened = openSync(path, "wx+", 0o600);
    descriptor = opened;
    return { path, descriptor: opened, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
