import { sha256 } from "../document/hash.ts";
import { equal, isObject, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { escapeUnsafe } from "../document/unsafe-text.ts";
import { InputError } from "../errors.ts";
import { readJsonObject } from "../files/files.ts";
import type { SliceRequest } from "../slice/slice-request.ts";
import { recordIn, type SourceRecord } from "../source/file-source.ts";

/**
 * Reads a `lock.json`; returns `{}` if it is missing or damaged.
 *
 * @throws {InputError} if another tool has written it
 */
export function readLock(path: string): JsonObject {
  const lock = readJsonObject(path);
  if (Object.keys(lock).length === 0 || isObject(own(lock, "slice"))) return lock;
  throw new InputError(path, "would be overwritten, but is not the lock of a slice", "move it elsewhere");
}

/** What a slice was taken by; a hash, since only a difference matters. */
export function requestHash({ paths, stopAt = [] }: SliceRequest): string {
  return sha256(JSON.stringify([paths, stopAt]));
}

/**
 * Returns the text of `lock.json`: the document that a slice was taken from, and the hashes of its request and of the
 * slice.
 *
 * Keeps the previous record while the slice, its URL and the document's `info` are unchanged, so that a change
 * elsewhere in the document leaves nothing to commit.
 *
 * @param source    the document that was read
 * @param request   the paths of the slice
 * @param slice     the slice, with the `info` of the document
 * @param sliceText the slice as committed
 * @param previous  the previous `lock.json`, or `{}`
 */
export function formatLock(
  source: SourceRecord,
  request: SliceRequest,
  slice: JsonObject,
  sliceText: string,
  previous: JsonObject,
): string {
  const info = objectAt(slice, "info");
  const document = {
    title: stringAt(info, "title"),
    description: stringAt(info, "description"),
    version: stringAt(info, "version"),
  };
  const hashes = { request: requestHash(request), sha256: sha256(sliceText) };
  const format = (record: SourceRecord): string => {
    const lock = { source: { ...record, document }, slice: hashes };
    return `${escapeUnsafe(JSON.stringify(lock, null, 2))}\n`;
  };
  const recorded = recordIn(objectAt(previous, "source"));
  const isSame = recorded?.url === source.url && equal(JSON.parse(format(recorded)), previous);
  return format(isSame ? recorded : source);
}
