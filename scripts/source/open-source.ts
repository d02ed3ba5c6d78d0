import { assertPinned, fileSource, type OpenSource } from "./file-source.ts";
import type { UrlOptions } from "./url-source.ts";

/** Tells whether a location is a URL, not a file. */
export function isUrl(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/**
 * Opens a published document to be read once.
 *
 * @throws {InputError} if it cannot be read or has another hash than expected
 */
export async function openSource(location: string, options: UrlOptions): Promise<OpenSource> {
  // Loaded only for a URL, to save time for a file.
  const source = isUrl(location)
    ? await (await import("./url-source.ts")).urlSource(location, options)
    : fileSource(location);
  try {
    await assertPinned(source, options.expectSha256);
  } catch (error) {
    source[Symbol.dispose]();
    throw error;
  }
  return source;
}
