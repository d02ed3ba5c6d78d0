import { download } from "./download.ts";
import { fileSource, type OpenSource } from "./file-source.ts";

/** A published document, opened to be read once. */
export async function openSource(location: string): Promise<OpenSource> {
  return /^https?:\/\//i.test(location) ? await download(location) : fileSource(location);
}
