import type ts from "typescript";
import { InputError } from "../../errors.ts";
import { type Compiler, replacementBy } from "./overlay.ts";
import type { GeneratedTypes } from "./types-of.ts";

/** A program with the types before, and with others in their place. */
export interface Programs {
  readonly before: ts.Program;
  /** The program's own files, without declarations, libraries and generated types. */
  readonly files: readonly string[];
  /** Makes the program with other types; everything else is shared. */
  with(types: GeneratedTypes): ts.Program;
}

/**
 * Makes the program of a configuration in memory, with the types before in place of the generated files. Nothing
 * is written.
 *
 * @param configPath the absolute path of a `tsconfig.json`
 * @throws {InputError} when the configuration cannot be read, or no file of the program has the generated types
 */
export function programsOf(compiler: Compiler, configPath: string, before: GeneratedTypes): Programs {
  const { fileNames, options } = configurationAt(compiler, configPath);
  const shared = new Map<string, ts.SourceFile | undefined>();
  const replaced = new Set<string>();
  const make = (types: GeneratedTypes, oldProgram?: ts.Program): ts.Program => {
    const host = compiler.createCompilerHost(options);
    const replacement = replacementBy(compiler, before, types);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (fileName, language, ...rest) => {
      if (shared.has(fileName)) return shared.get(fileName);
      const source = read(fileName, language, ...rest);
      const text = source === undefined ? undefined : replacement(fileName, source.text);
      if (text === undefined) {
        shared.set(fileName, source);
        return source;
      }
      replaced.add(fileName);
      return compiler.createSourceFile(fileName, text, language);
    };
    return compiler.createProgram({ rootNames: fileNames, options, host, ...(oldProgram && { oldProgram }) });
  };
  const program = make(before);
  if (replaced.size === 0)
    throw new InputError(
      configPath,
      "no file of the program has the generated types",
      "import api.ts or enums.ts",
    );
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !replaced.has(file.fileName))
    .filter((file) => !program.isSourceFileFromExternalLibrary(file))
    .map(({ fileName }) => fileName);
  return { before: program, files, with: (types) => make(types, program) };
}

function configurationAt(compiler: Compiler, configPath: string): ts.ParsedCommandLine {
  const { config, error } = compiler.readConfigFile(configPath, compiler.sys.readFile);
  if (error !== undefined) throw new InputError(configPath, textOf(compiler, error), "give a tsconfig.json");
  const folder = configPath.replace(/[\\/][^\\/]*$/, "") || "/";
  const parsed = compiler.parseJsonConfigFileContent(
    config,
    compiler.sys,
    folder,
    { noEmit: true, composite: false, incremental: false, declaration: false },
    configPath,
  );
  // Options of another version of TypeScript are no reason not to look at the code.
  if (parsed.fileNames.length === 0)
    throw new InputError(configPath, "has no files", "check its files and include");
  const { tsBuildInfoFile, ...options } = parsed.options;
  return { ...parsed, options };
}

function textOf(compiler: Compiler, { messageText }: ts.Diagnostic): string {
  return compiler.flattenDiagnosticMessageText(messageText, " ");
}
