import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Hashes, sha256 } from "../document/hash.ts";
import { equal, type Json, type JsonObject, objectAt, own, stringAt, stringsAt } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { readJsonObject, readTextIfThere, writeFiles } from "../files/files.ts";
import type { OpenSource, SourceRecord } from "../source/file-source.ts";
import { PACKAGE_FOLDER } from "./package.ts";

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
   * unchanged. Compares hashes, not dates. Hashes the document last, and not if it has another size.
   */
  find(source: Pick<OpenSource, "size" | "record">, spec: Hashes): Promise<Json | undefined>;
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
  const tool = programHash();
  const seal = (spec: Hashes, written: readonly (readonly [string, string])[]): string =>
    sha256(JSON.stringify([process.version, tool, spec, hashesOf(written)]));
  return {
    async find({ size, record }, spec) {
      const kept = readJsonObject(path);
      const source = objectAt(kept, "source");
      if (own(source, "size") !== size) return undefined;
      if (stringAt(kept, "seal") !== seal(spec, read(stringsAt(kept, "written")))) return undefined;
      return equal(source, { ...(await record()) }) ? own(kept, "result") : undefined;
    },
    keep({ source, spec }, written, result) {
      const kept: JsonObject = {
        source: { ...source },
        seal: seal(spec, [...written]),
        written: [...written.keys()],
        result,
      };
      const text = JSON.stringify(kept);
      try {
        writeFiles(new Map([[path, text]]));
      } catch (error) {
        // It only saves time for the next update.
        if (!(error instanceof InputError)) throw error;
      }
    },
  };
}

let program: string | undefined;

// Hashed once, at the start, so that an edit of the tool during the update does not count.
function programHash(): string {
  program ??= sha256(JSON.stringify(hashesOf(programFiles())));
  return program;
}

// Everything that determines the output of an input: the code, its configuration and its dependencies.
function programFiles(): readonly (readonly [string, string])[] {
  const entries = readdirSync(CODE, { recursive: true, withFileTypes: true });
  const isCode = (name: string) => !name.endsWith(".d.ts") && !name.endsWith(".map");
  const files = entries.filter((entry) => entry.isFile() && isCode(entry.name));
  const code = files.map(({ parentPath, name }) => join(parentPath, name));
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
