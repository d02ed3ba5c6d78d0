import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readText } from "../files/files.ts";

/**
 * Finds the nearest folder, from a folder upwards, that has one of these entries.
 *
 * @param folder an absolute path
 * @param names  such as `package.json` or `.git`
 */
export function projectOf(folder: string, names: readonly string[]): string | undefined {
  for (let above = folder; ; above = dirname(above)) {
    if (names.some((name) => existsSync(join(above, name)))) return above;
    if (dirname(above) === above) return undefined;
  }
}

/**
 * Returns the path of a program's `tsconfig.json`.
 *
 * @param project the file, or the folder with it
 * @throws {InputError} if it cannot be read
 */
export function configPathOf(project: string): string {
  const path = resolve(project.endsWith(".json") ? project : join(project, "tsconfig.json"));
  readText(path, "name the tsconfig.json of a program, or its folder");
  return path;
}
