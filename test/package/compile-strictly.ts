import ts from "typescript";
import { expect } from "vitest";

// Parsed once for all programs.
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Compiles a program as a strict consumer does, and expects no errors. */
export function compileStrictly(
  consumer: string,
  module: ts.ModuleKind = ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind = ts.ModuleResolutionKind.NodeNext,
): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module,
    moduleResolution,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!/\blib\.[\w.]+\.d\.ts$/.test(name)) return read(name, ...rest);
    const library = libraries.get(name) ?? read(name, ...rest);
    libraries.set(name, library);
    return library;
  };
  const program = ts.createProgram([consumer], options, host);
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  expect(messages).toEqual([]);
  return program;
}
