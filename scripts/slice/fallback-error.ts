/**
 * Reports that the index may differ from a full parse of the document. Users never see it: `slice` then uses the
 * full parser, and reports the message as the fallback reason.
 */
export class FallbackError extends Error {
  override readonly name = "FallbackError";
}
