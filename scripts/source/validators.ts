import type { Fields, Response } from "./exchange.ts";
import type { SourceRecord } from "./file-source.ts";
import { ACCEPTED, type Received } from "./receive.ts";

/**
 * Returns the header fields of a request for a document: conditional if a cached document came from the same
 * URL (RFC 9110, section 13.1).
 */
export function fieldsFor(cached: SourceRecord | undefined): (url: URL) => Fields {
  return (url) => ({
    accept: "*/*",
    "accept-encoding": ACCEPTED,
    "user-agent": "graph-slice",
    ...(cached !== undefined && isOrigin(url, cached) ? conditions(cached) : {}),
  });
}

/**
 * Whether a URL is the one that sent a cached document with a validator. Only that URL gets the validator to
 * see, and only its 304 means that the document is unchanged.
 */
export function isOrigin(url: URL, { etag, lastModified, finalUrl, url: requested }: SourceRecord): boolean {
  return (etag ?? lastModified) !== undefined && withoutQuery(url) === (finalUrl ?? requested);
}

function conditions({ etag, lastModified }: SourceRecord): Fields {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

/** Returns the record of a received document. Queries are left out: they may hold secrets. */
export function recordOf(url: URL, { url: final, headers }: Response, received: Received): SourceRecord {
  const { etag, "last-modified": lastModified } = headers;
  return {
    url: withoutQuery(url),
    ...(withoutQuery(final) === withoutQuery(url) ? {} : { finalUrl: withoutQuery(final) }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...received,
  };
}

/** Returns a URL as it may be shown and recorded: without its query, which may hold a secret. */
export function withoutQuery({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
