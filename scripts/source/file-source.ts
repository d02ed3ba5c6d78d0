import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ByteSource } from "../document/byte-source.ts";
import { type JsonObject, own, stringAt } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { codeOf, reasonOf } from "../files/system-error.ts";

/** Describes a document that was read. */
export interface SourceRecord {
  /** A URL without its query, or the name of a local file without its folder. */
  readonly url: string;
  /** The URL that redirects led to, without its query. */
  readonly finalUrl?: string;
  /** The validators of the response: RFC 9110, sections 8.8.3 and 8.8.2. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** SHA-256 of the document, in hexadecimal. */
  readonly sha256: string;
  /** Length in bytes. */
  readonly size: number;
}

/** Reads a record back from JSON; returns undefined if it is none. The hash is checked: it becomes part of a path. */
export function recordIn(entry: JsonObject): SourceRecord | undefined {
  const url = stringAt(entry, "url");
  const hash = stringAt(entry, "sha256") ?? "";
  const size = own(entry, "size");
  if (url === undefined || !/^[0-9a-f]{64}$/.test(hash) || typeof size !== "number") return undefined;
  const optional = ["finalUrl", "etag", "lastModified"].flatMap((name) => {
    const value = stringAt(entry, name);
    return value === undefined ? [] : [[name, value]];
  });
  return { url, ...Object.fromEntries(optional), sha256: hash, size };
}

/** An open document. Close it when done. */
export interface OpenSource extends ByteSource {
  /** Returns the record of the document. Reads the part that has not been read yet. */
  record(): SourceRecord;
  close(): void;
}

const CHUNK = 1 << 20;

/**
 * Opens a file as a source. It is hashed while it is read from front to back, so that its record costs no
 * second pass. Every read checks that the file has not been modified since it was opened.
 *
 * @param path   the file
 * @param name   its name in messages; by default the path
 * @param sha256 its SHA-256 if known: then it is not hashed again
 * @throws {InputError} when it does not exist, is not a regular file, is empty, or is not text; a read throws
 *   it when the file is modified meanwhile
 */
export function fileSource(path: string, name: string = path, sha256?: string): OpenSource {
  const descriptor = open(path);
  const opened = fstatSync(descriptor, { bigint: true });
  const size = Number(opened.size);
  const hash = createHash("sha256");
  let hashed = 0;
  const assertUnmodified = (): void => {
    const now = fstatSync(descriptor, { bigint: true });
    if (now.mtimeNs !== opened.mtimeNs || now.size !== opened.size)
      throw new InputError(name, "was modified while it was read", "try again");
  };
  const read = (start: number, end: number, into?: Uint8Array): Uint8Array => {
    const length = Math.max(0, Math.min(end, size) - start);
    const target =
      into !== undefined && into.length >= length ? into.subarray(0, length) : new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const count = readSync(descriptor, target, filled, length - filled, start + filled);
      if (count === 0) break;
      filled += count;
    }
    assertUnmodified();
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
      assertUnmodified();
      return { url: basename(path), sha256: sha256 ?? hash.copy().digest("hex"), size };
    },
    close: () => closeSync(descriptor),
  };
}

/**
 * Checks the SHA-256 of a document.
 *
 * @param sha256 the expected hash in hexadecimal; undefined accepts any
 * @throws {InputError} if it is another
 */
export function assertPinned(
  { name, record }: Pick<OpenSource, "name" | "record">,
  sha256: string | undefined,
): void {
  if (sha256 === undefined) return;
  const found = record().sha256;
  if (found === sha256.toLowerCase()) return;
  throw new InputError(name, `has SHA-256 ${found}, not ${sha256}`, "check who changed it");
}

function open(path: string): number {
  try {
    // Checked first: opening a pipe waits until another process writes to it.
    if (statSync(path).isFile()) return openSync(path, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT")
      throw new InputError(path, "does not exist", "name the published document");
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`);
  }
  throw new InputError(path, "is not a file", "name the published document");
}

/** Recognizes by its first bytes what cannot be an OpenAPI document. */
function assertText(head: Uint8Array, name: string): void {
  if (head.length === 0) throw new InputError(name, "is empty", "check the source");
  if (head[0] === 0x1f && head[1] === 0x8b) throw new InputError(name, "is compressed", "unpack it first");
  if (head.includes(0)) throw new InputError(name, "is binary, not YAML or JSON", "check the source");
  const start = new TextDecoder().decode(head).trimStart().toLowerCase();
  if (start.startsWith("<"))
    throw new InputError(name, "is HTML or XML, not YAML or JSON", "check the source");
}
