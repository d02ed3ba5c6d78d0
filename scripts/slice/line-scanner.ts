import type { ByteSource } from "../document/byte-source.ts";
import { FallbackError } from "./fallback-error.ts";
import { lineFinder } from "./line-finder.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A line that is neither blank nor a comment. */
export interface Line {
  /** Its text, without the indentation and the line break. */
  readonly text: string;
  /** The number of spaces before the text. */
  readonly indent: number;
  /** The offset of its first byte in the document. */
  readonly offset: number;
}

/** Handles a line; returns the largest indentation of the lines to visit after it. */
export type LineVisitor = (line: Line) => number;

/** A limit that includes every line. */
export const ANY_INDENT = 0x3fffffff;

/** The bytes read at a time, and the longest line. Small enough for the cache of a processor. */
const CHUNK_SIZE = 1 << 20;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const BYTE_ORDER_MARK: Uint8Array = Buffer.from("\uFEFF");

/**
 * Visits the lines of a document in one pass, in constant memory. Skips a byte order mark at the start.
 *
 * @param source the document
 * @param visit  called for each line that is neither blank nor a comment, and indented by at most what the visitor
 *               returned last; for the first line, any indentation
 * @throws {FallbackError} if a carriage return is not followed by a line feed, a line is over 1 MiB, or a visited
 *   line is not UTF-8
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

// Fills the buffer from an offset; returns its bytes up to the last line break, or all at the end of the document.
function readLines(source: ByteSource, offset: number, buffer: Buffer): Buffer {
  const chunk = source.read(offset, offset + buffer.length, buffer);
  if (chunk.buffer !== buffer.buffer) buffer.set(chunk);
  const bytes = buffer.subarray(0, chunk.length);
  if (offset + bytes.length >= source.size) return bytes;
  const end = bytes.lastIndexOf(LINE_FEED, bytes.length - 1) + 1;
  if (end === 0) throw new FallbackError("a line is longer than 1 MiB");
  return bytes.subarray(0, end);
}

// A lone carriage return is a line break in YAML, but not in this scanner.
function assertLineBreaks(bytes: Buffer): void {
  for (let at = bytes.indexOf(CARRIAGE_RETURN, 0); at !== -1; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
    if (bytes[at + 1] !== LINE_FEED) throw new FallbackError("a line ends with a lone carriage return");
  }
}

function endOfLine(bytes: Buffer, start: number): number {
  const lineFeed = bytes.indexOf(LINE_FEED, start);
  return lineFeed === -1 ? bytes.length : lineFeed;
}
