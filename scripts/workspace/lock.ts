import { sha256 } from "../document/hash.ts";
import { type JsonObject, objectAt, stringAt } from "../document/json.ts";
import type { SourceRecord } from "../source/file-source.ts";

/**
 * The text of `lock.json`: what a slice was read from, so that anybody can tell, and the slice itself.
 *
 * @param source    what was read
 * @param slice     the slice; what its `info` says of the document is recorded too
 * @param sliceText the same as committed
 */
export function formatLock(source: SourceRecord, slice: JsonObject, sliceText: string): string {
  const info = objectAt(slice, "info");
  const document = {
    title: stringAt(info, "title"),
    description: stringAt(info, "description"),
    version: stringAt(info, "version"),
  };
  return `${JSON.stringify({ source: { ...source, document }, slice: { sha256: sha256(sliceText) } }, null, 2)}\n`;
}
