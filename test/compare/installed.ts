import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Json, objectAt } from "../../scripts/document/json.ts";

/** The size of an installation. */
export interface Installed {
  readonly packages: number;
  /** The sum of the file sizes, in bytes. */
  readonly bytes: number;
}

/** Measures a folder with all its contents. */
export function installed(folder: string): Installed {
  const lock: Json = JSON.parse(readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8"));
  return { packages: Object.keys(objectAt(lock, "packages")).length, bytes: sizeOf(folder) };
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
