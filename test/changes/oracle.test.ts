import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare } from "../../scripts/changes/compare.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { typeCheck } from "./oracle/type-check.ts";
import { revisionsOf, rowsIn, textAt } from "./rows.ts";

/*
 * The compiler is asked of every row of the rules whether code for the types before compiles with the types
 * after. Where it does not, the rules have to find something breaking.
 *
 * oracle-exceptions.yaml holds the rows where they need not: the rule of the row → why.
 */

const exceptions = parseYamlObject(
  readFileSync(new URL("oracle-exceptions.yaml", import.meta.url), "utf8"),
  "oracle-exceptions.yaml",
);

test("what does not compile is breaking by the rules", () => {
  const unseen = rowsIn(new URL("rules/", import.meta.url)).flatMap(({ row }) => {
    const { before, after } = revisionsOf(row);
    const revisions = [revisionOf(before, "before"), revisionOf(after, "after")] as const;
    const problems = typeCheck(...revisions, new Set()).problems.filter(({ level }) => level === "breaking");
    const isBreaking = compare(...revisions).changes.some(({ level }) => level === "breaking");
    return problems.length > 0 && !isBreaking ? [textAt(row, "rule")] : [];
  });
  expect(unseen).toEqual(Object.keys(exceptions));
}, 60_000);
