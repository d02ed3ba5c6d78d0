import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Hashes, sha256 } from "../document/hash.ts";
import { type Json, own, stringAt, stringsAt } from "../document/json.ts";
import { readTextIfThere, writeFiles } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import type { SourceRecord } from "../source/file-source.ts";

/** What an update is made of. */
export interface UpdateInputs {
  readonly source: SourceRecord;
  /** The files in `spec/` by name. */
  readonly spec: Hashes;
}

/** Remembers the last update from some folder into some folder: while all of it is the same, there is nothing to do. */
export interface LastUpdate {
  /**
   * What was said of the last update, if it was made of the same, by the same program, and all that it
   * wrote is still there. Told by hashes of content, not by dates.
   */
  find(inputs: UpdateInputs): Json | undefined;
  /**
   * Keeps what is said of an update.
   *
   * @param written what it wrote, or found as it should be: texts by path. Not read again, since another
   *   update may have written since
   */
  keep(inputs: UpdateInputs, written: ReadonlyMap<string, string>, said: Json): void;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The memory of updates from some folder into some folder.
 *
 * @param cache   the folder of the cache
 * @param folders the folders that are read and written
 */
export function lastUpdateOf(cache: string, ...folders: readonly string[]): LastUpdate {
  const name = sha256(folders.map((folder) => resolve(folder)).join("\n")).slice(0, 32);
  const path = join(cache, "updates", `${name}.json`);
  // Before anything is done: what is edited in the meantime is not what did it.
  const program = hashesOf(programFiles());
  const seal = (inputs: UpdateInputs, written: readonly (readonly [string, string])[]): string =>
    sha256(JSON.stringify([process.version, program, inputs, hashesOf(written)]));
  return {
    find(inputs) {
      const kept = readJsonObject(path);
      const found = stringAt(kept, "seal");
      if (found === undefined || found !== seal(inputs, read(stringsAt(kept, "written")))) return undefined;
      return own(kept, "said");
    },
    keep(inputs, written, said) {
      const text = JSON.stringify({ seal: seal(inputs, [...written]), written: [...written.keys()], said });
      writeFiles(new Map([[path, text]]));
    },
  };
}

// All that decides what comes out of the same input: the scripts, and what is installed beside them.
function programFiles(): readonly (readonly [string, string])[] {
  const scripts = readdirSync(join(ROOT, "scripts"), { recursive: true, withFileTypes: true });
  const paths = scripts.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  const settings = ["package-lock.json", join("node_modules", ".package-lock.json"), "redocly.yaml"];
  return read([...paths.toSorted(), ...settings.map((name) => join(ROOT, name))]);
}

function read(paths: readonly string[]): readonly (readonly [string, string])[] {
  return paths.map((path) => [path, readTextIfThere(path) ?? ""]);
}

function hashesOf(texts: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  return texts.map(([path, text]) => [path, sha256(text)]);
}
