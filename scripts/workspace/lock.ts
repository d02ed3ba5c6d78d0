import { sha256 } from "../document/hash.ts";
import { equal, type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { escapeUnsafe } from "../document/unsafe-text.ts";
import { recordIn, type SourceRecord } from "../source/file-source.ts";

/**
 * Returns the text of `lock.json`: the document that a slice was taken from, and the hash of the slice.
 *
 * Keeps the previous record while the slice, its URL and the document's `info` are unchanged, so that a change
 * elsewhere in the document leaves nothing to commit.
 *
 * @param source    the document that was read
 * @param slice     the slice, with the `info` of the document
 * @param sliceText the slice as committed
 * @param previous  the previous `lock.json`, or `{}`
 */
export function formatLock(
  source: SourceRecord,
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
  const format = (record: SourceRecord): string =>
    `${escapeUnsafe(JSON.stringify({ source: { ...record, document }, slice: { sha256: sha256(sliceText) } }, null, 2))}\n`;
  const recorded = recordIn(objectAt(previous, "source"));
  const isSame = recorded?.url === source.url && equal(JSON.parse(format(recorded)), previous);
  return format(isSame ? recorded : source);
}
