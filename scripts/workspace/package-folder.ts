import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of this package, which contains its package.json. The code is in `scripts/` in the repository and
 * in `dist/` below it when compiled.
 */
export const PACKAGE_FOLDER: string = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderAbove(dirname(folder));
}
