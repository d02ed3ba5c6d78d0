import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ON_DEMAND, onDemand } from "../../scripts/lint/module-hooks.js";

const LINTER = dirname(createRequire(import.meta.url).resolve("@redocly/openapi-core"));
const TEXTS = readdirSync(LINTER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .map((name) => readFileSync(join(LINTER, name), "utf8"));

/** `import a`, `import * as a` and `import { a, b as c }`. */
const IMPORT = /^import (?:(\w+)|\* as (\w+)|\{([^}]*)\}) from '([^']+)';/gm;

function namesIn(text: string, specifier: string): readonly string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, whole, all, some = "", from]) => {
    if (from !== specifier) return [];
    if (whole !== undefined) return ["default"];
    if (all !== undefined)
      return [...text.matchAll(new RegExp(`\\b${all}\\.(\\w+)`, "g"))].map(([, name = ""]) => name);
    return [...some.matchAll(/(\w+)(?: as \w+)?/g)].map(([, name = ""]) => name);
  });
}

test.each([...ON_DEMAND])("the names of %s are those that the linter imports", (specifier, names) => {
  expect(new Set(names)).toEqual(new Set(TEXTS.flatMap((text) => namesIn(text, specifier))));
});

test("what is called, constructed or read is that of the package", () => {
  const parse = onDemand("graphql", "parse");
  const GraphQLError = onDemand("graphql", "GraphQLError");
  expect(parse("type Query { sessions: Int }")).toMatchObject({ kind: "Document" });
  expect(new GraphQLError("late")).toBeInstanceOf(Error);
  expect(() => parse("type {")).toThrow(expect.toSatisfy((error) => error instanceof GraphQLError));
  expect(onDemand("yaml-ast-parser", "Kind")["MAP"]).toBe(2);
});
