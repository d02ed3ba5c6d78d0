import { ACCEPTED } from "./content-coding.ts";
import type { Answer, FieldsFor } from "./exchange.ts";
import type { SourceRecord } from "./file-source.ts";

/**
 * The fields of a request for a document: packed if possible, and only if it is not the one that is known
 * (RFC 9110, section 13.1).
 */
export function fieldsFor(known: SourceRecord | undefined): FieldsFor {
  return (url) => ({
    accept: "*/*",
    "accept-encoding": ACCEPTED,
    "user-agent": "graph-restore-sessions",
    ...(known !== undefined && isShownTo(url, known) ? conditions(known) : {}),
  });
}

/**
 * Whether the tag or the date of a document are shown to an address: to the one that gave them alone,
 * another one's mean something else. Only then does 304 mean that it is still this document.
 */
export function isShownTo(url: URL, known: SourceRecord): boolean {
  const hasAny = known.etag !== undefined || known.lastModified !== undefined;
  return hasAny && withoutQuery(url) === (known.finalUrl ?? withoutQuery(new URL(known.url)));
}

function conditions({ etag, lastModified }: SourceRecord): Readonly<Record<string, string>> {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

/** What to record of a document that was received. */
export function recordOf(
  url: URL,
  { url: final, headers }: Answer,
  sha256: string,
  size: number,
): SourceRecord {
  const { etag, "last-modified": lastModified } = headers;
  return {
    url: url.href,
    ...(withoutQuery(final) === withoutQuery(url) ? {} : { finalUrl: withoutQuery(final) }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    sha256,
    size,
  };
}

function withoutQuery({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
