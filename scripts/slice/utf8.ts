import { isUtf8 } from "node:buffer";
import { CannotVouchError } from "./cannot-vouch.ts";

const REPLACEMENT_CHARACTER = "\uFFFD";

/**
 * The text of some bytes. Several times as fast as a `TextDecoder` that refuses malformed input.
 *
 * @throws {CannotVouchError} when they are not UTF-8
 */
export function decodeUtf8(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString("utf8", start, end);
  if (text.includes(REPLACEMENT_CHARACTER) && !isUtf8(bytes.subarray(start, end))) {
    throw new CannotVouchError("the document is not UTF-8");
  }
  return text;
}
