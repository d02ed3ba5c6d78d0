import { join } from "node:path";
import ts from "typescript";
import { createProgram } from "../support/program.ts";

/** The usual strict options; the declarations of libraries are not checked. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

const MARK = /^\/\/ fact: (.*)$/;

/**
 * Compiles each marked section of a folder's `facts.ts`; returns the messages, or nothing if it compiles.
 *
 * @throws {Error} if `call.ts`, the code before the first mark or the section `valid` does not compile: the library is
 *   then used wrongly, and its results have no meaning
 */
export function messagesBySection(folder: string): ReadonlyMap<string, readonly string[]> {
  const paths = [join(folder, "call.ts"), join(folder, "facts.ts")];
  const program = createProgram(paths, OPTIONS);
  const sections = new Map<string, string[]>();
  for (const path of paths) {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`${path}: not found`);
    const marks = marksOf(source.text);
    for (const mark of marks) sections.set(mark, sections.get(mark) ?? []);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    for (const { start = 0, code, messageText } of found) {
      const { line } = source.getLineAndCharacterOfPosition(start);
      const text = ts.flattenDiagnosticMessageText(messageText, " ").replaceAll(/\s+/g, " ");
      sections.get(marks[line] ?? "valid")?.push(`TS${code} ${text}`);
    }
  }
  const [fault] = sections.get("valid") ?? [];
  if (fault !== undefined) throw new Error(`${folder}: the library is used wrongly: ${fault}`);
  return sections;
}

/** Returns the section of each line. */
function marksOf(text: string): readonly string[] {
  let mark = "valid";
  return text.split("\n").map((line) => {
    mark = MARK.exec(line)?.[1] ?? mark;
    return mark;
  });
}
