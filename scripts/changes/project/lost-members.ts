import type ts from "typescript";
import type { Change } from "../change.ts";
import { bare, constantOf } from "./constants.ts";
import { namesOf } from "./names.ts";
import type { Compiler } from "./overlay.ts";
import type { FindLost } from "./place.ts";

/** Rules about members that an enum no longer has, and properties that a type no longer has. */
const RULES = [
  "enum-member-removed",
  "enum-member-renamed",
  "closed-enum-member-removed",
  "property-removed",
  "property-renamed",
];

/** A text or the name of a property, and whether it is a member at its place by the types of a checker. */
interface Use {
  readonly node: ts.Node;
  readonly text: string;
  /** What it is a member of. Default: the enum. */
  readonly of?: "the type";
  isMember(checker: ts.TypeChecker): boolean;
}

/**
 * Returns what finds lost members of enums where a compiler accepts any string: texts and constants that are compared
 * with an open enum or expected to be of it, items of a list that is searched for a value of it, and keys of a table by
 * it; and names of lost properties before `in`.
 */
export function lostMembers(
  compiler: Compiler,
  before: ts.TypeChecker,
  after: ts.TypeChecker,
  changes: readonly Change[],
): FindLost {
  const members = changes
    .filter(({ rule }) => RULES.includes(rule))
    .map((change) => ({ change, names: namesOf(change).elements }));
  if (members.length === 0) return () => [];
  return (node) =>
    usesIn(compiler, before, node).flatMap((use) => {
      const lost = members.find(({ names }) => names.includes(use.text));
      if (lost === undefined || !use.isMember(before) || use.isMember(after)) return [];
      const message = `'${use.text}' is no longer a member of ${use.of ?? "the enum"}`;
      return [{ node: use.node, message, change: lost.change }];
    });
}

function usesIn(compiler: Compiler, checker: ts.TypeChecker, node: ts.Node): readonly Use[] {
  const constant = (expression: ts.Expression) => constantOf(compiler, checker, expression);
  const use = (expression: ts.Expression, typeOf: TypeOf): Use[] => {
    const value = constant(expression);
    return compiler.isStringLiteralLike(value) ? [literalOf(expression, value.text, typeOf)] : [];
  };
  const compared = (one: ts.Expression, other: ts.Expression): Use[] =>
    use(one, (types) => types.getTypeAtLocation(other));

  if (compiler.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    const operator = compiler.tokenToString(operatorToken.kind) ?? "";
    if (operator === "in" && compiler.isStringLiteralLike(left)) {
      const property = propertyOf(left, left.text, (types) => types.getTypeAtLocation(right));
      return [{ ...property, of: "the type" }];
    }
    return /^[!=]==?$/.test(operator) ? [...compared(left, right), ...compared(right, left)] : [];
  }
  if (compiler.isCaseClause(node)) return compared(node.expression, node.parent.parent.expression);
  if (compiler.isElementAccessExpression(node)) {
    const key = bare(compiler, node.argumentExpression);
    return keysOf(compiler, constant(node.expression)).map((name) =>
      literalOf(name, name.text, (types) => types.getTypeAtLocation(key)),
    );
  }
  if (compiler.isObjectLiteralExpression(node))
    return keysOf(compiler, node).map((name) =>
      propertyOf(name, name.text, (types) => types.getContextualType(node)),
    );
  if (compiler.isStringLiteralLike(node) || isPassedName(compiler, node))
    return use(node, (types) => types.getContextualType(node));
  const search = compiler.isCallExpression(node) ? searchIn(compiler, node, constant) : undefined;
  return search?.items.flatMap((item) => compared(item, search.value)) ?? [];
}

type TypeOf = (types: ts.TypeChecker) => ts.Type | undefined;

function literalOf(node: ts.Node, text: string, typeOf: TypeOf): Use {
  const isText = (one: ts.Type) => one.isStringLiteral() && one.value === text;
  return { node, text, isMember: (types) => typesIn(typeOf(types)).some(isText) };
}

// A union has a property if a type in it does.
function propertyOf(node: ts.Node, text: string, typeOf: TypeOf): Use {
  const hasProperty = (one: ts.Type) => one.getProperty(text) !== undefined;
  return { node, text, isMember: (types) => typesIn(typeOf(types)).some(hasProperty) };
}

function typesIn(type: ts.Type | undefined): readonly ts.Type[] {
  return type?.isUnion() ? type.types : type ? [type] : [];
}

function keysOf(compiler: Compiler, table: ts.Expression): readonly (ts.Identifier | ts.StringLiteral)[] {
  if (!compiler.isObjectLiteralExpression(table)) return [];
  return table.properties.flatMap(({ name }) =>
    name !== undefined && (compiler.isIdentifier(name) || compiler.isStringLiteral(name)) ? [name] : [],
  );
}

// `["a", "b"].includes(value)`, `new Set(["a"]).has(value)`, `new Map([["a", 1]]).get(value)`
function searchIn(
  compiler: Compiler,
  { expression, arguments: [value] }: ts.CallExpression,
  constant: (expression: ts.Expression) => ts.Expression,
): { readonly items: readonly ts.Expression[]; readonly value: ts.Expression } | undefined {
  if (value === undefined || !compiler.isPropertyAccessExpression(expression)) return undefined;
  if (!["includes", "indexOf", "has", "get"].includes(expression.name.text)) return undefined;
  const made = constant(expression.expression);
  const list = compiler.isNewExpression(made) && made.arguments?.[0] ? constant(made.arguments[0]) : made;
  if (!compiler.isArrayLiteralExpression(list)) return undefined;
  const items = list.elements.map((item) =>
    compiler.isArrayLiteralExpression(item) ? (item.elements[0] ?? item) : item,
  );
  return { items, value: bare(compiler, value) };
}

// A name of a constant where a type is expected: an argument, an item, an initial value.
function isPassedName(compiler: Compiler, node: ts.Node): node is ts.Expression {
  if (!compiler.isIdentifier(node) && !compiler.isPropertyAccessExpression(node)) return false;
  const { parent } = node;
  if (compiler.isCallExpression(parent)) return parent.expression !== node;
  if (compiler.isPropertyAssignment(parent) || compiler.isVariableDeclaration(parent))
    return parent.initializer === node;
  return compiler.isArrayLiteralExpression(parent) || compiler.isReturnStatement(parent);
}
