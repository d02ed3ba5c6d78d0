import type ts from "typescript";
import { type JsonObject, stringAt } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { factory, indexesOf, nameOf, typescript, withMembers, withType } from "./typescript.ts";

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
  const idOf = (name: string): ts.StringLiteral | undefined => {
    const id = ids[Number(name.slice(PREFIX.length))];
    return id === undefined ? undefined : factory.createStringLiteral(id);
  };
  const name = (node: ts.Node): ts.Node => {
    // `operations["name"]`
    const [key, ...others] = indexesOf(node, OPERATIONS) ?? [];
    const id = key === undefined || others.length > 0 ? undefined : idOf(key);
    return id === undefined || !typescript.isIndexedAccessTypeNode(node)
      ? typescript.visitEachChild(node, name, undefined)
      : factory.updateIndexedAccessTypeNode(node, node.objectType, factory.createLiteralTypeNode(id));
  };
  const named = name(statement);
  if (!typescript.isInterfaceDeclaration(named) || named.name.text !== OPERATIONS) return named;
  const members = named.members.map((member) =>
    typescript.isPropertySignature(member) ? withType(member, member.type, idOf(nameOf(member))) : member,
  );
  return withMembers(named, members);
}
