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
