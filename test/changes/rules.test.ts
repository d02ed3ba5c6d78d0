import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { AUDIENCES, type Change } from "../../scripts/changes/change.ts";
import { compare } from "../../scripts/changes/compare.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import { RULE_LIST } from "../../scripts/changes/rules/rules.ts";
import { arrayAt, type JsonObject } from "../../scripts/document/json.ts";
import { revisionsOf, rowsIn, textAt } from "./rows.ts";
import { rulesPage } from "./rules-page.ts";

/*
 * test/changes/rules/ has a table for each file of scripts/changes/rules/. A row (rows.ts) shows one rule, with
 *   want: all changes between its revisions, in the order of a report, as
 *         <severity> <rule> [<audiences>] <pointer>: <message>
 */

const rows = rowsIn(new URL("rules/", import.meta.url)).map(({ file, row }) => ({
  file,
  row,
  rule: textAt(row, "rule"),
}));
const PAGE = fileURLToPath(new URL("../../scripts/changes/RULES.md", import.meta.url));

test("RULES.md is up to date: `npm run rules` writes it", async () => {
  await expect(rulesPage()).toMatchFileSnapshot(PAGE);
});

test.each(rows)("$file: $rule", ({ row, rule }) => {
  const { before, after } = revisionsOf(row);
  const found = changesBetween(before, after);
  expect(found.map(shown)).toEqual(arrayAt(row, "want"));
  expect(found.map((change) => change.rule)).toContain(rule);
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(after, after)).toEqual([]);
});

test("a row shows each rule, and each case of a rule with its severity", () => {
  const wanted = rows.flatMap(({ row }) => arrayAt(row, "want").map(String));
  const missing = RULE_LIST.flatMap(({ id, severity, cases = {} }) =>
    [severity, ...Object.values(cases)]
      .filter((severities) => {
        const levels = AUDIENCES.map((audience) => severities[audience]).filter(
          (level) => level !== undefined,
        );
        const isShown = levels.some((level) => wanted.some((line) => line.startsWith(`${level} ${id} [`)));
        return levels.length > 0 && !isShown;
      })
      .map((severities) => `${id}: write a row with ${JSON.stringify(severities)}`),
  );
  expect(missing).toEqual([]);
});

test("each row names a rule", () => {
  const ids = RULE_LIST.map(({ id }) => id);
  expect(rows.filter(({ rule }) => !ids.includes(rule)).map(({ rule }) => rule)).toEqual([]);
});

function changesBetween(before: JsonObject, after: JsonObject): readonly Change[] {
  return compare(revisionOf(before, "before"), revisionOf(after, "after")).changes;
}

function shown({ rule, level, audience, pointer, message }: Change): string {
  return `${level} ${rule} [${audience.join(" ")}] ${pointer}: ${message}`;
}
