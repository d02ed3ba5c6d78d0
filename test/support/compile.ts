import ts from "typescript";
import { createProgram } from "./program.ts";

/** The options of a strict consumer, without `skipLibCheck`. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
};

/** A text as a compiled module. */
export interface Compiled {
  /** The compiler's messages, one per line. */
  readonly faults: readonly string[];
  readonly checker: ts.TypeChecker;
  /** Returns the type of an exported declaration. */
  typeOf(name: string): ts.Type;
}

/** Compiles a text as a module, in this process. */
export function compile(text: string): Compiled {
  const program = createProgram(["api.ts"], OPTIONS, new Map([["api.ts", text]]));
  const file = program.getSourceFile("api.ts");
  if (file === undefined) throw new Error("api.ts: not found");
  const checker = program.getTypeChecker();
  const found = [
    ...program.getGlobalDiagnostics(),
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...program.getDeclarationDiagnostics(file),
  ];
  const faults = found.map(({ start = 0, messageText }) => {
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  const typeOf = (name: string): ts.Type => {
    const module = checker.getSymbolAtLocation(file);
    const symbol = module === undefined ? undefined : module.exports?.get(ts.escapeLeadingUnderscores(name));
    if (symbol === undefined) throw new Error(`nothing called ${name} is exported`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  };
  return { faults, checker, typeOf };
}
