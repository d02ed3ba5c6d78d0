import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Change } from "../../scripts/changes/change.ts";
import { compare } from "../../scripts/changes/compare.ts";
import { editionOf } from "../../scripts/changes/edition.ts";
import { RULES } from "../../scripts/changes/rules/table.ts";
import { rulesPage } from "../../scripts/changes/rules-page.ts";
import { arrayAt, objectAt, stringAt } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";

/*
 * Each rule of scripts/changes/rules/ has a pair of documents of its name in test/changes/rules/:
 *   behaviour: what the rule holds, as it says itself
 *   before, after: the pair
 *   want:      every change between the two, in the order of a report
 */

const PAIRS = new URL("rules/", import.meta.url);
const SOURCES = new URL("../../scripts/changes/", import.meta.url);

const rules = Object.values(RULES).flat();
const ids = rules.map(({ id }) => id);

test("every pair of documents has a rule", () => {
  const pairs = readdirSync(PAIRS).map((file) => file.replace(/\.yaml$/, ""));
  const lost = pairs.filter((id) => !ids.includes(id));
  expect(
    lost.map((id) => `test/changes/rules/${id}.yaml has no rule: write scripts/changes/rules/${id}.ts`),
  ).toEqual([]);
});

test("the page of rules is what the rules say: `npm run rules` writes it", async () => {
  await expect(rulesPage()).toMatchFileSnapshot(fileURLToPath(new URL("RULES.md", SOURCES)));
});

test.each(rules)("$id: $behaviour", ({ id, behaviour }) => {
  const file = `${id}.yaml`;
  expect(
    existsSync(new URL(file, PAIRS)),
    `the rule has no fixture: write test/changes/rules/${file} with behaviour, before, after and want, as its neighbours do`,
  ).toBe(true);
  const pair = parseYamlObject(readFileSync(new URL(file, PAIRS), "utf8"), file);
  expect(stringAt(pair, "behaviour")).toBe(behaviour);
  const found = changesBetween("before", "after");
  expect(found.map(shown)).toEqual(arrayAt(pair, "want"));
  expect(found.map(({ rule }) => rule)).toContain(id);
  expect(changesBetween("before", "before")).toEqual([]);
  expect(changesBetween("after", "after")).toEqual([]);

  function changesBetween(before: string, after: string): readonly Change[] {
    return compare(editionOf(objectAt(pair, before), before), editionOf(objectAt(pair, after), after))
      .changes;
  }
});

function shown({ rule, level, audience, pointer, message }: Change) {
  return { rule, level, audience: audience.join(", "), pointer, message };
}
