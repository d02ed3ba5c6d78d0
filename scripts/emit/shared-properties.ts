import type ts from "typescript";
import { factory, typescript, withMembers } from "./typescript.ts";

/**
 * Moves the properties that all members of a union of interfaces share into an interface that they extend, since an
 * editor shows the documentation of a property in a request body only if it has one declaration.
 *
 * @param nodes the declarations, with their comments
 * @param print returns the text of a node, comments included
 * @returns the same types; an interface of shared properties is before its union
 */
export function shareProperties(
  nodes: readonly ts.Node[],
  print: (node: ts.Node) => string,
): readonly ts.Node[] {
  const aliases = new Map(
    nodes.filter(typescript.isTypeAliasDeclaration).map((node) => [node.name.text, node]),
  );
  const interfaces = new Map(
    nodes.filter(typescript.isInterfaceDeclaration).map((node) => [node.name.text, node]),
  );
  const members = membersIn(interfaces, aliases);
  const shared = new Map<string, ts.InterfaceDeclaration>();
  // The larger union first, since a smaller union of its members shares the same properties.
  const unions = [...aliases]
    .map(([union, { type }]) => [union, [...(members(type) ?? [])]] as const)
    .toSorted(([, a], [, b]) => b.length - a.length);
  for (const [union, names] of unions) {
    const declarations = names.flatMap((name) => interfaces.get(name) ?? []);
    const properties = commonProperties(declarations, print);
    if (declarations.length < 2 || properties.size === 0) continue;
    const name = freeName(`${union}Shared`, (taken) => aliases.has(taken) || interfaces.has(taken));
    const list = [...properties.values()];
    shared.set(union, factory.createInterfaceDeclaration(undefined, name, undefined, undefined, list));
    for (const declaration of declarations) {
      const rest = declaration.members.filter((member) => !properties.has(print(member)));
      interfaces.set(declaration.name.text, extending(declaration, name, rest));
    }
  }
  return nodes.flatMap((node) => {
    if (typescript.isInterfaceDeclaration(node)) return [interfaces.get(node.name.text) ?? node];
    const base = typescript.isTypeAliasDeclaration(node) ? shared.get(node.name.text) : undefined;
    return base === undefined ? [node] : [base, node];
  });
}

/** Returns the names of the interfaces in a union; undefined if it has other members than interfaces and null. */
type MembersOf = (type: ts.TypeNode) => ReadonlySet<string> | undefined;

function membersIn(
  interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>,
  aliases: ReadonlyMap<string, ts.TypeAliasDeclaration>,
): MembersOf {
  // Each alias once, since unions may name the same one many times. A circle has no members.
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const members: MembersOf = (type) => {
    if (typescript.isParenthesizedTypeNode(type)) return members(type.type);
    if (typescript.isLiteralTypeNode(type) && type.literal.kind === typescript.SyntaxKind.NullKeyword)
      return new Set();
    if (typescript.isUnionTypeNode(type)) {
      const all = type.types.map(members);
      return all.includes(undefined) ? undefined : new Set(all.flatMap((names) => [...(names ?? [])]));
    }
    if (!typescript.isTypeReferenceNode(type) || !typescript.isIdentifier(type.typeName)) return undefined;
    const { text } = type.typeName;
    const [argument] = type.typeArguments ?? [];
    if (text === "WithRequired" && argument !== undefined) return members(argument);
    if (interfaces.has(text)) return new Set([text]);
    const alias = aliases.get(text);
    if (alias === undefined || known.has(text)) return known.get(text);
    known.set(text, undefined);
    const found = members(alias.type);
    known.set(text, found);
    return found;
  };
  return members;
}

// Properties are the same if their texts are equal.
function commonProperties(
  [first, ...others]: readonly ts.InterfaceDeclaration[],
  print: (node: ts.Node) => string,
): ReadonlyMap<string, ts.TypeElement> {
  const inOthers = others.map(({ members }) => new Set(members.map(print)));
  const own = (first?.members ?? []).map((member) => [print(member), member] as const);
  return new Map(own.filter(([text]) => inOthers.every((texts) => texts.has(text))));
}

function extending(
  declaration: ts.InterfaceDeclaration,
  base: string,
  members: readonly ts.TypeElement[],
): ts.InterfaceDeclaration {
  const before = declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  const expression = factory.createExpressionWithTypeArguments(factory.createIdentifier(base), undefined);
  const heritage = factory.createHeritageClause(typescript.SyntaxKind.ExtendsKeyword, [
    ...before,
    expression,
  ]);
  return withMembers(declaration, members, [heritage]);
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  return isTaken(name) ? freeName(`${name}_`, isTaken) : name;
}
