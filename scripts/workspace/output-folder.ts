import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isObject, own, stringAt } from "../document/json.ts";
import { MANIFEST } from "../emit/manifest.ts";
import { InputError } from "../errors.ts";
import { readJsonObject } from "../files/files.ts";
import { recoverFolder } from "../files/folder-lock.ts";
import { STAGING } from "../files/staging.ts";
import { reasonOf } from "../files/system-error.ts";

const TODO = "name another folder";

/**
 * Checks that a write to an output folder overwrites only files of earlier writes: the folder must be missing, be
 * empty, or have the manifest of the same slice, and the manifest must list the replaced files. First rolls back an
 * unfinished write of a killed process.
 *
 * @param name  the name of the slice
 * @param files the names of the files to be written
 * @throws {InputError} if another file could be overwritten
 */
export function assertOutputFolder(folder: string, name: string, files: Iterable<string> = []): void {
  if (entriesIn(folder).includes(STAGING)) recoverFolder(folder);
  if (entriesIn(folder).every((entry) => entry === STAGING)) return;
  const manifest = readJsonObject(join(folder, MANIFEST));
  const [owner, outputs] = [stringAt(manifest, "name"), own(manifest, "outputs")];
  if (owner === undefined || !isObject(outputs))
    throw new InputError(folder, `is not empty and has no ${MANIFEST} of this tool`, TODO);
  if (owner !== name)
    throw new InputError(folder, `has the output of another slice, ${JSON.stringify(owner)}`, TODO);
  for (const file of files)
    if (file !== MANIFEST && identityOf(join(folder, file)) !== undefined && !Object.hasOwn(outputs, file))
      throw new InputError(
        join(folder, file),
        `would be overwritten, and ${MANIFEST} does not list it`,
        TODO,
      );
}

/**
 * Checks that no input is among the files to be written, also under another name.
 *
 * @param inputs  files; URLs are ignored
 * @param outputs the paths to be written
 * @throws {InputError} if an input would be overwritten
 */
export function assertInputsKept(inputs: readonly string[], outputs: Iterable<string>): void {
  const written = new Map([...outputs].map((path) => [identityOf(path), path]));
  for (const input of inputs) {
    const path = written.get(identityOf(input) ?? input);
    if (path !== undefined)
      throw new InputError(input, "would be overwritten by the output", "move it elsewhere");
  }
}

function entriesIn(folder: string): readonly string[] {
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.isDirectory()) return readdirSync(folder);
  } catch (error) {
    throw new InputError(folder, `cannot be read: ${reasonOf(error)}`, TODO);
  }
  throw new InputError(folder, "is not a folder", TODO);
}

function identityOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? undefined : `${found.dev}:${found.ino}`;
  } catch (error) {
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`);
  }
}
