import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { createProgram, messagesOf } from "./program.ts";

const folder = resolve(import.meta.dirname, "../types");
const TYPE_ROOTS = [resolve(import.meta.dirname, "../../node_modules/@types")];

/**
 * Compiles modules of a consumer that imports the package by its name, with the options of `test/types/`; returns the
 * messages for each.
 */
export function faultsIn(...modules: readonly string[]): readonly (readonly string[])[] {
  const texts = new Map(modules.map((text, index) => [join(folder, `example-${index}.ts`), text]));
  const program = programOf(texts);
  return [...texts.keys()].map((name) => messagesOf(program, program.getSourceFile(name)));
}

/** Compiles a file of a consumer; returns the messages for it and for the generated files beside it. */
export function faultsInFile(file: string): readonly string[] {
  const program = programOf(new Map([[file, ts.sys.readFile(file) ?? ""]]));
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(dirname(file)));
  return own.flatMap((source) => messagesOf(program, source));
}

function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return createProgram([...texts.keys()], { ...options, types: ["node"], typeRoots: TYPE_ROOTS }, texts);
}
