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
  // Before the file is there: a signal in between would end the process and leave it.
  hold();
  const descriptor = openOrRelease(path);
  let isOpen = true;
  const discard = (): void => {
    process.off("exit", discard);
    if (isOpen) release();
    if (isOpen) closeSync(descriptor);
    isOpen = false;
    rmSync(path, { force: true });
  };
  process.on("exit", discard);
  return { path, descriptor, discard };
}

// Synchronously: a stream opens a file later, perhaps after Ctrl-C has removed it.
function openOrRelease(path: string): number {
  try {
    return openSync(path, "wx+", 0o600);
  } catch (error) {
    release();
    throw error;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

let held = 0;

// Handled only while there is a file to remove: a signal with a handler cannot end a process while it is busy.
function hold(): void {
  held += 1;
  if (held === 1) for (const signal of SIGNALS) process.on(signal, end);
}

function release(): void {
  held -= 1;
  if (held === 0) for (const signal of SIGNALS) process.off(signal, end);
}

function end(signal: (typeof SIGNALS)[number]): void {
  process.exit(128 + constants.signals[signal]);
}
