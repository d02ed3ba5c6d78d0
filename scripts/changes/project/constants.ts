import type ts from "typescript";
import type { Compiler } from "./overlay.ts";

/** Returns an expression without the parentheses and assertions around it. */
export function bare(compiler: Compiler, node: ts.Expression): ts.Expression {
  const isWrapped =
    compiler.isParenthesizedExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node) ||
    compiler.isNonNullExpression(node);
  return isWrapped ? bare(compiler, node.expression) : node;
}

/** Returns the value of a constant that an expression names, or else the expression; both without assertions. */
export function constantOf(
  compiler: Compiler,
  checker: ts.TypeChecker,
  expression: ts.Expression,
): ts.Expression {
  const node = bare(compiler, expression);
  if (!compiler.isIdentifier(node) && !compiler.isPropertyAccessExpression(node)) return node;
  const symbol = checker.getSymbolAtLocation(node);
  const isImport = symbol !== undefined && (symbol.flags & compiler.SymbolFlags.Alias) !== 0;
  const declaration = (isImport ? checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
  if (declaration === undefined || !isConstant(compiler, declaration)) return node;
  const { initializer } = declaration;
  return initializer === undefined ? node : bare(compiler, initializer);
}

type Constant = ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment | ts.EnumMember;

// A property of an object counts too: objects of constants are seldom changed.
function isConstant(compiler: Compiler, node: ts.Declaration): node is Constant {
  if (compiler.isVariableDeclaration(node))
    return (compiler.getCombinedNodeFlags(node) & compiler.NodeFlags.Const) !== 0;
  if (compiler.isPropertyDeclaration(node))
    return (compiler.getCombinedModifierFlags(node) & compiler.ModifierFlags.Readonly) !== 0;
  return compiler.isPropertyAssignment(node) || compiler.isEnumMember(node);
}
