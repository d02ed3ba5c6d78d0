// Calls of a client by paths whose operations require query options and headers.
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { createProgram } from "../support/program.ts";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

const HEAD = `import { createGraphClient, items, pages } from ${JSON.stringify(resolve("src/client/index.ts"))};
type Page = { content: { "application/json": { value: { id: string }[]; "@odata.nextLink"?: string } } };
type Get<Parameters> = { get: { parameters: Parameters; responses: { 200: Page } } };
interface paths {
  "/free": Get<{ query?: { q?: string }; header?: never; path?: never; cookie?: never }>;
  "/query": Get<{ query: { q: "a" | "b"; $select?: string[] }; header?: never; path?: never; cookie?: never }>;
  "/header": Get<{ query?: { q?: string }; header: { "X-A": string }; path?: never; cookie?: never }>;
}
const graph = createGraphClient<paths>({ accessToken: "token" });`;

const RIGHT = [
  'graph.GET("/free")',
  'graph.GET("/free", {})',
  'graph.GET("/query", { params: { query: { q: "a" } } })',
  'graph.GET("/query", { params: { query: { q: "a", $select: ["id"] } } }).then(({ data }) => data?.value[0]?.id)',
  'graph.GET("/header", { params: { header: { "X-A": "" } } })',
  'items(graph, "/free")',
  'items(graph, "/query", { params: { query: { q: "a" } } })',
  'pages(graph, "/header", { params: { header: { "X-A": "" } } })',
];

const WRONG = [
  'graph.GET("/query")',
  'graph.GET("/query", {})',
  'graph.GET("/query", { params: {} })',
  'graph.GET("/query", { params: { query: {} } })',
  'graph.GET("/query", { params: { query: { q: "c" } } })',
  'graph.GET("/header")',
  'graph.GET("/header", { params: { query: {} } })',
  'items(graph, "/query")',
  'items(graph, "/query", {})',
  'pages(graph, "/header")',
];

test("a GET request without a required parameter does not compile", () => {
  const lines = [...RIGHT, ...WRONG];
  const texts = new Map([["/use.ts", [HEAD, ...lines].join("\n")]]);
  const program = createProgram(["/use.ts"], OPTIONS, texts);
  const file = program.getSourceFile("/use.ts");
  const first = HEAD.split("\n").length;
  const found = program
    .getSemanticDiagnostics(file)
    .map(({ start = 0 }) => lines[(file?.getLineAndCharacterOfPosition(start).line ?? 0) - first]);
  expect([...new Set(found)]).toEqual(WRONG);
});
