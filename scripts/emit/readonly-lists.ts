import type ts from "typescript";
import { type JsonObject, objectAt } from "../document/json.ts";
import { addReached, addReferences } from "../document/schema-references.ts";
import { visit } from "../document/visit.ts";
import { factory, nameOf, typescript } from "./typescript.ts";

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
    typescript.isPropertySignature(child) && REQUEST_MEMBERS.has(nameOf(child))
      ? readonly(child)
      : typescript.visitEachChild(child, inRequests, undefined);
  const isDeclaration = typescript.isInterfaceDeclaration(node) || typescript.isTypeAliasDeclaration(node);
  return isDeclaration && requestTypes.has(node.name.text) ? readonly(node) : inRequests(node);
}

/** Collects the names of the schemas that request bodies and parameters use, directly or not. */
export function requestSchemas(document: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    requestBody: (node) => addReferences(names, node, "requestBody"),
    parameter: (node) => addReferences(names, node, "parameter"),
  });
  addReached(names, objectAt(document, "components", "schemas"));
  return names;
}
