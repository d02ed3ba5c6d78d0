import ts from "typescript";
import { expect } from "vitest";
import { createProgram, messagesOf } from "../support/program.ts";

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
  const program = createProgram([consumer], options);
  expect(messagesOf(program)).toEqual([]);
  return program;
}
