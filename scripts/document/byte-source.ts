import { InputError } from "../errors.ts";

/** The bytes of a document, read piecewise so that memory does not grow with the file. */
export interface ByteSource {
  /** What to call it in messages: a file's path as given, or a URL. */
  readonly name: string;
  /** Length in bytes. */
  readonly size: number;
  /**
   * Reads the bytes from `start` up to, not including, `end` (clamped to the size) into a fresh array,
   * or into `into` where that is given and large enough: the result is then a view of it.
   */
  read(start: number, end: number, into?: Uint8Array): Uint8Array;
}

/** A document that is already in memory. */
export function bytesInMemory(name: string, content: Uint8Array | string): ByteSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    read: (start, end) => bytes.subarray(start, Math.min(end, bytes.length)),
  };
}

/** A document: its text, its bytes, or a way to read them piecewise. */
export type Content = ByteSource | Uint8Array | string;

/** The bytes of a document. @param name what to call it in messages, where it is not a source with a name */
export function byteSourceOf(content: Content, name: string): ByteSource {
  return typeof content === "string" || content instanceof Uint8Array
    ? bytesInMemory(name, content)
    : content;
}

/** What a document that has to be read as a whole may take. All of Graph, the largest known, takes 66 MB. */
const LARGEST = 200_000_000;

/** The whole of a document as text. A byte order mark is left out. @throws {InputError} when it is not UTF-8, or too large */
export function textOf(source: ByteSource): string {
  if (source.size > LARGEST) {
    throw new InputError(
      source.name,
      `is ${Math.round(source.size / 1_000_000)} MB; what is not in block style, or has a line over 1 MiB, is read up to ${LARGEST / 1_000_000} MB`,
      "write it in block style",
    );
  }
  const bytes = source.read(0, source.size);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(source.name, "is not UTF-8", "check the source");
  }
}
