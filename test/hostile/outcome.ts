import ts from "typescript";
import { compare } from "../../scripts/changes/compare.ts";
import { formatMarkdown } from "../../scripts/changes/format/markdown.ts";
import { readRevision } from "../../scripts/changes/read-revision.ts";
import { report } from "../../scripts/changes/report.ts";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { arrayAt, type Json, type JsonObject, objectAt, own } from "../../scripts/document/json.ts";
import { SENTINEL } from "../../scripts/document/vocabulary.ts";
import { enumsOf } from "../../scripts/emit/enums.ts";
import { InputError } from "../../scripts/errors.ts";
import { sharedLinter } from "../../scripts/lint/lint.ts";
import { pipeline } from "../../scripts/pipeline.ts";
import { slice } from "../../scripts/slice/slice.ts";
import type { SliceRequest } from "../../scripts/slice/slice-request.ts";
import { compile } from "../support/compile.ts";

/** The result for a document: files, errors of the linter, or an error. */
export type Outcome = "generated" | "findings" | "refused";

/** The check of the output: its syntax alone, or its types too. */
export type Check = "syntax" | "compiler";

/**
 * Runs all steps with a document.
 *
 * @throws {Error} if a step fails with another error than {@link InputError}, or the output contradicts the document
 */
export async function outcomeOf(bytes: Uint8Array, request: SliceRequest, check: Check): Promise<Outcome> {
  const taken = orRefusal(() => slice(bytesInMemory("document", bytes), request));
  if (taken === undefined) return "refused";
  const input = { document: taken.document, corrections: [], descriptions: [] };
  const manifest = { name: "test", inputs: {} };
  const lint = { path: "/generated/openapi.yaml", folder: "/spec" };
  const output = await pipeline({ ...input, manifest, lint }, sharedLinter()).catch(ignoreRefusal);
  if (output === undefined) return "refused";
  if (output.findings.some(({ severity }) => severity === "error")) return "findings";
  const types = output.files.get("api.ts") ?? "";
  const enums = output.files.get("enums.ts") ?? "";
  assertDeclarations(types);
  assertSame(
    enumsIn(enums),
    Object.fromEntries(
      enumsOf(output.document).map(({ name, members, sentinel, later }) => [
        name,
        [...members, ...(sentinel === undefined ? [] : [sentinel]), ...later],
      ]),
    ),
  );
  assertPublished(taken.document, output.document);
  if (check === "compiler") {
    for (const text of [types, enums]) {
      const { faults } = compile(text);
      if (faults.length > 0) throw new Error(`does not compile: ${faults.join("\n")}`);
    }
  }
  return "generated";
}

/** Compares two documents, as `diff` does. @throws {Error} as {@link outcomeOf} does */
export async function outcomeOfDiff(before: Uint8Array, after: Uint8Array, check: Check): Promise<Outcome> {
  const pool = new Map();
  const revisions = orRefusal(
    () =>
      [
        readRevision(bytesInMemory("before", before), pool),
        readRevision(bytesInMemory("after", after), pool),
      ] as const,
  );
  if (revisions === undefined) return "refused";
  if (check === "syntax")
    return orRefusal(() => compare(...revisions)) === undefined ? "refused" : "generated";
  const found = orRefusal(() => report(...revisions));
  if (found === undefined) return "refused";
  formatMarkdown(found);
  return "generated";
}

/** Ignores an {@link InputError} of one line. @throws any other error */
function ignoreRefusal(error: unknown): undefined {
  if (!(error instanceof InputError) || /[\r\n]/.test(error.message)) throw error;
  return undefined;
}

function orRefusal<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt();
  } catch (error) {
    return ignoreRefusal(error);
  }
}

/** Asserts that a text only declares types. */
export function assertDeclarations(text: string): void {
  for (const statement of statementsOf(text)) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement))
      throw new Error(`not a declaration of a type: ${statement.getText().slice(0, 200)}`);
  }
}

/** Reads the members of each descriptor without running the text. @throws {Error} on anything but literals */
export function enumsIn(text: string): JsonObject {
  const found: [string, Json][] = [];
  for (const statement of statementsOf(text)) {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) continue;
    const declaration = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations[0]
      : undefined;
    const value = declaration?.initializer;
    if (declaration === undefined || value === undefined || !ts.isAsExpression(value))
      throw new Error(`not a descriptor: ${statement.getText().slice(0, 200)}`);
    const descriptor = objectAt({ "": literal(value.expression) }, "");
    const sentinel = own(descriptor, "sentinel");
    const members = [...arrayAt(descriptor, "members"), ...(sentinel === undefined ? [] : [sentinel])];
    found.push([declaration.name.getText(), [...members, ...arrayAt(descriptor, "later")]]);
  }
  return Object.fromEntries(found);
}

function literal(node: ts.Expression): Json {
  if (ts.isStringLiteral(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literal);
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(
      node.properties.map((property) => {
        if (!ts.isPropertyAssignment(property)) throw new Error(`not a literal: ${property.getText()}`);
        return [property.name.getText(), literal(property.initializer)];
      }),
    );
  throw new Error(`not a literal: ${node.getText()}`);
}

function statementsOf(text: string): readonly ts.Statement[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  const [fault] = diagnostics;
  if (fault !== undefined)
    throw new Error(
      `not TypeScript: ${ts.flattenDiagnosticMessageText(fault.messageText, " ")} at ${text.slice(fault.start ?? 0).slice(0, 100)}`,
    );
  return ts.createSourceFile("x.ts", text, ts.ScriptTarget.ESNext, true).statements;
}

// The descriptors have the members that the document lists.
function assertPublished(published: JsonObject, normalized: JsonObject): void {
  const schemas = objectAt(published, "components", "schemas");
  for (const { schema, members, sentinel, later } of enumsOf(normalized)) {
    const isSent = sentinel === undefined;
    const values = arrayAt(objectAt(schemas, schema), "enum").filter(
      (item) => typeof item === "string" && !(isSent && item === SENTINEL),
    );
    if (values.length === 0) continue;
    assertSame([...members, ...(sentinel === undefined ? [] : [sentinel]), ...later], [...new Set(values)]);
  }
}

function assertSame(found: Json, want: Json): void {
  if (JSON.stringify(found) !== JSON.stringify(want))
    throw new Error(`${JSON.stringify(found)} differs from the document: ${JSON.stringify(want)}`);
}
