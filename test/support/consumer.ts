import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Fault, faultsOf } from "./compiler.ts";

const root = resolve(import.meta.dirname, "../..");

/**
 * Compiles modules of a consumer that imports the package by its name, with the options of `test/types/`; returns the
 * messages for each.
 */
export function faultsIn(...modules: readonly string[]): readonly (readonly string[])[] {
  // In the repository, so that other packages can be resolved.
  const folder = mkdtempSync(join(root, "node_modules", ".consumer-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const files = modules.map((_, index) => join(folder, `example-${index}.ts`));
    for (const [index, file] of files.entries()) writeFileSync(file, modules[index] ?? "");
    const faults = compile(files);
    return files.map((path) => faults.filter(({ file }) => file === path).map(({ message }) => message));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles a file of a consumer; returns the messages for it and for the generated files beside it. */
export function faultsInFile(path: string): readonly string[] {
  const own = compile([path]).filter(({ file }) => file.startsWith(dirname(path)));
  return own.map(({ message }) => message);
}

function compile(files: readonly string[]): readonly Fault[] {
  const options = {
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    // The libraries are not the consumer's.
    skipLibCheck: true,
  };
  return faultsOf(files, options, join(root, "test/types/tsconfig.json"));
}
