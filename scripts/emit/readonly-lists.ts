import type ts from "typescript";
import { isObject, type JsonObject, objectAt, own } from "../document/json.ts";
import { schemaName } from "../document/pointer.ts";
import { visit } from "../document/visit.ts";

/** The members of an operation that hold what is sent. */
const SENT = new Set(["requestBody", "requestBodies", "parameters"]);

/**
 * Makes the lists of requests `readonly`, so that an `as const` may be sent. A schema that requests and responses
 * have in common has readonly lists in both.
 *
 * @param sent the identifiers of the schemas that requests use
 */
export function readonlyLists(node: ts.Node, sent: ReadonlySet<string>, typescript: typeof ts): ts.Node {
  const { factory, SyntaxKind } = typescript;
  const readonly = (child: ts.Node): ts.Node => {
    const visited = typescript.visitEachChild(child, readonly, undefined);
    return typescript.isArrayTypeNode(visited) || typescript.isTupleTypeNode(visited)
      ? factory.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, visited)
      : visited;
  };
  const inRequests = (child: ts.Node): ts.Node =>
    typescript.isPropertySignature(child) && SENT.has(textOf(child.name, typescript))
      ? readonly(child)
      : typescript.visitEachChild(child, inRequests, undefined);
  const isDeclaration = typescript.isInterfaceDeclaration(node) || typescript.isTypeAliasDeclaration(node);
  return isDeclaration && sent.has(node.name.text) ? readonly(node) : inRequests(node);
}

function textOf(name: ts.PropertyName, typescript: typeof ts): string {
  return typescript.isIdentifier(name) || typescript.isStringLiteral(name) ? name.text : "";
}

/** Collects the names of the schemas that request bodies and parameters use, directly or not. */
export function sentSchemas(document: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: JsonObject): void => {
    const { $ref } = node;
    const name = typeof $ref === "string" ? schemaName($ref) : undefined;
    if (name !== undefined) names.add(name);
  };
  visit(document, (node, kind) => {
    if (kind === "requestBody" || kind === "parameter") visit(node, add, kind);
  });
  const schemas = objectAt(document, "components", "schemas");
  // A set grows while it is gone through.
  for (const name of names) {
    const schema = own(schemas, name);
    if (isObject(schema)) visit(schema, add, "schema");
  }
  return names;
}
