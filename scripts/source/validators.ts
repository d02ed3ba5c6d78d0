import type { Fields, Response } from "./exchange.ts";
import type { SourceRecord } from "./file-source.ts";
import { ACCEPTED, type Received } from "./receive.ts";

/**
 * Returns the header fields of a request for a document: conditional if a cached document was sent by the same
 * URL (RFC 9110, section 13.1).
 */
export function fieldsFor(cached: SourceRecord | undefined): (url: URL) => Fields {
  return (url) => {
    const { etag, lastModified } = cached !== undefined && isOrigin(url, cached) ? cached : {};
    return {
      accept: "*/*",
      "accept-encoding": ACCEPTED,
      "user-agent": "graph-slice",
      ...(etag === undefined ? {} : { "if-none-match": etag }),
      ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
    };
  };
}

/**
 * Tells whether a URL is the one that sent a cached document with a validator. The validator is sent only to that
 * URL, and only its 304 means that the document is unchanged.
 */
export function isOrigin(url: URL, { etag, lastModified, finalUrl, url: requested }: SourceRecord): boolean {
  return (etag ?? lastModified) !== undefined && withoutQuery(url) === (finalUrl ?? requested);
}

/** Returns the record of a received document. Leaves out queries, which may contain secrets. */
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

/** Returns a URL without its query, which may contain a secret, for messages and records. */
export function withoutQuery({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
