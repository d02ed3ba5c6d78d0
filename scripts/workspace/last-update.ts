import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Hashes, sha256 } from "../document/hash.ts";
import { type Json, own, stringAt, stringsAt } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { readTextIfThere, writeFiles } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import type { SourceRecord } from "../source/file-source.ts";
import { PACKAGE_FOLDER } from "./package-folder.ts";

/** The inputs of an update. */
export interface UpdateInputs {
  readonly source: SourceRecord;
  /** The files in `spec/` by name. */
  readonly spec: Hashes;
}

/** The stored result of the last update from one folder into another. */
export interface LastUpdate {
  /**
   * Returns the result of the last update if its inputs and the tool are the same, and its output is
   * unchanged. Compares hashes, not dates.
   */
  find(inputs: UpdateInputs): Json | undefined;
  /**
   * Stores the result of an update if the cache can be written.
   *
   * @param written its output, as texts by path; not read from the files, since another update may have written
   *   them since
   */
  keep(inputs: UpdateInputs, written: ReadonlyMap<string, string>, result: Json): void;
}

/** The folder with the code: `scripts/`, or `dist/` if compiled. */
const CODE = join(import.meta.dirname, "..");

/**
 * Opens the stored result of the last update from one folder into another.
 *
 * @param cache   the folder of the cache
 * @param folders the folder that is read and the folder that is written
 */
export function lastUpdateOf(cache: string, ...folders: readonly string[]): LastUpdate {
  const name = sha256(folders.map((folder) => resolve(folder)).join("\n")).slice(0, 32);
  const path = join(cache, "updates", `${name}.json`);
  // Hashed at the start, so that an edit of the tool during the update does not count.
  const program = hashesOf(programFiles());
  const seal = (inputs: UpdateInputs, written: readonly (readonly [string, string])[]): string =>
    sha256(JSON.stringify([process.version, program, inputs, hashesOf(written)]));
  return {
    find(inputs) {
      const kept = readJsonObject(path);
      const found = stringAt(kept, "seal");
      if (found === undefined || found !== seal(inputs, read(stringsAt(kept, "written")))) return undefined;
      return own(kept, "result");
    },
    keep(inputs, written, result) {
      const text = JSON.stringify({ seal: seal(inputs, [...written]), written: [...written.keys()], result });
      try {
        writeFiles(new Map([[path, text]]));
      } catch (error) {
        // It only saves time for the next update.
        if (!(error instanceof InputError)) throw error;
      }
    },
  };
}

// Everything that determines the output of an input: the code, its configuration and its dependencies.
function programFiles(): readonly (readonly [string, string])[] {
  const entries = readdirSync(CODE, { recursive: true, withFileTypes: true });
  const code = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  const compiled = join(CODE, "dist", "/");
  const packages = [
    // The lock files of this repository, and of a project in which the package is installed.
    join(PACKAGE_FOLDER, "../node_modules/.package-lock.json"),
    join(PACKAGE_FOLDER, "../.package-lock.json"),
    join(PACKAGE_FOLDER, "package.json"),
  ];
  return read([...code.filter((path) => !path.startsWith(compiled)).toSorted(), ...packages]);
}

function read(paths: readonly string[]): readonly (readonly [string, string])[] {
  return paths.map((path) => [path, readTextIfThere(path) ?? ""]);
}

function hashesOf(texts: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  return texts.map(([path, text]) => [path, sha256(text)]);
}
