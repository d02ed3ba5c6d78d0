import { existsSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { isObject, type JsonObject, mapValues, objectAt, stringAt, stringsAt } from "../document/json.ts";
import { InputError, messageOf } from "../errors.ts";
import { readText, readTextIfThere } from "../files/files.ts";

/**
 * The folder of this package, which contains its package.json. The code is in `scripts/` in the repository and
 * in `dist/` below it when compiled.
 */
export const PACKAGE_FOLDER: string = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderAbove(dirname(folder));
}

const MANIFEST = "package.json";
const LOCK = "package-lock.json";

/** Reads the version in the package.json of a folder. @throws {InputError} if it is not three numbers */
export function readVersion(folder: string): string {
  const path = join(folder, MANIFEST);
  const version = stringAt(readObject(path), "version") ?? "";
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
    throw new InputError(path, `version ${JSON.stringify(version)} is not three numbers`);
  return version;
}

/** The fields of package.json with the versions of other packages. */
const DEPENDENCIES = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/**
 * Sets the version in the package.json of a folder and of its workspaces, and in package-lock.json if it exists.
 * The versions with which the packages depend on each other are set too. Returns the texts by path, in npm's format.
 *
 * @throws {InputError} if one cannot be read
 */
export function filesWithVersion(folder: string, version: string): ReadonlyMap<string, string> {
  const top = readObject(join(folder, MANIFEST));
  const folders = ["", ...workspacesOf(folder, top)];
  const manifests = folders.map((name) => {
    const path = join(folder, name, MANIFEST);
    return { name, path, manifest: readObject(path) };
  });
  const own = manifests.flatMap(({ manifest }) => stringAt(manifest, "name") ?? []);
  const files = new Map(
    manifests.map(({ path, manifest }) => [path, format(withVersion(manifest, version, own))]),
  );
  const lockPath = join(folder, LOCK);
  if (readTextIfThere(lockPath) === undefined) return files;
  const lock = readObject(lockPath);
  const packages = mapValues(objectAt(lock, "packages"), (entry, name) =>
    folders.includes(name) && isObject(entry) ? withVersion(entry, version, own) : entry,
  );
  return files.set(lockPath, format({ ...lock, version, packages }));
}

// Returns the folders of the workspaces: those named, and for `packages/*` each one in it with a package.json.
function workspacesOf(folder: string, manifest: JsonObject): readonly string[] {
  return stringsAt(manifest, "workspaces").flatMap((pattern) => {
    const name = posix.normalize(pattern).replace(/\/$/, "");
    if (posix.basename(name) !== "*") return [name];
    const parent = posix.dirname(name);
    return namesIn(join(folder, parent))
      .map((child) => posix.join(parent, child))
      .filter((child) => existsSync(join(folder, child, MANIFEST)));
  });
}

// A pattern may name no folder.
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function withVersion(manifest: JsonObject, version: string, own: readonly string[]): JsonObject {
  const result = { ...manifest, version };
  return mapValues(result, (value, key) =>
    DEPENDENCIES.includes(key) && isObject(value)
      ? mapValues(value, (wanted, name) => (own.includes(name) ? version : wanted))
      : value,
  );
}

function format(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readObject(path: string): JsonObject {
  const text = readText(path, "run it in the folder of the package");
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new InputError(path, messageOf(error));
  }
  throw new InputError(path, "is not a JSON object");
}
