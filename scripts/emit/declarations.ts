import type ts from "typescript";
import { factory, indexesOf, nameOf, typescript, withMembers, withType } from "./typescript.ts";

/**
 * Makes a declaration of each schema: `components["schemas"]["microsoft.graph.restorePoint"]` becomes
 * `RestorePoint`, so that a hover or an error message shows the name of a type and not its properties.
 *
 * @param statements the output of the generator
 * @param names      an identifier for each schema
 * @returns the declarations of the schemas, then the generator's own statements, referring to them
 */
export function declareSchemas(
  statements: readonly ts.Node[],
  names: ReadonlyMap<string, string>,
): readonly ts.Node[] {
  const exported = [factory.createModifier(typescript.SyntaxKind.ExportKeyword)];

  const referenceTo = (name: string): ts.TypeReferenceNode => factory.createTypeReferenceNode(name);
  const named = (node: ts.Node): ts.Node => {
    // `components["schemas"]["name"]`
    const [section, schema, ...others] = indexesOf(node, "components") ?? [];
    const isSchema = section === "schemas" && schema !== undefined && others.length === 0;
    const name = isSchema ? names.get(schema) : undefined;
    return name === undefined ? typescript.visitEachChild(node, named, undefined) : referenceTo(name);
  };

  const declarations: ts.Node[] = [];
  const declare = (member: ts.TypeElement): ts.TypeElement => {
    const name = names.get(nameOf(member));
    if (!typescript.isPropertySignature(member) || member.type === undefined || name === undefined)
      return member;
    const type = named(member.type) as ts.TypeNode;
    const declaration = typescript.isTypeLiteralNode(type)
      ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
      : factory.createTypeAliasDeclaration(exported, name, undefined, type);
    typescript.setSyntheticLeadingComments(declaration, typescript.getSyntheticLeadingComments(member));
    declarations.push(declaration);
    return withType(typescript.setSyntheticLeadingComments(member, undefined), referenceTo(name));
  };

  const rest = statements
    .filter((node) => !isEmptyRoot(node))
    .map((node) => {
      // An alias of `Record<string, never>` is a valid type argument for openapi-fetch.
      if (typescript.isTypeAliasDeclaration(node) && EMPTIED.includes(node.name.text))
        return factory.createInterfaceDeclaration(exported, node.name, undefined, undefined, []);
      if (!typescript.isInterfaceDeclaration(node) || node.name.text !== "components") return named(node);
      const sections = node.members.map((section) => {
        const isSchemas = nameOf(section) === "schemas";
        if (!isSchemas || !typescript.isPropertySignature(section)) return named(section) as ts.TypeElement;
        const { type } = section;
        if (type === undefined || !typescript.isTypeLiteralNode(type)) return section;
        return withType(section, factory.createTypeLiteralNode(type.members.map(declare)));
      });
      return withMembers(node, sections);
    });
  return [...declarations, ...rest];
}

/** The root types that consumers import, also if they are empty. */
const EMPTIED = ["paths", "operations", "components"];

// The generator writes a missing part as `export type webhooks = Record<string, never>`.
function isEmptyRoot(node: ts.Node): boolean {
  return typescript.isTypeAliasDeclaration(node) && ["webhooks", "$defs"].includes(node.name.text);
}
