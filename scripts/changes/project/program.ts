import type ts from "typescript";
import { addTo } from "../../document/group.ts";
import { InputError } from "../../errors.ts";
import { type Compiler, replacementBy } from "./overlay.ts";
import type { GeneratedTypes } from "./types-of.ts";

/** A program with the types before, and a way to compile it with others. */
export interface Programs {
  readonly before: ts.Program;
  /** The program's own files, without declarations, libraries and generated types. */
  readonly files: readonly string[];
  /** The own files that import the generated types, directly or not; no others depend on them. */
  readonly reached: readonly string[];
  /** Creates the program with other types; everything else is shared. Equal types give `before`. */
  with(types: GeneratedTypes): ts.Program;
}

/**
 * Creates the program of a configuration in memory, with the types before in place of the generated files.
 * Writes nothing.
 *
 * @param configPath the absolute path of a `tsconfig.json`
 * @returns undefined if no file of the program has the generated types
 * @throws {InputError} if the configuration cannot be read
 */
export function programsOf(
  compiler: Compiler,
  configPath: string,
  before: GeneratedTypes,
): Programs | undefined {
  const { fileNames, options } = configurationAt(compiler, configPath);
  const shared = new Map<string, ts.SourceFile | undefined>();
  const imports = new Map<string, readonly string[]>();
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
    recordImports(compiler, host, options, imports);
    return compiler.createProgram({ rootNames: fileNames, options, host, ...(oldProgram && { oldProgram }) });
  };
  const program = make(before);
  if (replaced.size === 0) return undefined;
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !replaced.has(file.fileName))
    .filter((file) => !program.isSourceFileFromExternalLibrary(file))
    .map(({ fileName }) => fileName);
  const importers = importersOf(compiler, program, replaced, imports);
  return {
    before: program,
    files,
    reached: importers === undefined ? files : files.filter((file) => importers.has(file)),
    with: (types) =>
      types.api === before.api && types.enums === before.enums ? program : make(types, program),
  };
}

// Resolves modules by the compiler's default, and records which file imports which.
function recordImports(
  compiler: Compiler,
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
  imports: Map<string, readonly string[]>,
): void {
  const name = host.getCanonicalFileName.bind(host);
  const cache = compiler.createModuleResolutionCache(host.getCurrentDirectory(), name, options);
  host.resolveModuleNameLiterals = (literals, file, redirected, fileOptions, source) => {
    const resolved = literals.map((literal) => {
      const mode = compiler.getModeForUsageLocation(source, literal, fileOptions);
      return compiler.resolveModuleName(literal.text, file, fileOptions, host, cache, redirected, mode);
    });
    imports.set(
      file,
      resolved.flatMap(({ resolvedModule }) => resolvedModule?.resolvedFileName ?? []),
    );
    return resolved;
  };
}

function configurationAt(compiler: Compiler, configPath: string): ts.ParsedCommandLine {
  const { config, error } = compiler.readConfigFile(configPath, compiler.sys.readFile);
  if (error !== undefined) {
    const what = compiler.flattenDiagnosticMessageText(error.messageText, " ");
    throw new InputError(configPath, what, "correct the tsconfig.json");
  }
  const folder = configPath.replace(/[\\/][^\\/]*$/, "") || "/";
  const parsed = compiler.parseJsonConfigFileContent(
    config,
    compiler.sys,
    folder,
    { noEmit: true, composite: false, incremental: false, declaration: false },
    configPath,
  );
  // An option that this version of TypeScript does not support must not stop the check.
  if (parsed.fileNames.length === 0) {
    const references = (parsed.projectReferences ?? []).map(({ originalPath = "" }) => originalPath);
    const todo =
      references.length > 0
        ? `give one that it refers to: ${references.join(", ")}`
        : "check its files and include";
    throw new InputError(configPath, "selects no files", todo);
  }
  const { tsBuildInfoFile, ...options } = parsed.options;
  return { ...parsed, options };
}

// Finds the files that import some files, directly or through others; undefined if an importing file has global
// declarations, which every file can use.
function importersOf(
  compiler: Compiler,
  program: ts.Program,
  files: ReadonlySet<string>,
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> | undefined {
  const importers = new Map<string, string[]>();
  for (const [file, imported] of imports) for (const one of imported) addTo(importers, one, file);
  const found = new Set(files);
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  const own = [...found].filter((file) => !files.has(file));
  return own.some((file) => isGlobal(compiler, program.getSourceFile(file))) ? undefined : found;
}

function isGlobal(compiler: Compiler, source: ts.SourceFile | undefined): boolean {
  if (source === undefined) return false;
  return (
    !compiler.isExternalModule(source) ||
    source.statements.some(
      (statement) =>
        compiler.isModuleDeclaration(statement) &&
        (compiler.isStringLiteral(statement.name) || statement.name.text === "global"),
    )
  );
}
