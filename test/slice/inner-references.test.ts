// References to and from schemas inside other schemas.
import { expect, test } from "vitest";
import { generate, slice } from "../../scripts/index.ts";

const documentWith = (keyword: string): string =>
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Bills", version: "1" },
    paths: {
      "/bills": {
        get: {
          operationId: "list",
          responses: {
            200: {
              description: "OK",
              content: {
                "application/json": { schema: { $ref: `#/components/schemas/Bill/${keyword}/line` } },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Bill: {
          type: "object",
          properties: { first: { $ref: `#/components/schemas/Bill/${keyword}/line` } },
          [keyword]: {
            line: { type: "object", properties: { of: { $ref: "#/components/schemas/Bill" } } },
            unused: { $ref: "#/components/schemas/Price" },
          },
        },
        Price: { type: "number" },
      },
    },
  });

test.each(["$defs", "definitions"])("schemas in %s may refer to components", async (keyword) => {
  const { document } = slice(documentWith(keyword), { paths: ["/bills"] });
  const { findings, files } = await generate({ document });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(files.get("api.ts")).toContain("of?: Bill;");
});

test.each(["$defs", "definitions"])("a schema may be a reference to one in its own %s", async (keyword) => {
  const Bill = {
    $ref: `#/components/schemas/Bill/${keyword}/root`,
    [keyword]: {
      root: { type: "object", properties: { line: { $ref: `#/components/schemas/Bill/${keyword}/line` } } },
      line: { type: "string" },
    },
  };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Bill" } } };
  const paths = { "/bills": { get: { responses: { 200: { description: "OK", content } } } } };
  const info = { title: "Bills", version: "1" };
  const text = JSON.stringify({ openapi: "3.1.0", info, paths, components: { schemas: { Bill } } });
  const { document } = slice(text, { paths: ["/bills"] });
  const { findings, files } = await generate({ document });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(files.get("api.ts")).toMatch(/ line\?: \w+;/);
});
