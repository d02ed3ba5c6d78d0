import type ts from "typescript";
import { pointerTokens } from "../../document/pointer.ts";
import type { Change } from "../change.ts";
import { namesOf } from "./names.ts";
import type { Compiler } from "./overlay.ts";
import { type Place, placeAt } from "./place.ts";
import type { Programs } from "./program.ts";

/** Rules about members that an enum no longer has. */
const MEMBER_RULES = ["enum-member-removed", "enum-member-renamed", "closed-enum-member-removed"];

/** Rules about paths that the document no longer has. */
const PATH_RULES = ["path-removed", "path-renamed"];

/** What a string with a path may refer to instead. */
export interface Addresses {
  /** The URLs of the servers before. */
  readonly servers: readonly string[];
  /** Paths without parameters in the revision after: they match before those with parameters. */
  readonly kept: readonly string[];
}

/**
 * Finds what no compiler reports: a string that is compared with an open enum, or expected to be of it, and a key of a
 * table by its members, if the enum no longer has the member; and a path in a string that the document no longer has.
 */
export function unseenPlaces(
  compiler: Compiler,
  { before, files }: Programs,
  after: ts.Program,
  changes: readonly Change[],
  addresses: Addresses,
): readonly Place[] {
  const members = changes.filter(({ rule }) => MEMBER_RULES.includes(rule));
  const paths = changes.filter(({ rule }) => PATH_RULES.includes(rule));
  if (members.length === 0 && paths.length === 0) return [];
  const checkers: Checkers = [before.getTypeChecker(), after.getTypeChecker()];
  return files.flatMap((fileName) => {
    const source = before.getSourceFile(fileName);
    if (source === undefined) return [];
    const places: Place[] = [];
    const visit = (node: ts.Node): void => {
      if (compiler.isStringLiteralLike(node) || compiler.isIdentifier(node)) {
        const member = members.find((change) => isLost(compiler, checkers, node, change));
        const message = `'${node.text}' is no longer a member of the enum`;
        if (member !== undefined) places.push(placeAt(source, node.getStart(), message, [member]));
      }
      if (compiler.isStringLiteralLike(node) || compiler.isTemplateExpression(node)) {
        const text = textOf(compiler, node);
        const path = paths.find((change) => hasPath(text, change, addresses));
        const message = `the path in '${text}' was removed`;
        if (path !== undefined) places.push(placeAt(source, node.getStart(), message, [path]));
      }
      node.forEachChild(visit);
    };
    source.forEachChild(visit);
    return places;
  });
}

/** The type checkers of the program with the types before and after. */
type Checkers = readonly [ts.TypeChecker, ts.TypeChecker];

type Name = ts.StringLiteralLike | ts.Identifier;

// Tells whether a type at a place has the member before, and not after.
function isLost(compiler: Compiler, checkers: Checkers, node: Name, change: Change): boolean {
  if (!namesOf(change).elements.includes(node.text)) return false;
  const has = memberAt(compiler, node);
  const [was, is] = checkers.map((checker) => has?.(checker) === true);
  return was === true && is === false;
}

// Returns what tells, by the types of a checker, whether a name is a member of the type that it is compared with,
// expected to be, or a key of.
function memberAt(compiler: Compiler, node: Name): ((checker: ts.TypeChecker) => boolean) | undefined {
  const { parent } = node;
  if (compiler.isObjectLiteralElementLike(parent) && parent.name === node) {
    const table = parent.parent;
    if (!compiler.isObjectLiteralExpression(table)) return undefined;
    return (checker) => checker.getContextualType(table)?.getProperty(node.text) !== undefined;
  }
  if (compiler.isIdentifier(node)) return undefined;
  const other = comparedWith(compiler, outermost(compiler, node));
  return (checker) =>
    hasLiteral(checker.getContextualType(node), node.text) ||
    (other !== undefined && hasLiteral(checker.getTypeAtLocation(other), node.text));
}

function hasLiteral(type: ts.Type | undefined, text: string): boolean {
  const types = type?.isUnion() ? type.types : [type];
  return types.some((one) => one?.isStringLiteral() && one.value === text);
}

// Returns an expression with the parentheses and assertions around it.
function outermost(compiler: Compiler, node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isAround =
    compiler.isParenthesizedExpression(parent) ||
    compiler.isAsExpression(parent) ||
    compiler.isSatisfiesExpression(parent);
  return isAround ? outermost(compiler, parent) : node;
}

function comparedWith(compiler: Compiler, node: ts.Expression): ts.Node | undefined {
  const { parent } = node;
  if (compiler.isBinaryExpression(parent)) {
    if (!/^[!=]==?$/.test(compiler.tokenToString(parent.operatorToken.kind) ?? "")) return undefined;
    return parent.left === node ? parent.right : parent.left;
  }
  if (compiler.isCaseClause(parent)) return parent.parent.parent.expression;
  // `["a", "b"].includes(status)`
  const list = compiler.isArrayLiteralExpression(parent) ? outermost(compiler, parent).parent : undefined;
  if (
    list === undefined ||
    !compiler.isPropertyAccessExpression(list) ||
    !compiler.isCallExpression(list.parent)
  )
    return undefined;
  return ["includes", "indexOf"].includes(list.name.text) ? list.parent.arguments[0] : undefined;
}

function textOf(compiler: Compiler, node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (!compiler.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `{}${literal.text}`)].join("");
}

function hasPath(text: string, { pointer, oldPointer }: Change, { servers, kept }: Addresses): boolean {
  const [, path = ""] = pointerTokens(oldPointer ?? pointer) ?? [];
  if (!path.startsWith("/") || path === "/") return false;
  const base = baseOf(text, path);
  if (base === undefined || kept.some((other) => baseOf(text, other) === base)) return false;
  const absolute = servers.filter((server) => /^https?:/.test(server));
  const isKnown = base !== "" && !base.includes("{}") && absolute.length > 0;
  return !isKnown || absolute.some((server) => new RegExp(`^${patternOf(server)}$`).test(base));
}

// Returns what precedes a path, which must end the string or precede a query.
function baseOf(text: string, path: string): string | undefined {
  const address = new RegExp(`^((?:https?://[^?#]*?)?(?:\\{\\})?)${patternOf(path)}(?:[?#].*)?$`);
  return address.exec(text)?.[1];
}

// A parameter may have any value.
function patternOf(template: string): string {
  return template
    .split(/\{[^{}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/?#]+");
}
