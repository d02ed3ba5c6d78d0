import ts from "typescript";
import { createProgram } from "../support/program.ts";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  types: [],
  noEmit: true,
  // Skips only the compiler's own libraries.
  skipDefaultLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** An error of the compiler. */
export interface Fault {
  /** Starts at 1. */
  readonly line: number;
  readonly message: string;
}

/** Compiles texts by path as one program; returns the errors of each. */
export function faultsOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Fault[]> {
  const program = createProgram([...files.keys()], OPTIONS, files);
  const found = new Map<string, Fault[]>([...files.keys()].map((path) => [path, []]));
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    const path = file?.fileName ?? "";
    found.set(path, [...(found.get(path) ?? []), { line, message }]);
  }
  return found;
}

/** Removes `readonly` before lists. */
export function withWritableLists(text: string): string {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.ES2022, false);
  const marks: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
      marks.push(node.getStart(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const starts = [0, ...marks.map((mark) => mark + "readonly ".length)];
  return starts.map((start, index) => text.slice(start, marks[index])).join("");
}
