import type ts from "typescript";
import { memoized } from "../../document/memoized.ts";
import type { GeneratedTypes } from "./types-of.ts";

/** The TypeScript module that compiles a program. */
export type Compiler = typeof ts;

/** Returns the replacement of a file with generated types; undefined for any other file. */
type Replacement = (fileName: string, text: string) => string | undefined;

/** The share of common names from which two files count as generated from the same document. */
const SAME_DOCUMENT = 0.5;

/**
 * Creates the replacement of the generated files `api` and `enums`, as sources or as declarations of an
 * installed package. Files of those names with other declarations, such as another slice's, stay as they are.
 *
 * @param before the types that recognize the files
 * @param types  the types that replace them
 */
export function replacementBy(
  compiler: Compiler,
  before: GeneratedTypes,
  types: GeneratedTypes,
): Replacement {
  const known = { api: declaredIn(before.api), enums: declaredIn(before.enums) };
  const declaration = memoized((module: keyof GeneratedTypes) => declarationOf(compiler, types[module]));
  return (fileName, text) => {
    const [, module, kind] = /(?:^|[\\/])(api|enums)(\.d)?\.[cm]?ts$/.exec(fileName) ?? [];
    if (module !== "api" && module !== "enums") return undefined;
    const declared = declaredIn(text);
    const common = [...known[module]].filter((name) => declared.has(name)).length;
    if (common === 0 || common < SAME_DOCUMENT * known[module].size) return undefined;
    return kind === undefined ? types[module] : declaration(module);
  };
}

function declaredIn(text: string): ReadonlySet<string> {
  const matches = text.matchAll(/^export (?:declare )?(?:interface|type|const) (\w+)/gm);
  return new Set([...matches].map(([, name = ""]) => name));
}

const SOURCE = "/module.ts";

// Writes what `tsc --declaration` would.
function declarationOf(compiler: Compiler, text: string): string {
  const options: ts.CompilerOptions = {
    declaration: true,
    emitDeclarationOnly: true,
    noLib: true,
    types: [],
    target: 99,
  };
  let declaration = "";
  const source = compiler.createSourceFile(SOURCE, text, compiler.ScriptTarget.ESNext);
  const host: ts.CompilerHost = {
    fileExists: (name) => name === SOURCE,
    readFile: () => undefined,
    getSourceFile: (name) => (name === SOURCE ? source : undefined),
    getDefaultLibFileName: () => "/lib.d.ts",
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "/",
    getNewLine: () => "\n",
    useCaseSensitiveFileNames: () => true,
    writeFile: (name, written) => {
      if (name.endsWith(".d.ts")) declaration = written;
    },
  };
  compiler.createProgram([SOURCE], options, host).emit();
  return declaration;
}
