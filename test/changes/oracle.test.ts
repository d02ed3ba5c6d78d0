import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare } from "../../scripts/changes/compare.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { breaksCode } from "./oracle/type-check.ts";
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
  const rows = rowsIn(new URL("rules/", import.meta.url)).map(({ row }) => {
    const { before, after } = revisionsOf(row);
    const pair = { before: revisionOf(before, "before"), after: revisionOf(after, "after") };
    return { rule: textAt(row, "rule"), ...pair };
  });
  const isBroken = breaksCode(rows);
  const unseen = rows.filter(
    ({ before, after }, index) =>
      isBroken[index] && !compare(before, after).changes.some(({ level }) => level === "breaking"),
  );
  expect(unseen.map(({ rule }) => rule)).toEqual(Object.keys(exceptions));
}, 60_000);
