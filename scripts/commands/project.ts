import { createRequire } from "node:module";
import { relative } from "node:path";
import type { Change } from "../changes/change.ts";
import type { Compiler } from "../changes/project/overlay.ts";
import type { DocumentTypes, GeneratedTypes } from "../changes/project/types-of.ts";
import { type ProjectReport, yours } from "../changes/project/yours.ts";
import { readText } from "../files/files.ts";
import { configPathOf } from "./project-folder.ts";

/** The supported versions of TypeScript: TypeScript 7 has no compiler API. */
const OLDEST = [5, 4] as const;
const NEWEST = 6;

/**
 * Finds the lines of a program that break. File names are relative to the current folder.
 *
 * @param project the path of its `tsconfig.json`, or of the folder with it
 * @throws {InputError} if it cannot be read
 */
export function yoursOf(
  project: string,
  before: DocumentTypes,
  after: GeneratedTypes,
  changes: readonly Change[],
): ProjectReport {
  const configPath = configPathOf(project);
  const { compiler, note } = compilerFor(configPath);
  const found = yours({ compiler, configPath, before })(after, changes);
  return {
    project,
    typescript: compiler.version,
    note,
    ...found,
    places: found.places.map((place) => ({ ...place, file: fromHere(place.file) })),
  };
}

// Returns a path relative to the current folder; absolute if the file is outside.
function fromHere(file: string): string {
  const path = relative(process.cwd(), file).replaceAll("\\", "/");
  return path.startsWith("../") ? file : path;
}

// Returns the program's own compiler if it is supported, otherwise that of this package.
function compilerFor(configPath: string): { readonly compiler: Compiler; readonly note: string | undefined } {
  const ours: Compiler = createRequire(import.meta.url)("typescript");
  const require = createRequire(configPath);
  let version: string;
  try {
    ({ version } = JSON.parse(readText(require.resolve("typescript/package.json"))));
  } catch {
    return { compiler: ours, note: `the program has no TypeScript of its own: checked with ${ours.version}` };
  }
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isOldEnough = major <= NEWEST;
  const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (isOldEnough && isNewEnough) {
    const compiler: Compiler = require("typescript");
    return { compiler, note: undefined };
  }
  const why = isOldEnough ? "is too old" : "has no compiler API";
  return { compiler: ours, note: `the program's TypeScript ${version} ${why}: checked with ${ours.version}` };
}
