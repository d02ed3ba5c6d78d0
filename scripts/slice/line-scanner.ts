import type { ByteSource } from "../source/byte-source.ts";
import { CannotVouchError } from "./cannot-vouch.ts";

/** A line that holds more than white space and a comment. */
export interface Line {
  /** The bytes it is part of; reused once the visitor returns. */
  readonly bytes: Buffer;
  /** Where in `bytes` its first character stands that is no space. */
  readonly start: number;
  /** Where in `bytes` it ends, without its line break. */
  readonly end: number;
  /** How many spaces it starts with. */
  readonly indent: number;
  /** Where it starts in the document. */
  readonly offset: number;
  /** Its number in the document, from 1. */
  readonly number: number;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const BYTE_ORDER_MARK: Uint8Array = Buffer.from("\uFEFF");

/** What is read at a time: small enough to stay in a processor's cache. No line may be longer. */
const CHUNK_SIZE = 1 << 20;

/**
 * Walks over the lines of a document in one pass, in memory that does not grow with it.
 *
 * Almost every line is deeper than what is looked for, so it costs a glance at its first bytes and one
 * native search for its end. A byte order mark at the start is left out.
 *
 * @param source the document
 * @param visit  called for each line that is indented by no more than `limit` spaces and is neither blank
 *               nor a comment; gives the limit from the next line on. The first limit is infinite.
 * @throws {CannotVouchError} on a line break that is a lone carriage return, and on a line over 1 MiB
 */
export function scanLines(source: ByteSource, visit: (line: Line) => number): void {
  const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_SIZE, source.size));
  let limit = Number.POSITIVE_INFINITY;
  let number = 1;
  let offset = startOf(source);
  while (offset < source.size) {
    const bytes = readLines(source, offset, buffer);
    assertLineBreaks(bytes);
    for (let at = 0; at < bytes.length; number += 1) {
      let start = at;
      while (start - at <= limit && bytes[start] === SPACE) start += 1;
      const lineFeed = bytes.indexOf(LINE_FEED, start);
      const next = lineFeed === -1 ? bytes.length : lineFeed + 1;
      if (start - at <= limit) {
        const end = endOf(bytes, start, lineFeed === -1 ? bytes.length : lineFeed);
        if (end > start && bytes[start] !== HASH) {
          limit = visit({ bytes, start, end, indent: start - at, offset: offset + at, number });
        }
      }
      at = next;
    }
    offset += bytes.length;
  }
}

/** Whether a byte is a space or a tab. */
export function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function startOf(source: ByteSource): number {
  const start = source.read(0, BYTE_ORDER_MARK.length);
  return Buffer.compare(start, BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
}

// The bytes from there up to the last line break that fits into the buffer, or to the end.
function readLines(source: ByteSource, offset: number, buffer: Buffer): Buffer {
  const chunk = source.read(offset, offset + CHUNK_SIZE, buffer);
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (offset + bytes.length >= source.size) return bytes;
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  if (end === 0) throw new CannotVouchError("a line is longer than 1 MiB");
  return bytes.subarray(0, end);
}

// To YAML a carriage return on its own breaks a line; here only a line feed does.
function assertLineBreaks(bytes: Buffer): void {
  for (let at = bytes.indexOf(CARRIAGE_RETURN); at !== -1; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
    if (bytes[at + 1] !== LINE_FEED) throw new CannotVouchError("a line ends with a lone carriage return");
  }
}

function endOf(bytes: Buffer, start: number, lineFeed: number): number {
  return lineFeed > start && bytes[lineFeed - 1] === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
}
