import { textOf } from "../../scripts/document/byte-source.ts";
import type { SourceRecord } from "../../scripts/source/file-source.ts";
import { NETWORK_LIMITS } from "../../scripts/source/network-limits.ts";
import { openSource } from "../../scripts/source/open-source.ts";
import type { UrlOptions } from "../../scripts/source/url-source.ts";
import { SILENT } from "../../scripts/terminal/progress.ts";
import { type Answer, head, whole } from "./raw-server.ts";

/** The entity tag of a document in its first revision. */
export const TAG = '"one"';

/** A source that was read to its end. */
export interface ReadSource {
  readonly name: string;
  readonly text: string;
  readonly record: SourceRecord;
}

/** Reads a source to its end and closes it. */
export async function read(url: string, options: Partial<UrlOptions> = {}): Promise<ReadSource> {
  const limits = { ...NETWORK_LIMITS, idleMs: 2_000, totalMs: 5_000, backoffMs: 1 };
  const usual = { isOffline: false, expectSha256: undefined, limits, progress: SILENT };
  using source = await openSource(url, { ...usual, ...options });
  return { name: source.name, text: textOf(source), record: await source.record() };
}

/** Responds with 304 to a request with the current tag, otherwise with the document. */
export const tagged =
  (document: string, tag: string = TAG): Answer =>
  (socket, request) => {
    const isKnown = request.includes(`if-none-match: ${tag}`);
    socket.end(isKnown ? head("304 Not Modified", `etag: ${tag}`) : whole(document, `etag: ${tag}`));
  };
