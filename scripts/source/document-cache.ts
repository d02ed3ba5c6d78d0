import { readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../document/hash.ts";
import { InputError } from "../errors.ts";
import { readJsonObject, writeFiles } from "../files/files.ts";
import { makeFolder } from "../files/make-folder.ts";
import { type TemporaryFile, temporaryFile } from "../files/temporary-file.ts";
import { fileSource, type OpenSource, recordIn, type SourceRecord } from "./file-source.ts";
import { withoutQuery } from "./validators.ts";

/** A cache of documents by URL. Its entry, a JSON file, is written after the document is complete. */
export interface DocumentCache {
  /** Returns the record of the document of a URL, if there is one. Its content is not checked yet. */
  find(url: URL): SourceRecord | undefined;
  /** Opens a document; returns undefined if its content has changed. */
  open(url: URL, record: SourceRecord): Promise<OpenSource | undefined>;
  /** Creates the file for a new document. @throws the error of the file system */
  begin(): TemporaryFile;
  /** Stores a complete document under its URL, and opens it. @throws the error of the file system */
  keep(url: URL, file: TemporaryFile, record: SourceRecord): OpenSource;
}

const PART = ".part";
// Longer than any download: an older part belongs to a killed process.
const ABANDONED_MS = 3_600_000;
const UNUSED_MS = 90 * 86_400_000;

/** Returns the cache in a folder, which is created by the first write. */
export function documentCache(folder: string): DocumentCache {
  // A hash of the whole URL, so that its query, which may be a secret, is not stored.
  const keyOf = (url: URL): string => join(folder, sha256(url.href).slice(0, 32));
  const entryOf = (url: URL): string => `${keyOf(url)}.json`;
  const bodyOf = (url: URL, record: SourceRecord): string => `${keyOf(url)}.${record.sha256}`;
  return {
    find(url) {
      const record = recordIn(readJsonObject(entryOf(url)));
      if (record?.url !== withoutQuery(url)) return undefined;
      const found = statSync(bodyOf(url, record), { throwIfNoEntry: false });
      return found?.isFile() && found.size === record.size ? record : undefined;
    },
    async open(url, record) {
      const source = openIfThere(bodyOf(url, record), withoutQuery(url));
      if (source !== undefined && (await source.record()).sha256 === record.sha256) {
        markAsUsed(entryOf(url));
        return { ...source, record: async () => record };
      }
      source?.[Symbol.dispose]();
      return undefined;
    },
    begin() {
      makeFolder(folder, 0o700);
      removeUnused(folder);
      return temporaryFile(join(folder, "document-"), PART);
    },
    keep(url, file, record) {
      // Opened before it is renamed: another process may replace the file with the final name.
      const source = fileSource(file.path, record.url, record.sha256);
      try {
        renameSync(file.path, bodyOf(url, record));
        writeFiles(new Map([[entryOf(url), `${JSON.stringify(record, null, 2)}\n`]]));
      } catch (error) {
        source[Symbol.dispose]();
        throw error;
      }
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        const isOfUrl = path.startsWith(`${keyOf(url)}.`) && path !== entryOf(url);
        if (isOfUrl && path !== bodyOf(url, record)) rmSync(path, { force: true });
      }
      return { ...source, record: async () => record };
    },
  };
}

// Another process may have replaced the document since its entry was read.
function openIfThere(path: string, name: string): OpenSource | undefined {
  try {
    return fileSource(path, name);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

// Sets the time of the entry, since a new time of the document counts as a modification.
function markAsUsed(entry: string): void {
  try {
    const now = new Date();
    utimesSync(entry, now, now);
  } catch {
    // A read-only cache can be used too.
  }
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found =
      statSync(path.replace(/\.[0-9a-f]{64}$/, ".json"), { throwIfNoEntry: false }) ??
      statSync(path, { throwIfNoEntry: false });
    const age = Date.now() - (found?.mtimeMs ?? Date.now());
    if (found?.isFile() && age > (name.endsWith(PART) ? ABANDONED_MS : UNUSED_MS))
      rmSync(path, { force: true });
  }
}
