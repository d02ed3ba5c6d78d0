import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3, transformSchema } from "openapi-typescript";
import type ts from "typescript";
import { type JsonObject, objectAt } from "../document/json.ts";
import { pointerTokens } from "../document/pointer.ts";
import { BINARY } from "../document/vocabulary.ts";
import { hidePercentSigns } from "./percent-signs.ts";
import { factory, typescript } from "./typescript.ts";

// Loaded by `require`, in a third of the time and half of the memory of an import under tsx, and only when needed, so
// that the linter's thread starts first.
const require = createRequire(import.meta.url);

/** The extension of a schema for `string & {}`: any other string, without losing completion. */
export const OTHER_STRING = "x-other-string";

/** The platform's types for a binary string in a request body. */
export const BINARY_TYPES: readonly string[] = ["Blob", "ArrayBuffer", "Uint8Array", "File"];

/** The extension of a schema for an object without properties. */
export const CLOSED_OBJECT = "x-closed-object";

/**
 * Runs openapi-typescript, which only this file imports. A replacement has to return the declarations of `paths`,
 * `operations` and `components`, with `components["schemas"][…]` for a reference to a schema and a comment from the
 * `title` of each object.
 *
 * @param document a plain OpenAPI 3.1 document in which every reference can be resolved
 */
export function typeStatements(document: JsonObject): readonly ts.Node[] {
  // The main entry loads a linter and a bundler too, but the input is already linted and resolved.
  const transform: typeof transformSchema = require("openapi-typescript/dist/transform/index.cjs");
  const { document: disguised, reveal } = hidePercentSigns(document);
  const { NeverKeyword, StringKeyword } = typescript.SyntaxKind;
  const string = factory.createKeywordTypeNode(StringKeyword);
  const never = factory.createKeywordTypeNode(NeverKeyword);
  const key = factory.createParameterDeclaration(undefined, undefined, "key", undefined, string);
  const closedObject = factory.createTypeLiteralNode([factory.createIndexSignature(undefined, [key], never)]);
  const otherString = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]),
  );
  const binary = factory.createUnionTypeNode(
    BINARY_TYPES.map((name) => factory.createTypeReferenceNode(name)),
  );
  const operations = collectOperations();
  const marked: readonly (readonly [string, ts.TypeNode])[] = [
    [OTHER_STRING, otherString],
    [CLOSED_OBJECT, closedObject],
    [BINARY, binary],
  ];
  const context: Omit<GlobalContext, "redoc"> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [operations.placeholder],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // The caller chooses the type of the target.
    resolve: (reference) => objectAt(disguised, ...(pointerTokens(reference) ?? [])) as never,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    // A schema may also be `true`.
    transform: (schema) =>
      typeof schema === "object" ? marked.find(([mark]) => Object.hasOwn(schema, mark))?.[1] : undefined,
    transformProperty: undefined,
  };
  // The type of this entry requires a linter configuration, but the code does not use it; the exact version
  // and a test ensure that.
  const statements = transform(disguised as unknown as OpenAPI3, context as GlobalContext);
  return statements.map((statement) =>
    reveal(statement === operations.placeholder ? operations.declare() : statement),
  );
}

// The generator copies the list of operations for each one it adds (25,000 take 40 s). This interface collects them.
function collectOperations(): {
  readonly placeholder: ts.InterfaceDeclaration;
  readonly declare: () => ts.InterfaceDeclaration;
} {
  const declare = (members: readonly ts.TypeElement[]): ts.InterfaceDeclaration =>
    factory.createInterfaceDeclaration(
      [factory.createModifier(typescript.SyntaxKind.ExportKeyword)],
      "operations",
      undefined,
      undefined,
      members,
    );
  const collected: ts.TypeElement[] = [];
  const placeholder = declare([]);
  Object.defineProperty(placeholder, "members", {
    get: () => [],
    set: (members: readonly ts.TypeElement[]) => collected.push(...members),
  });
  return { placeholder, declare: () => declare(collected) };
}
