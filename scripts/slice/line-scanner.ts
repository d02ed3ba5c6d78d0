import type { ByteSource } from "../document/byte-source.ts";
import { CannotVouchError } from "./cannot-vouch.ts";
import { lineFinder } from "./line-finder.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A line that holds more than white space and a comment. */
export interface Line {
  /** What stands on it, without the spaces before it and the line break after it. */
  readonly text: string;
  /** How many spaces it starts with. */
  readonly indent: number;
  /** Where it starts in the document. */
  readonly offset: number;
}

/** Takes a line. Gives how far a line may be indented from here on to be of interest. */
export type LineVisitor = (line: Line) => number;

/** The limit that lets every line pass. */
export const ANY_INDENT = 0x3fffffff;

/** What is read at a time: small enough to stay in a processor's cache. No line may be longer. */
const CHUNK_SIZE = 1 << 20;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const BYTE_ORDER_MARK: Uint8Array = Buffer.from("\uFEFF");

/**
 * Walks over the lines of a document in one pass, in memory that does not grow with it. A byte order mark
 * at the start is left out.
 *
 * @param source the document
 * @param visit  called for each line that is neither blank nor a comment, and indented by no more than the
 *               visitor gave last. At first that is any indentation.
 * @throws {CannotVouchError} on a line break that is a lone carriage return, on a line over 1 MiB, and on a
 *   line to visit that is not UTF-8
 */
export function scanLines(source: ByteSource, visit: LineVisitor): void {
  const finder = lineFinder(Math.min(CHUNK_SIZE, source.size));
  let limit = ANY_INDENT;
  for (let offset = startOf(source); offset < source.size; ) {
    const bytes = readLines(source, offset, finder.buffer);
    assertLineBreaks(bytes);
    for (let at = 0, end = 0; at < bytes.length; at = finder.next(end, bytes.length, limit)) {
      let start = at;
      while (bytes[start] === SPACE) start += 1;
      end = endOfLine(bytes, start);
      const indent = start - at;
      if (indent > limit || bytes[start] === HASH) continue;
      const text = decodeUtf8(bytes, start, bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
      if (text !== "") limit = visit({ text, indent, offset: offset + at });
    }
    offset += bytes.length;
  }
}

function startOf(source: ByteSource): number {
  const start = source.read(0, BYTE_ORDER_MARK.length);
  return Buffer.compare(start, BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
}

// Fills the buffer from there on. Gives what is in it up to the last line break, or all at the end.
function readLines(source: ByteSource, offset: number, buffer: Buffer): Buffer {
  const chunk = source.read(offset, offset + buffer.length, buffer);
  if (chunk.buffer !== buffer.buffer) buffer.set(chunk);
  const bytes = buffer.subarray(0, chunk.length);
  if (offset + bytes.length >= source.size) return bytes;
  const end = bytes.lastIndexOf(LINE_FEED, bytes.length - 1) + 1;
  if (end === 0) throw new CannotVouchError("a line is longer than 1 MiB");
  return bytes.subarray(0, end);
}

// To YAML a carriage return on its own breaks a line; here only a line feed does.
function assertLineBreaks(bytes: Buffer): void {
  for (let at = bytes.indexOf(CARRIAGE_RETURN, 0); at !== -1; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
    if (bytes[at + 1] !== LINE_FEED) throw new CannotVouchError("a line ends with a lone carriage return");
  }
}

function endOfLine(bytes: Buffer, start: number): number {
  const lineFeed = bytes.indexOf(LINE_FEED, start);
  return lineFeed === -1 ? bytes.length : lineFeed;
}
