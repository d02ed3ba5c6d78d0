import { join } from "node:path";
import { isObject, type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { InputError, messageOf } from "../errors.ts";
import { readText, readTextIfThere } from "../files/files.ts";

const MANIFEST = "package.json";
const LOCK = "package-lock.json";

/** Reads the version in the package.json of a folder. @throws {InputError} when it is not three numbers */
export function readVersion(folder: string): string {
  const path = join(folder, MANIFEST);
  const version = stringAt(parseObject(readText(path), path), "version") ?? "";
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
    throw new InputError(path, `version ${JSON.stringify(version)} is not three numbers`);
  return version;
}

/**
 * Returns package.json, and package-lock.json if there is one, with another version, in npm's format.
 *
 * @throws {InputError} when one cannot be read
 */
export function filesWithVersion(folder: string, version: string): ReadonlyMap<string, string> {
  const format = (value: JsonObject) => `${JSON.stringify(value, null, 2)}\n`;
  const path = join(folder, MANIFEST);
  const files = new Map([[path, format({ ...parseObject(readText(path), path), version })]]);
  const lockPath = join(folder, LOCK);
  const lockText = readTextIfThere(lockPath);
  if (lockText === undefined) return files;
  const lock = parseObject(lockText, lockPath);
  const packages = objectAt(lock, "packages");
  const own = { ...objectAt(packages, ""), version };
  return files.set(lockPath, format({ ...lock, version, packages: { ...packages, "": own } }));
}

function parseObject(text: string, path: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new InputError(path, messageOf(error));
  }
  throw new InputError(path, "is not a JSON object");
}
