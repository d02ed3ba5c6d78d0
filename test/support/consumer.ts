import { join, resolve } from "node:path";
import ts from "typescript";

const folder = resolve(import.meta.dirname, "../types");
const TYPE_ROOTS = [resolve(import.meta.dirname, "../../node_modules/@types")];

/**
 * Compiles modules of a consumer that imports the package by its name, with the options of `test/types/`; returns the
 * messages for each.
 */
export function faultsIn(...modules: readonly string[]): readonly (readonly string[])[] {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const texts = new Map(modules.map((text, index) => [join(folder, `example-${index}.ts`), text]));
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const text = texts.get(name);
    return text === undefined ? read(name, target) : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([...texts.keys()], { ...options, types: ["node"] }, host);
  return [...texts.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
  );
}

/** Compiles a file of a consumer with its imports; returns the messages. */
export function faultsInFile(file: string): readonly string[] {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], { ...options, types: ["node"], typeRoots: TYPE_ROOTS }))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
