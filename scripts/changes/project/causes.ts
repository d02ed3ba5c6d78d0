import type ts from "typescript";
import type { Change } from "../change.ts";
import { type ChangeNames, namesOf, type OperationNames } from "./names.ts";
import type { Compiler } from "./overlay.ts";

/** A problem that the compiler reports. */
interface Problem {
  readonly fileName: string;
  readonly start: number;
  /** The compiler's whole message. */
  readonly text: string;
}

/** How many declarations deep names are collected from the statement with a problem. */
const MOST_STEPS = 3;

/** The fewest points that make a change a cause. */
const ENOUGH = 3;

/**
 * Finds the changes that cause a problem: those whose names appear in the compiler's message, in the
 * statement, or in declarations that it uses. If no name matches, every breaking change of the types at the
 * place counts.
 */
export function causesOf(
  compiler: Compiler,
  { fileName, start, text }: Problem,
  before: ts.Program,
  changes: readonly Change[],
  operationNames: OperationNames,
): readonly Change[] {
  const source = before.getSourceFile(fileName);
  if (source === undefined) return [];
  const node = nodeAt(source, start);
  const statement = statementOf(compiler, node);
  const context: Context = {
    quoted: new Set([...text.matchAll(/['"]([^'"]+)['"]/g)].map(([, name = ""]) => name)),
    words: new Set(text.match(/[\w$]+/g)),
    at: nameOf(compiler, node),
    names: namesIn(compiler, statement, before.getTypeChecker()),
  };
  const candidates = changes.filter(({ level }) => level !== "documentation");
  const scored = candidates.map((change) => ({
    change,
    score: scoreOf(namesOf(change, operationNames), change, context),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best >= ENOUGH) return scored.filter(({ score }) => score === best).map(({ change }) => change);
  return candidates.filter(({ level }) => level === "breaking");
}

interface Context {
  /** Names that the compiler quotes. */
  readonly quoted: ReadonlySet<string>;
  /** The words of the compiler's message. */
  readonly words: ReadonlySet<string>;
  /** The name at the place of the problem. */
  readonly at: string | undefined;
  /** All names in the statement, and in the declarations that it refers to. */
  readonly names: ReadonlySet<string>;
}

function scoreOf({ elements, type, paths }: ChangeNames, { level }: Change, context: Context): number {
  const { quoted, at, names, words } = context;
  const evidence: readonly (readonly [isGiven: boolean, points: number])[] = [
    [elements.some((name) => quoted.has(name)), 5],
    [elements.some((name) => name === at), 4],
    [elements.some((name) => names.has(name)), 3],
    [["", "Write", "Self"].some((suffix) => words.has(`${type}${suffix}`)), 2],
    [type !== undefined && names.has(type), 1],
    [paths.some((path) => names.has(path)), 1],
    [level === "breaking", 0.5],
  ];
  return evidence.reduce((sum, [isGiven, points]) => (isGiven ? sum + points : sum), 0);
}

// Returns the variable that a name was destructured from.
function wholeOf(compiler: Compiler, declaration: ts.Node): ts.Node {
  let current = declaration;
  while (
    compiler.isBindingElement(current) ||
    compiler.isObjectBindingPattern(current) ||
    compiler.isArrayBindingPattern(current)
  )
    current = current.parent;
  return current;
}

function nodeAt(source: ts.SourceFile, start: number): ts.Node {
  let found: ts.Node = source;
  const descend = (node: ts.Node): void => {
    if (start < node.getStart(source) || start >= node.end) return;
    found = node;
    node.forEachChild(descend);
  };
  source.forEachChild(descend);
  return found;
}

function statementOf(compiler: Compiler, node: ts.Node): ts.Node {
  let current = node;
  while (current.parent !== undefined && !compiler.isSourceFile(current.parent)) {
    if (compiler.isStatement(current) && !compiler.isBlock(current)) return current;
    current = current.parent;
  }
  return current;
}

function nameOf(compiler: Compiler, node: ts.Node): string | undefined {
  return compiler.isIdentifier(node) || compiler.isStringLiteralLike(node) ? node.text : undefined;
}

// Collects names, including those of the variables, parameters, functions and types in use.
function namesIn(compiler: Compiler, root: ts.Node, checker: ts.TypeChecker): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Node, steps: number): void => {
    const name = nameOf(compiler, node);
    if (name !== undefined) names.add(name);
    if (compiler.isIdentifier(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { symbol, aliasSymbol } of [type, ...(type.isUnion() ? type.types : [])])
        for (const named of [symbol?.name, aliasSymbol?.name]) if (named !== undefined) names.add(named);
      const [declaration] = checker.getSymbolAtLocation(node)?.declarations ?? [];
      const isOwn = declaration !== undefined && !declaration.getSourceFile().isDeclarationFile;
      if (
        isOwn &&
        steps > 0 &&
        !seen.has(declaration) &&
        declaration.getSourceFile() === root.getSourceFile()
      ) {
        seen.add(declaration);
        visit(wholeOf(compiler, declaration), steps - 1);
      }
    }
    node.forEachChild((child) => visit(child, steps));
  };
  visit(root, MOST_STEPS);
  return names;
}
