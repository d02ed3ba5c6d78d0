import type ts from "typescript";
import { isObject, type JsonObject, objectAt, own } from "../document/json.ts";
import { schemaName } from "../document/pointer.ts";
import { visit } from "../document/visit.ts";
import { factory, typescript } from "./typescript.ts";

/** The members of an operation with the types of its request. */
const REQUEST_MEMBERS = new Set(["requestBody", "requestBodies", "parameters"]);

/**
 * Makes the lists of requests `readonly`, so that a request can contain an `as const` value. A schema that requests and
 * responses share has readonly lists in both.
 *
 * @param requestTypes the identifiers of the schemas that requests use
 */
export function readonlyLists(node: ts.Node, requestTypes: ReadonlySet<string>): ts.Node {
  const readonly = (child: ts.Node): ts.Node => {
    const visited = typescript.visitEachChild(child, readonly, undefined);
    return typescript.isArrayTypeNode(visited) || typescript.isTupleTypeNode(visited)
      ? factory.createTypeOperatorNode(typescript.SyntaxKind.ReadonlyKeyword, visited)
      : visited;
  };
  const inRequests = (child: ts.Node): ts.Node =>
    typescript.isPropertySignature(child) && REQUEST_MEMBERS.has(textOf(child.name))
      ? readonly(child)
      : typescript.visitEachChild(child, inRequests, undefined);
  const isDeclaration = typescript.isInterfaceDeclaration(node) || typescript.isTypeAliasDeclaration(node);
  return isDeclaration && requestTypes.has(node.name.text) ? readonly(node) : inRequests(node);
}

function textOf(name: ts.PropertyName): string {
  return typescript.isIdentifier(name) || typescript.isStringLiteral(name) ? name.text : "";
}

/** Collects the names of the schemas that request bodies and parameters use, directly or not. */
export function requestSchemas(document: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: JsonObject): void => {
    const { $ref } = node;
    const name = typeof $ref === "string" ? schemaName($ref) : undefined;
    if (name !== undefined) names.add(name);
  };
  visit(document, {
    requestBody: (node) => visit(node, add, "requestBody"),
    parameter: (node) => visit(node, add, "parameter"),
  });
  const schemas = objectAt(document, "components", "schemas");
  // A name that is added during the loop is visited too.
  for (const name of names) {
    const schema = own(schemas, name);
    if (isObject(schema)) visit(schema, add, "schema");
  }
  return names;
}
