import { join, resolve } from "node:path";
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
  return compile(texts);
}

/** Compiles a file of a consumer with its imports; returns the messages for the file. */
export function faultsInFile(file: string): readonly string[] {
  return compile(new Map([[file, ts.sys.readFile(file) ?? ""]])).flat();
}

function compile(texts: ReadonlyMap<string, string>): readonly (readonly string[])[] {
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
  const program = ts.createProgram(
    [...texts.keys()],
    { ...options, types: ["node"], typeRoots: TYPE_ROOTS },
    host,
  );
  return [...texts.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
  );
}
