import type ts from "typescript";
import { type JsonObject, stringAt } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { factory, typescript, withMembers, withType } from "./typescript.ts";

/**
 * Replaces operationIds by numbers, since the generator reads `#` in an operationId as `/`, and other characters
 * as escapes.
 *
 * @returns the document, and the operationIds by number
 */
export function numberOperations(document: JsonObject): {
  readonly document: JsonObject;
  readonly ids: readonly string[];
} {
  const ids: string[] = [];
  const numbered = rewrite(document, {
    operation: (operation) => {
      const id = stringAt(operation, "operationId");
      return id === undefined ? operation : { ...operation, operationId: `${PREFIX}${ids.push(id) - 1}` };
    },
  });
  return { document: numbered, ids };
}

const PREFIX = "operation";
const OPERATIONS = "operations";

/** Restores the operationIds in a statement. */
export function nameOperations(statement: ts.Node, ids: readonly string[]): ts.Node {
  const idOf = (name: ts.Node | undefined): ts.StringLiteral | undefined => {
    const isName = name !== undefined && (typescript.isIdentifier(name) || typescript.isStringLiteral(name));
    const id = isName ? ids[Number(name.text.slice(PREFIX.length))] : undefined;
    return id === undefined ? undefined : factory.createStringLiteral(id);
  };
  const name = (node: ts.Node): ts.Node => {
    if (!isOperation(node)) return typescript.visitEachChild(node, name, undefined);
    const id = idOf(typescript.isLiteralTypeNode(node.indexType) ? node.indexType.literal : undefined);
    return id === undefined
      ? node
      : factory.updateIndexedAccessTypeNode(node, node.objectType, factory.createLiteralTypeNode(id));
  };
  const named = name(statement);
  if (!typescript.isInterfaceDeclaration(named) || named.name.text !== OPERATIONS) return named;
  const members = named.members.map((member) =>
    typescript.isPropertySignature(member) ? withType(member, member.type, idOf(member.name)) : member,
  );
  return withMembers(named, members);
}

// `operations["name"]`
function isOperation(node: ts.Node): node is ts.IndexedAccessTypeNode {
  return (
    typescript.isIndexedAccessTypeNode(node) &&
    typescript.isTypeReferenceNode(node.objectType) &&
    typescript.isIdentifier(node.objectType.typeName) &&
    node.objectType.typeName.text === OPERATIONS
  );
}
