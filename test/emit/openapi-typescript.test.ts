import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type ts from "typescript";
import { expect, test } from "vitest";
import { type JsonObject, objectAt, omit, own } from "../../scripts/document/json.ts";
import { rewrite } from "../../scripts/document/rewrite.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { OTHER_STRING, typeStatements } from "../../scripts/emit/openapi-typescript.ts";

// The instances that the code itself loads, since nodes of another compiler instance are not recognized.
const require = createRequire(new URL("../../scripts/emit/openapi-typescript.ts", import.meta.url));
const typescript: typeof ts = require("typescript");
const generator: typeof import("openapi-typescript") = require("openapi-typescript");

const root = new URL("../../", import.meta.url);

test("the undocumented entry has the same result as the documented one", async () => {
  const document = prepare(
    parseYamlObject(readFileSync(new URL("generated/openapi.yaml", root), "utf8"), "openapi.yaml"),
  );
  const { factory, SyntaxKind } = typescript;
  const otherString = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  const documented = await generator.default(JSON.stringify(document), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => (OTHER_STRING in schema ? otherString : undefined),
  });
  const text = print(typeStatements(document));
  expect(text).toBe(print(documented));
  expect(text).toContain("(string & {})");
  expect(text.length).toBeGreaterThan(100_000);
});

test("the installed version is the tested one, and is pinned", () => {
  const { devDependencies } = parseYamlObject(
    readFileSync(new URL("package.json", root), "utf8"),
    "package.json",
  );
  const installed = parseYamlObject(
    readFileSync(new URL("node_modules/openapi-typescript/package.json", root), "utf8"),
    "package.json",
  );
  expect(own(objectAt({ devDependencies }, "devDependencies"), "openapi-typescript")).toBe(
    installed["version"],
  );
});

// A document as scripts/emit/types.ts prepares it: literals instead of discriminators, titles for comments, and the
// extension of open strings.
function prepare(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      const plain = omit(schema, "discriminator", "description", "format", "default", "examples");
      const isText = own(schema, "type") === "string" && own(schema, "enum") === undefined;
      return isText && own(schema, "const") === undefined ? { ...plain, [OTHER_STRING]: true } : plain;
    },
  });
}

function print(nodes: readonly ts.Node[]): string {
  const file = typescript.createSourceFile("api.ts", "", typescript.ScriptTarget.ESNext);
  const printer = typescript.createPrinter();
  return nodes.map((node) => printer.printNode(typescript.EmitHint.Unspecified, node, file)).join("\n");
}
