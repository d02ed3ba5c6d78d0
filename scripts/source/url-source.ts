import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { reasonOf } from "../files/system-error.ts";
import type { Progress } from "../terminal/progress.ts";
import { megabytes } from "../terminal/units.ts";
import { assertDocument } from "./assert-document.ts";
import { CACHE_TODO, cacheFolder } from "./cache-folder.ts";
import { type DocumentCache, documentCache } from "./document-cache.ts";
import { exchange, type Response } from "./exchange.ts";
import { assertPinned, type OpenSource, type SourceRecord } from "./file-source.ts";
import { faultOf } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";
import { receive } from "./receive.ts";
import { retrying } from "./retry.ts";
import { fieldsFor, isOrigin, recordOf, withoutQuery } from "./validators.ts";

/** Options for reading from a URL. */
export interface UrlOptions {
  /** Whether to read from the cache only. */
  readonly isOffline: boolean;
  /** The only SHA-256 accepted. */
  readonly expectSha256: string | undefined;
  readonly limits: NetworkLimits;
  readonly progress: Progress;
}

/** A source, and the text that reports its origin. */
interface Read {
  readonly source: OpenSource;
  readonly how: string;
}

/**
 * Opens the document at a URL. Revalidates a cached document (RFC 9110, section 13), and downloads it only if it
 * changed. Never keeps an incomplete download.
 *
 * @throws {InputError} if it cannot be read, or what is downloaded has another hash than expected
 */
export async function urlSource(location: string, options: UrlOptions): Promise<OpenSource> {
  const url = parseUrl(location);
  const { isOffline, limits, progress } = options;
  const folder = join(await cacheFolder(), "documents");
  const cache = documentCache(folder);
  const cached = cache.find(url);
  const read = async (): Promise<Read> => {
    if (isOffline) return await fromCache(url, cache, cached);
    const signal = AbortSignal.timeout(limits.totalMs);
    const attempt = () => fetchDocument(url, { cache, folder, cached, signal, ...options });
    const note = (line: string) => progress.note("source", line);
    return await retrying(withoutQuery(url), attempt, limits, signal, note);
  };
  return (await progress.step("source", read, ({ how }) => how)).source;
}

/** Parses the URL of a document. @throws {InputError} if it is invalid, or has a user name or password */
export function parseUrl(location: string): URL {
  if (!URL.canParse(location)) throw new InputError("--source", "not a valid URL", "give a URL or a file");
  const url = new URL(location);
  url.hash = "";
  if (url.username === "" && url.password === "") return url;
  throw new InputError(
    withoutQuery(url),
    "a URL with a user name or password is refused: it would be recorded in lock.json",
    "give it without them",
  );
}

async function fromCache(url: URL, cache: DocumentCache, cached: SourceRecord | undefined): Promise<Read> {
  const source = cached === undefined ? undefined : await cache.open(url, cached);
  if (source === undefined)
    throw new InputError(withoutQuery(url), "not in the cache", "run once without --offline");
  return { source, how: "from the cache" };
}

interface Fetch extends UrlOptions {
  readonly cache: DocumentCache;
  readonly folder: string;
  readonly cached: SourceRecord | undefined;
  readonly signal: AbortSignal;
}

async function fetchDocument(url: URL, fetch: Fetch): Promise<Read> {
  const { cache, cached, limits, signal, expectSha256 } = fetch;
  let hasBody = false;
  try {
    const read = await exchange(url, fieldsFor(cached), limits, signal, async (response) => {
      if (response.status === 304 && cached !== undefined && isOrigin(response.url, cached)) {
        const source = await cache.open(url, cached);
        return source && { source, how: "not modified, from the cache" };
      }
      assertDocument(response, expectSha256 !== undefined);
      hasBody = true;
      return await download(url, response, fetch);
    });
    // The cached document is damaged, so it is downloaded again.
    return read ?? (await fetchDocument(url, { ...fetch, cached: undefined }));
  } catch (error) {
    throw error instanceof InputError ? error : faultOf(error, hasBody);
  }
}

async function download(url: URL, response: Response, fetch: Fetch): Promise<Read> {
  const { cache, folder, limits, signal, progress, expectSha256 } = fetch;
  const storing = <T>(work: () => T): T => inFolder(folder, work);
  const file = storing(() => cache.begin());
  const meter = progress.download(Number(response.headers["content-length"]) || undefined);
  let transferred = 0;
  try {
    const write = (piece: Uint8Array) => storing(() => appendFileSync(file.descriptor, piece));
    const received = await receive(response, write, limits, signal, (length) => {
      transferred += length;
      meter.add(length);
    });
    const record = recordOf(url, response, received);
    // Checked before it is kept, so that the next run cannot find a refused document.
    await assertPinned({ name: withoutQuery(url), record: async () => record }, expectSha256);
    const source = storing(() => cache.keep(url, file, record));
    const { size } = received;
    const packed = transferred === size ? "" : `, ${megabytes(transferred)} compressed`;
    return { source, how: `${megabytes(size)}${packed}` };
  } finally {
    meter.stop();
    file.discard();
  }
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(folder, `cannot be written: ${reasonOf(error)}`, CACHE_TODO);
  }
}
