import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Hashes, sha256 } from "../document/hash.ts";
import { type Json, own, stringAt, stringsAt } from "../document/json.ts";
import { readTextIfThere, writeFiles } from "../files/files.ts";
import { readJsonObject } from "../files/json-file.ts";
import type { SourceRecord } from "../source/file-source.ts";

/** The inputs of an update. */
export interface UpdateInputs {
  readonly source: SourceRecord;
  /** The files in `spec/` by name. */
  readonly spec: Hashes;
}

/** The memory of the last update from one folder into another. */
export interface LastUpdate {
  /**
   * Returns the result of the last update if its inputs and the tool are the same, and its output is
   * unchanged. Compares hashes, not dates.
   */
  find(inputs: UpdateInputs): Json | undefined;
  /**
   * Stores the result of an update.
   *
   * @param written its output, texts by path; not read from the files, since another update may have written
   *   them in the meantime
   */
  keep(inputs: UpdateInputs, written: ReadonlyMap<string, string>, result: Json): void;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Returns the memory of updates from one folder into another.
 *
 * @param cache   the folder of the cache
 * @param folders the folder that is read and the folder that is written
 */
export function lastUpdateOf(cache: string, ...folders: readonly string[]): LastUpdate {
  const name = sha256(folders.map((folder) => resolve(folder)).join("\n")).slice(0, 32);
  const path = join(cache, "updates", `${name}.json`);
  // Hashed at the start: a later edit of the tool has no part in this update.
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
      writeFiles(new Map([[path, text]]));
    },
  };
}

// Everything that determines the output of an input: the scripts, their configuration and their dependencies.
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
