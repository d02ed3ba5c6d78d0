// Calls of a client by paths whose operations require query options and headers.
import { expect, test } from "vitest";
import { faultsIn } from "../support/consumer.ts";

const HEAD = `import { createGraphClient, items, pages } from "graph-slice-client";
type Page = { content: { "application/json": { value: { id: string }[]; "@odata.nextLink"?: string } } };
type Plain = { content: { "application/json": { "@odata.count"?: number; value?: { id: string; n: number }[] } } };
type Get<Parameters> = { get: { parameters: Parameters; responses: { 200: Page } } };
interface paths {
  "/free": Get<{ query?: { q?: string }; header?: never; path?: never; cookie?: never }>;
  "/query": Get<{ query: { q: "a" | "b"; $select?: string[] }; header?: never; path?: never; cookie?: never }>;
  "/none": { get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; responses: never } };
  "/plain": { get: { parameters: { query?: { $select?: readonly ("id" | "n")[] } }; responses: { 200: Plain } } };
  "/header": Get<{ query?: { q?: string }; header: { "X-A": string }; path?: never; cookie?: never }>;
}
const graph = createGraphClient<paths>({ accessToken: "token" });`;

const PLAIN = 'graph.GET("/plain", { params: { query: { $select: ["id"] } } })';

const RIGHT = [
  'graph.GET("/free")',
  'graph.GET("/free", {})',
  'graph.GET("/query", { params: { query: { q: "a" } } })',
  'graph.GET("/query", { params: { query: { q: "a", $select: ["id"] } } }).then(({ data }) => data?.value[0]?.id)',
  'graph.GET("/header", { params: { header: { "X-A": "" } } })',
  'graph.GET("/none").then(({ data }): undefined => data)',
  'graph.GET("/none", {}).then(({ data }): undefined => data)',
  'graph.GET("/plain").then(({ data }): number | undefined => data?.value?.[0]?.n)',
  `${PLAIN}.then(({ data }): string | undefined => data?.value?.[0]?.id ?? String(data?.["@odata.count"]))`,
  'items(graph, "/free")',
  'items(graph, "/query", { params: { query: { q: "a" } } })',
  'pages(graph, "/header", { params: { header: { "X-A": "" } } })',
];

const WRONG = [
  `${PLAIN}.then(({ data }) => data?.value?.[0]?.n)`,
  `${PLAIN}.then(({ data }): object[] => data?.value)`,
  'graph.GET("/plain", { params: { query: { $select: ["value"] } } })',
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
  const faults = faultsIn(...lines.map((line) => `${HEAD}\n${line};`));
  expect(lines.filter((_, index) => faults[index]?.length !== 0)).toEqual(WRONG);
});
