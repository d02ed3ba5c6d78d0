/**
 * The index cannot prove that it would read a document as a full parse does. Never reaches the user:
 * `slice` falls back to the full parser and reports the reason.
 */
export class CannotVouchError extends Error {
  override readonly name = "CannotVouchError";
}
