import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

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
