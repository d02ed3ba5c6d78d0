// A document, changes to it, and programs of different style that use its types. `// breaks: <change> …`
// marks the changes that are expected to break the next line.
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Place } from "../../../scripts/changes/project/place.ts";
import { type DocumentTypes, typesOf } from "../../../scripts/changes/project/types-of.ts";
import { isObject, type JsonObject } from "../../../scripts/document/json.ts";
import { parseYamlObject } from "../../../scripts/document/yaml.ts";
import type { TemporaryFolder } from "../../support/folder.ts";
import { changed } from "../rows.ts";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const edits = parseYamlObject(read("changes.yaml"), "changes.yaml");
const MODULES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const MARK = /^ *\/\/ breaks: (.*)$/;

export const before: JsonObject = parseYamlObject(read("document.yaml"), "document.yaml");

/** The names of the changes. */
export const changes: readonly string[] = Object.keys(edits);

/** The names of the programs' files. */
export const programs: readonly string[] = readdirSync(new URL("programs/", import.meta.url));

/** Returns the document with these changes. */
export function revisionAfter(...names: readonly string[]): JsonObject {
  const chosen = names.flatMap((name) => Object.entries(isObject(edits[name]) ? edits[name] : {}));
  return chosen.reduce<JsonObject>((document, [at, value]) => changed(document, at, value), before);
}

/** Returns the names of changes in all marks. */
export function marks(): readonly string[] {
  return programs.flatMap((program) => marksOf(program).flatMap(({ names }) => names));
}

/** Returns the lines marked as broken by a change, as `<program>:<line>`. */
export function marked(change: string, only: readonly string[] = programs): readonly string[] {
  return only.flatMap((program) =>
    marksOf(program).flatMap(({ names, line }) => (names.includes(change) ? [`${program}:${line}`] : [])),
  );
}

function marksOf(program: string): readonly { readonly names: readonly string[]; readonly line: number }[] {
  return read(`programs/${program}`)
    .split("\n")
    .map((line, index) => ({ names: MARK.exec(line)?.[1]?.split(" ") ?? [], line: index + 2 }));
}

/** Returns the lines of places, as `<program>:<line>`. */
export function linesOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map(({ file, line }) => `${file.split("/").at(-1)}:${line}`))].toSorted();
}

/**
 * Writes the programs, and the types that they import: beside them, and as an installed package.
 *
 * @returns the types before
 */
export function writePrograms(folder: TemporaryFolder): DocumentTypes {
  const types = typesOf(before);
  for (const name of ["api", "enums"] as const) {
    folder.file(`generated/${name}.ts`, types[name]);
    const { outputText } = ts.transpileDeclaration(types[name], { compilerOptions: { strict: true } });
    folder.file(`node_modules/jobs-types/${name}.d.ts`, outputText);
  }
  folder.file(
    "node_modules/jobs-types/package.json",
    '{ "name": "jobs-types", "version": "1.0.0", "exports": { "./*": "./*.d.ts" } }',
  );
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
    symlinkSync(`${MODULES}${name}`, folder.file(`node_modules/${name}`), "junction");
  for (const program of programs) folder.file(`programs/${program}`, read(`programs/${program}`));
  return types;
}

/**
 * Writes a configuration of programs.
 *
 * @param lib the libraries of the programs; `dom` takes most of the time to read them
 * @returns its path
 */
export function writeConfiguration(
  folder: TemporaryFolder,
  name: string,
  include: string,
  lib: readonly string[] = ["es2022", "dom"],
): string {
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib,
    types: [],
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  };
  return folder.file(name, JSON.stringify({ compilerOptions, include: [include] }));
}
