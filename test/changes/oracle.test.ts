import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare } from "../../scripts/changes/compare.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { typeCheck } from "./oracle/type-check.ts";
import { revisionsOf, rowsIn, textAt } from "./rows.ts";

/*
 * For each row of the rules, the compiler checks whether code for the types before compiles with the types
 * after. If it does not, the rules must find a breaking change.
 *
 * oracle-exceptions.yaml lists the exceptions: the rule of the row → reason.
 */

const exceptions = parseYamlObject(
  readFileSync(new URL("oracle-exceptions.yaml", import.meta.url), "utf8"),
  "oracle-exceptions.yaml",
);

test("the rules report a breaking change wherever the compiler reports an error", () => {
  const unseen = rowsIn(new URL("rules/", import.meta.url)).flatMap(({ row }) => {
    const { before, after } = revisionsOf(row);
    const revisions = [revisionOf(before, "before"), revisionOf(after, "after")] as const;
    const problems = typeCheck(...revisions, new Set()).problems.filter(({ level }) => level === "breaking");
    const isBreaking = compare(...revisions).changes.some(({ level }) => level === "breaking");
    return problems.length > 0 && !isBreaking ? [textAt(row, "rule")] : [];
  });
  expect(unseen).toEqual(Object.keys(exceptions));
}, 60_000);
