import { join } from "node:path";
import { InputError } from "../errors.ts";
import { reasonOf } from "../files/system-error.ts";
import type { Progress } from "../terminal/progress.ts";
import { megabytes } from "../terminal/units.ts";
import { assertDocument } from "./assert-document.ts";
import { CACHE_TODO, cacheFolder } from "./cache-folder.ts";
import { type DocumentCache, documentCache } from "./document-cache.ts";
import { type Answer, discard, get } from "./exchange.ts";
import { assertPinned, type OpenSource, type SourceRecord } from "./file-source.ts";
import { faultOf } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";
import { append, receive } from "./receive.ts";
import { retrying } from "./retry.ts";
import { fieldsFor, isShownTo, recordOf } from "./validators.ts";

/** How to read from an address. */
export interface UrlOptions {
  /** Only what the cache has. */
  readonly isOffline: boolean;
  /** The only SHA-256 that will do. */
  readonly expectSha256: string | undefined;
  readonly limits: NetworkLimits;
  readonly progress: Progress;
}

/** A source and a few words on where it came from. */
interface Read {
  readonly source: OpenSource;
  readonly how: string;
}

/**
 * Reads a document from an address. What was read before is kept: the server is asked whether it changed
 * (RFC 9110, section 13), and only then sends it, packed if it can. Nothing that is not whole is kept.
 *
 * @throws {InputError} when it cannot be read, or is not what it should be
 */
export async function urlSource(location: string, options: UrlOptions): Promise<OpenSource> {
  const url = addressOf(location);
  const { isOffline, expectSha256, limits, progress } = options;
  const folder = join(await cacheFolder(), "documents");
  const cache = documentCache(folder);
  const cached = cache.find(url.href);
  const read = async (): Promise<Read> => {
    if (isOffline) return fromCache(url, cache, cached);
    const signal = AbortSignal.timeout(limits.totalMs);
    const attempt = () => fetchDocument(url, { cache, folder, cached, signal, ...options });
    return await retrying(url.href, attempt, limits, signal, (line) => progress.note("source", line));
  };
  const { source } = await progress.step("source", read, ({ how }) => how);
  try {
    assertPinned(source, expectSha256);
  } catch (error) {
    source.close();
    throw error;
  }
  return source;
}

function addressOf(location: string): URL {
  if (!URL.canParse(location)) throw new InputError("--source", "is not an address", "name a URL or a file");
  const url = new URL(location);
  url.hash = "";
  if (url.username === "" && url.password === "") return url;
  throw new InputError(
    url.host,
    "is named with a user name or password, which would end up in messages and in lock.json",
    "name the document without it",
  );
}

function fromCache(url: URL, cache: DocumentCache, cached: SourceRecord | undefined): Read {
  const source = cached === undefined ? undefined : cache.open(cached);
  if (source === undefined)
    throw new InputError(url.href, "is not in the cache", "run once without --offline");
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
  let answer: Answer | undefined;
  let hasBody = false;
  try {
    answer = await get(url, fieldsFor(cached), limits, signal);
    if (answer.status === 304 && cached !== undefined && isShownTo(answer.url, cached)) {
      discard(answer);
      const source = cache.open(cached);
      // Damaged on the disk since: as if it had never been there.
      return source === undefined
        ? await fetchDocument(url, { ...fetch, cached: undefined })
        : { source, how: "not modified, from the cache" };
    }
    assertDocument(answer, expectSha256 !== undefined);
    hasBody = true;
    return await download(url, answer, fetch);
  } catch (error) {
    if (answer !== undefined) discard(answer);
    if (error instanceof InputError) throw error;
    throw faultOf(error, hasBody);
  }
}

async function download(url: URL, answer: Answer, fetch: Fetch): Promise<Read> {
  const { cache, folder, limits, signal, progress, expectSha256 } = fetch;
  const { headers } = answer;
  const storing = <T>(work: () => T): T => inFolder(folder, work);
  const file = storing(() => cache.begin());
  const meter = progress.download(Number(headers["content-length"]) || undefined);
  let wire = 0;
  try {
    const { sha256, size } = await receive(
      answer,
      (piece) => storing(() => append(file.descriptor, piece)),
      limits,
      signal,
      (length) => {
        wire += length;
        meter.add(length);
      },
    );
    const record = recordOf(url, answer, sha256, size);
    // Before it is kept: what is refused shall not be there in the next run either.
    assertPinned({ name: url.href, record: () => record }, expectSha256);
    const source = storing(() => cache.keep(file, record));
    return { source, how: wire === size ? megabytes(size) : `${megabytes(size)}, ${megabytes(wire)} packed` };
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
