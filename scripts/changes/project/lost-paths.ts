import type ts from "typescript";
import { pointerTokens } from "../../document/pointer.ts";
import type { Change } from "../change.ts";
import { constantOf } from "./constants.ts";
import type { Compiler } from "./overlay.ts";
import type { FindLost } from "./place.ts";

/** Rules about paths, and about single operations, that the document no longer has. */
const RULES = ["path-removed", "path-renamed", "operation-removed"];

/** What a string with a path may refer to instead. */
export interface Addresses {
  /** The URLs of the servers before. */
  readonly servers: readonly string[];
  /** Paths without parameters in the revision after: they match before those with parameters. */
  readonly kept: readonly string[];
}

/**
 * Returns what finds strings with a lost path, also if they are joined from constants, and calls of a lost operation:
 * with such a string and the method as an argument, an option or the name of a function.
 */
export function lostPaths(
  compiler: Compiler,
  checker: ts.TypeChecker,
  changes: readonly Change[],
  addresses: Addresses,
): FindLost {
  const lost = changes
    .filter(({ rule }) => RULES.includes(rule))
    .map((change) => {
      // A change of a path has the method of its operation only if the path is kept.
      const [, path = "", method] = pointerTokens(change.oldPointer ?? change.pointer) ?? [];
      return { change, path, method };
    });
  if (lost.length === 0) return () => [];
  return (node) => {
    if (!isAddress(compiler, node) || isJoin(compiler, node.parent)) return [];
    const text = textOf(compiler, checker, node);
    const found = lost.find(
      ({ path, method }) =>
        hasPath(text, path, addresses) && (method === undefined || isCalledBy(compiler, node, method)),
    );
    if (found === undefined) return [];
    const { change, method } = found;
    const what = method === undefined ? "the path" : `${method.toUpperCase()} of the path`;
    return [{ node, message: `${what} in '${text}' was removed`, change }];
  };
}

type Address = ts.StringLiteralLike | ts.TemplateExpression | ts.BinaryExpression;

function isAddress(compiler: Compiler, node: ts.Node): node is Address {
  return compiler.isStringLiteralLike(node) || compiler.isTemplateExpression(node) || isJoin(compiler, node);
}

function isJoin(compiler: Compiler, node: ts.Node): node is ts.BinaryExpression {
  return compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.PlusToken;
}

// Returns the text of an expression, with `{}` for what is not constant.
function textOf(compiler: Compiler, checker: ts.TypeChecker, node: ts.Expression): string {
  if (compiler.isStringLiteralLike(node)) return node.text;
  if (isJoin(compiler, node))
    return textOf(compiler, checker, node.left) + textOf(compiler, checker, node.right);
  if (compiler.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(
      ({ expression, literal }) => textOf(compiler, checker, expression) + literal.text,
    );
    return [node.head.text, ...parts].join("");
  }
  const value = constantOf(compiler, checker, node);
  return compiler.isStringLiteralLike(value) ? value.text : "{}";
}

// Tells whether the call around an address, or one chained to it, names a method.
function isCalledBy(compiler: Compiler, address: ts.Node, method: string): boolean {
  const isMethod = (node: ts.Node | undefined): boolean =>
    node !== undefined &&
    (compiler.isStringLiteralLike(node) || compiler.isIdentifier(node)) &&
    node.text.toLowerCase() === method;
  const isOption = (node: ts.Node): boolean =>
    compiler.isObjectLiteralExpression(node) &&
    node.properties.some(
      (option) =>
        compiler.isPropertyAssignment(option) &&
        option.name.getText() === "method" &&
        isMethod(option.initializer),
    );
  let node = address.parent;
  while (compiler.isExpression(node)) {
    if (compiler.isPropertyAccessExpression(node) && isMethod(node.name)) return true;
    if (compiler.isCallExpression(node)) {
      const { expression, arguments: values } = node;
      const name = compiler.isPropertyAccessExpression(expression) ? expression.name : expression;
      if (isMethod(name) || values.some((value) => isMethod(value) || isOption(value))) return true;
    }
    node = node.parent;
  }
  return false;
}

function hasPath(text: string, path: string, { servers, kept }: Addresses): boolean {
  if (!path.startsWith("/") || path === "/") return false;
  const base = baseOf(text, path);
  if (base === undefined || kept.some((other) => other !== path && baseOf(text, other) === base))
    return false;
  return isServer(base, servers);
}

// Returns what precedes a path, which must end the string or precede a query.
function baseOf(text: string, path: string): string | undefined {
  return new RegExp(`^([^?#\\s]*?)${patternOf(path)}(?:[?#].*)?$`).exec(text)?.[1];
}

// A part that is not constant may have any value; a relative address has the path of the server, or nothing.
function isServer(base: string, servers: readonly string[]): boolean {
  const absolute = servers.filter((server) => /^https?:/.test(server));
  const end = base.split("{}").at(-1) ?? "";
  if (end === "" || (/^https?:/.test(end) && absolute.length === 0)) return true;
  return servers.some((server) => {
    const [origin = ""] = /^https?:\/\/[^/]*/.exec(server) ?? [];
    const whole = new RegExp(`^${patternOf(server)}$`);
    return /^https?:/.test(end) ? whole.test(end) : end === server.slice(origin.length);
  });
}

// A parameter may have any value.
function patternOf(template: string): string {
  return template
    .split(/\{[^{}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/?#]+");
}
