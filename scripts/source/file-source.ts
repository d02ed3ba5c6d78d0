import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ByteSource } from "../document/byte-source.ts";
import { sha256Of } from "../document/hash.ts";
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

/** Reads a record from JSON; returns undefined if it is invalid. Checks the hash, since it becomes part of a path. */
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

/** An open document, to declare by `using`. */
export interface OpenSource extends ByteSource, Disposable {
  /** Hashes the document, the first time, and returns its record. */
  record(): Promise<SourceRecord>;
}

/**
 * Opens a file as a source. Every read checks that the file has not been modified since it was opened.
 *
 * @param path   the file
 * @param name   its name in messages; by default the path
 * @param known  its SHA-256, if known; the file is then not hashed
 * @throws {InputError} if it does not exist, is not a regular file, is empty, or is not text; a read throws it if
 *   the file was modified
 */
export function fileSource(path: string, name: string = path, known?: string): OpenSource {
  const descriptor = open(path);
  const opened = fstatSync(descriptor, { bigint: true });
  const size = Number(opened.size);
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
    return target;
  };
  let hash = known;
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
    record: async () => {
      hash ??= sha256Of({ size, read });
      const record = { url: basename(path), sha256: hash, size };
      assertUnmodified();
      return record;
    },
    [Symbol.dispose]: () => closeSync(descriptor),
  };
}

/**
 * Checks the SHA-256 of a document.
 *
 * @param expected the hash in hexadecimal; undefined accepts any
 * @throws {InputError} if the hash differs
 */
export async function assertPinned(
  { name, record }: Pick<OpenSource, "name" | "record">,
  expected: string | undefined,
): Promise<void> {
  if (expected === undefined) return;
  const { sha256: found } = await record();
  if (found === expected.toLowerCase()) return;
  throw new InputError(name, `has SHA-256 ${found}, not ${expected}`, "check who changed it");
}

/** Matches what is meant as a URL: a drive of Windows has only one letter. */
const URL_LIKE = /^\s*([a-z][a-z\d+.-]+):[\\/]/i;

function open(path: string): number {
  const [, scheme] = URL_LIKE.exec(path) ?? [];
  const todo = "name a file; where a URL is allowed, it begins with https:// or http://";
  // Names no more than the scheme: a URL may have a secret in its query.
  if (scheme !== undefined) throw new InputError(`${scheme}:…`, "is not a file", todo);
  try {
    // Checked first: opening a pipe waits until another process writes to it.
    if (statSync(path).isFile()) return openSync(path, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new InputError(path, "does not exist", "name an OpenAPI document");
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`);
  }
  throw new InputError(path, "is not a file", "name an OpenAPI document");
}

/** Checks by the first bytes that a file can be an OpenAPI document. @throws {InputError} if it cannot */
function assertText(head: Uint8Array, name: string): void {
  if (head.length === 0) throw new InputError(name, "is empty", "check the source");
  if (head[0] === 0x1f && head[1] === 0x8b) throw new InputError(name, "is compressed", "unpack it first");
  if (head.includes(0)) throw new InputError(name, "is binary, not YAML or JSON", "check the source");
  const start = new TextDecoder().decode(head).trimStart().toLowerCase();
  if (start.startsWith("<"))
    throw new InputError(name, "is HTML or XML, not YAML or JSON", "check the source");
}
