import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import { type JsonObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { revisionsOf, rowsIn } from "./rows.ts";

/*
 * test/changes/corpus/ holds pairs of revisions (rows.ts), each with the expected severity and bump, and the
 * source of the expectation.
 *
 * corpus-disagreements.yaml lists the pairs whose expectation is not met on purpose: behaviour → reason.
 */

const DISAGREEMENTS = new URL("corpus-disagreements.yaml", import.meta.url);

const pairs = rowsIn(new URL("corpus/", import.meta.url)).map(({ file, row }) => ({ file, pair: row }));
const argued = parseYamlObject(readFileSync(DISAGREEMENTS, "utf8"), "corpus-disagreements.yaml");

test("each pair of the corpus has a unique behaviour and a source", () => {
  const behaviours = pairs.map(({ pair }) => stringAt(pair, "behaviour"));
  expect(pairs.length).toBeGreaterThanOrEqual(60);
  expect(new Set(behaviours).size).toBe(pairs.length);
  expect(pairs.filter(({ pair }) => stringAt(pair, "source") === undefined)).toEqual([]);
});

test("each disagreement names a pair and gives a reason", () => {
  const behaviours = pairs.map(({ pair }) => stringAt(pair, "behaviour"));
  for (const [behaviour, why] of Object.entries(argued)) {
    expect(behaviours).toContain(behaviour);
    expect(why).toMatch(/\S/);
  }
});

test.each(pairs.map(({ file, pair }) => [file, stringAt(pair, "behaviour") ?? "", pair] as const))(
  "%s: %s has the expected severity and bump",
  (_file, behaviour, pair) => {
    const found = summaryOf(pair);
    const expected = objectAt(pair, "expect");
    const { level, bump } = expected;
    if (Object.hasOwn(argued, behaviour)) expect(found).not.toEqual({ level, bump });
    else expect(found).toEqual({ level, bump });
  },
);

function summaryOf(pair: JsonObject) {
  const { before, after } = revisionsOf(pair);
  const { changes, bump } = report(revisionOf(before, "before"), revisionOf(after, "after"));
  return { level: changes[0]?.level ?? "none", bump };
}
