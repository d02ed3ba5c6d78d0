import { InputError } from "../errors.ts";

/** The bytes of a document, read piecewise so that memory does not grow with the file. */
export interface ByteSource {
  /** Its name in messages: the path of a file as given, or a URL. */
  readonly name: string;
  /** Length in bytes. */
  readonly size: number;
  /**
   * Reads the bytes from `start` to before `end` (at most the size) into a new array, or into `into` if it is given
   * and large enough; the result then shares its memory.
   */
  read(start: number, end: number, into?: Uint8Array): Uint8Array;
}

/** Makes a byte source of a document in memory. */
export function bytesInMemory(name: string, content: Uint8Array | string): ByteSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    read: (start, end) => bytes.subarray(start, Math.min(end, bytes.length)),
  };
}

/** A document: its text, its bytes, or a source of its bytes. */
export type Content = ByteSource | Uint8Array | string;

/** Makes a byte source of a document. @param name its name in messages, if it is not a source already */
export function byteSourceOf(content: Content, name: string): ByteSource {
  return typeof content === "string" || content instanceof Uint8Array
    ? bytesInMemory(name, content)
    : content;
}

/** The largest size in bytes of a document that is read as a whole. All of Graph has 66 MB. */
const MAX_SIZE = 200_000_000;

/** Reads a whole document as text, without a byte order mark. @throws {InputError} if it is not UTF-8 or too large */
export function textOf(source: ByteSource): string {
  if (source.size > MAX_SIZE) {
    throw new InputError(
      source.name,
      `is ${Math.round(source.size / 1_000_000)} MB; the limit is ${MAX_SIZE / 1_000_000} MB if it is not in block style or has a line over 1 MiB`,
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
