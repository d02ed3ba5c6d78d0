/**
 * The input cannot be used: bad usage, an unreadable source, a document that does not hold together.
 * Exit code 2. The message is one line: where, what, what to do.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly where: string;
  readonly what: string;

  /**
   * @param where file with line, JSON pointer, URL or option the fault was found at
   * @param what  the fault
   * @param todo  what the reader can do about it
   */
  constructor(where: string, what: string, todo?: string) {
    super(oneLine(todo === undefined ? `${where}: ${what}` : `${where}: ${what}; ${todo}`));
    this.where = where;
    this.what = what;
  }
}

/** The pipeline worked and the answer is no (lint findings, stale files, something vanished). Exit code 1. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** What was found, a line each. */
  readonly details: readonly string[];

  /**
   * @param what    the answer in one line
   * @param details what was found, a line each
   */
  constructor(what: string, details: readonly string[] = []) {
    super(oneLine(what));
    this.details = details;
  }
}

/** What a caught value says, in one line. */
export function messageOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

// A message may quote a hostile document: control characters become spaces, and so do those that turn the
// direction of writing; a surrogate without its other half becomes the replacement character.
function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
}
