import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ByteSource } from "../document/byte-source.ts";
import { InputError } from "../errors.ts";
import { codeOf, reasonOf } from "../files/system-error.ts";

/** What is recorded of a document that was read. */
export interface SourceRecord {
  /** Where it was read from: a URL, or the name of a local file without its folder. */
  readonly url: string;
  /** Where redirects led to, without the query: that holds passes which expire. */
  readonly finalUrl?: string;
  /** As the server said: RFC 9110, sections 8.8.3 and 8.8.2. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** SHA-256 of the document, in hexadecimal. */
  readonly sha256: string;
  /** Length in bytes. */
  readonly size: number;
}

/** An open document. Close it when done. */
export interface OpenSource extends ByteSource {
  /** What to record of it. Reads whatever has not been read yet. */
  record(): SourceRecord;
  close(): void;
}

const CHUNK = 1 << 20;

/**
 * Opens a file as a source. It is hashed while it is read from front to back, so that recording it
 * costs no second pass.
 *
 * @param path where it is
 * @param name what to call it in messages, where that is not its path
 * @param sha256 its SHA-256, where that is known: then it is not hashed again
 * @throws {InputError} when it does not exist, is no file, is empty, or is no text
 */
export function fileSource(path: string, name: string = path, sha256?: string): OpenSource {
  const descriptor = open(path);
  const { size } = fstatSync(descriptor);
  const hash = createHash("sha256");
  let hashed = 0;
  const read = (start: number, end: number, into?: Uint8Array): Uint8Array => {
    const length = Math.max(0, Math.min(end, size) - start);
    const target =
      into !== undefined && into.length >= length ? into.subarray(0, length) : new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const count = readSync(descriptor, target, filled, length - filled, start + filled);
      if (count === 0) throw new InputError(name, "became shorter while it was read", "try again");
      filled += count;
    }
    if (sha256 === undefined && start <= hashed && start + length > hashed) {
      hash.update(target.subarray(hashed - start));
      hashed = start + length;
    }
    return target;
  };
  try {
    assertText(read(0, 4096), name);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return {
    name,
    size,
    read,
    record: () => {
      const buffer = new Uint8Array(CHUNK);
      while (sha256 === undefined && hashed < size) read(hashed, hashed + CHUNK, buffer);
      return { url: basename(path), sha256: sha256 ?? hash.copy().digest("hex"), size };
    },
    close: () => closeSync(descriptor),
  };
}

/**
 * Makes sure that a document is the one that was asked for, byte for byte.
 *
 * @param sha256 its SHA-256 in hexadecimal; any will do where it is undefined
 * @throws {InputError} when it is another
 */
export function assertPinned(
  { name, record }: Pick<OpenSource, "name" | "record">,
  sha256: string | undefined,
): void {
  if (sha256 === undefined) return;
  const found = record().sha256;
  if (found === sha256.toLowerCase()) return;
  throw new InputError(name, `has SHA-256 ${found}, not ${sha256}`, "find out who changed it");
}

function open(path: string): number {
  try {
    // Looked at first: opening a pipe waits for somebody to write to it.
    if (statSync(path).isFile()) return openSync(path, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT")
      throw new InputError(path, "does not exist", "name the published document");
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`);
  }
  throw new InputError(path, "is not a file", "name the published document");
}

/** What is clearly no OpenAPI document is told by its first bytes, before anything is made of it. */
function assertText(head: Uint8Array, name: string): void {
  if (head.length === 0) throw new InputError(name, "is empty", "check the source");
  if (head[0] === 0x1f && head[1] === 0x8b) throw new InputError(name, "is compressed", "unpack it first");
  if (head.includes(0)) throw new InputError(name, "is binary, not YAML or JSON", "check the source");
  const start = new TextDecoder().decode(head).trimStart().toLowerCase();
  if (start.startsWith("<"))
    throw new InputError(name, "is HTML or XML, not YAML or JSON", "check the source");
}
