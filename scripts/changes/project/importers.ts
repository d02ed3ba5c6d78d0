import type ts from "typescript";
import { addTo } from "../../document/group.ts";
import type { Compiler } from "./overlay.ts";

/**
 * Finds the files that import some files, directly or through others.
 *
 * @param imports the files that each file imports
 * @returns undefined if an importing file has global declarations, which every file can use
 */
export function importersOf(
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
