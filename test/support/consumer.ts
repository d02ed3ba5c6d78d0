import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const folder = resolve(import.meta.dirname, "../types");
const TYPE_ROOTS = [resolve(import.meta.dirname, "../../node_modules/@types")];

/** Files as they were parsed, for all programs of this process. */
const parsed = new Map<string, ts.SourceFile | undefined>();

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
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, target);
    if (!parsed.has(name)) parsed.set(name, read(name, target));
    return parsed.get(name);
  };
  return ts.createProgram([...texts.keys()], { ...options, types: ["node"], typeRoots: TYPE_ROOTS }, host);
}

function messagesOf(program: ts.Program, source: ts.SourceFile | undefined): readonly string[] {
  return ts
    .getPreEmitDiagnostics(program, source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
