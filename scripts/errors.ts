/**
 * Reports input that cannot be used: wrong usage, an unreadable source, an invalid document. Exit code 2. The message
 * is one line: where, what, what to do.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly where: string;
  readonly what: string;

  /**
   * @param where the place of the fault: a file with line, a JSON pointer, a URL or an option
   * @param what  the fault
   * @param todo  what to do about it
   */
  constructor(where: string, what: string, todo?: string) {
    super(oneLine(todo === undefined ? `${where}: ${what}` : `${where}: ${what}; ${todo}`));
    this.where = where;
    this.what = what;
  }
}

/** Reports a negative result, such as lint findings, stale files or removed parts. Exit code 1. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** The findings, one per line. */
  readonly details: readonly string[];

  /**
   * @param what    the result in one line
   * @param details the findings, one per line
   */
  constructor(what: string, details: readonly string[] = []) {
    super(oneLine(what));
    this.details = details;
  }
}

/** Returns the message of a caught value, in one line. */
export function messageOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

// A message may quote a hostile document: control and bidirectional characters become spaces, and a lone surrogate
// becomes the replacement character.
function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
}
