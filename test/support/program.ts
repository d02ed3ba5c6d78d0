import ts from "typescript";

/** Parsed declarations of libraries, shared by all programs of this process. */
const libraries = new Map<string, ts.SourceFile | undefined>();
const LIBRARY = /\/node_modules\/(?:typescript\/lib|@types)\//;

/**
 * Creates a program that compiles files.
 *
 * @param texts the texts of files that are not on disk, by path
 */
export function createProgram(
  files: readonly string[],
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const host = ts.createCompilerHost(options);
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.fileExists = (name) => texts.has(name) || exists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, language, true);
    if (!LIBRARY.test(name)) return read(name, language, ...rest);
    const library = libraries.get(name) ?? read(name, language, ...rest);
    libraries.set(name, library);
    return library;
  };
  return ts.createProgram(files, options, host);
}
