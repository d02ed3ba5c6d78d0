import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Returns the path without links of a file that may not exist yet, nor its folder. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const absolute = resolve(path);
    const folder = dirname(absolute);
    return folder === absolute ? absolute : join(realPath(folder), basename(absolute));
  }
}
