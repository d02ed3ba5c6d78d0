import { readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../document/hash.ts";
import { type JsonObject, own, stringAt } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { writeFiles } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import { makeFolder } from "../files/make-folder.ts";
import { type TemporaryFile, temporaryFile } from "../files/temporary-file.ts";
import { fileSource, type OpenSource, type SourceRecord } from "./file-source.ts";

/** Documents by the address they were asked of. One is whole in its place before its entry says that it is there. */
export interface DocumentCache {
  /** What is there of an address, if anything. Its length is looked at, its content is not. */
  find(url: string): SourceRecord | undefined;
  /** Opens it. Undefined when its content is not what was kept: the disk or somebody else changed it. */
  open(record: SourceRecord): OpenSource | undefined;
  /** A place to write a new one to. @throws the error of the file system */
  begin(): TemporaryFile;
  /** Makes a document that has been written whole the one of its address, and opens it. @throws the error of the file system */
  keep(file: TemporaryFile, record: SourceRecord): OpenSource;
}

const PART = ".part";
// Longer than any download may take: what is older was left by a process that was killed.
const ABANDONED_MS = 3_600_000;
// A document of 66 MB is not kept for ever because somebody looked at it once.
const UNUSED_MS = 90 * 86_400_000;

/** The cache in a folder, which is made when it is first written to. */
export function documentCache(folder: string): DocumentCache {
  const keyOf = (url: string): string => sha256(url).slice(0, 32);
  const entryOf = (url: string): string => join(folder, `${keyOf(url)}.json`);
  const bodyOf = ({ url, sha256 }: SourceRecord): string => join(folder, `${keyOf(url)}.${sha256}`);
  return {
    find(url) {
      const record = recordIn(readJsonObject(entryOf(url)));
      if (record === undefined || record.url !== url) return undefined;
      const found = statSync(bodyOf(record), { throwIfNoEntry: false });
      return found?.isFile() && found.size === record.size ? record : undefined;
    },
    open(record) {
      const source = openIfThere(bodyOf(record), record.url);
      if (source?.record().sha256 === record.sha256) {
        for (const path of [bodyOf(record), entryOf(record.url)]) markAsUsed(path);
        return { ...source, record: () => record };
      }
      source?.close();
      return undefined;
    },
    begin() {
      makeFolder(folder, 0o700);
      tidy(folder);
      return temporaryFile(join(folder, "document-"), PART);
    },
    keep(file, record) {
      // Opened by its own name: in its place another process may replace it at any time.
      const source = fileSource(file.path, record.url, record.sha256);
      try {
        renameSync(file.path, bodyOf(record));
        writeFiles(new Map([[entryOf(record.url), `${JSON.stringify(record, null, 2)}\n`]]));
      } catch (error) {
        source.close();
        throw error;
      }
      const isOld = (name: string): boolean =>
        /\.[0-9a-f]{64}$/.test(name) && name.startsWith(keyOf(record.url)) && !name.endsWith(record.sha256);
      for (const name of readdirSync(folder).filter(isOld)) rmSync(join(folder, name), { force: true });
      return { ...source, record: () => record };
    },
  };
}

// Another process may have replaced it a moment ago.
function openIfThere(path: string, name: string): OpenSource | undefined {
  try {
    return fileSource(path, name);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function markAsUsed(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // A cache that can only be read does as well.
  }
}

function tidy(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > (name.endsWith(PART) ? ABANDONED_MS : UNUSED_MS))
      rmSync(path, { force: true });
  }
}

// Only what has the shape of a record: its hash becomes a part of a path.
function recordIn(entry: JsonObject): SourceRecord | undefined {
  const url = stringAt(entry, "url");
  const hash = stringAt(entry, "sha256") ?? "";
  const size = own(entry, "size");
  if (url === undefined || !/^[0-9a-f]{64}$/.test(hash) || typeof size !== "number") return undefined;
  const { finalUrl, etag, lastModified } = Object.fromEntries(
    ["finalUrl", "etag", "lastModified"].map((name) => [name, stringAt(entry, name)]),
  );
  return {
    url,
    ...(finalUrl === undefined ? {} : { finalUrl }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    sha256: hash,
    size,
  };
}
