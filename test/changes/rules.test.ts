import { readdirSync, readFileSync } from "node:fs";
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
const ids = rules.map(({ id }) => id).toSorted();

test("every id is there once", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test("every rule has a file of its name, and every file a rule", () => {
  const files = readdirSync(new URL("rules/", SOURCES)).filter(
    (file) => !["rule.ts", "table.ts"].includes(file),
  );
  expect(files.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(ids);
});

test("every rule has a pair of documents, and every pair a rule", () => {
  expect(readdirSync(PAIRS).toSorted()).toEqual(ids.map((id) => `${id}.yaml`).toSorted());
});

test("the page of rules is what the rules say: `npx vitest run test/changes/rules.test.ts -u` writes it", async () => {
  await expect(rulesPage()).toMatchFileSnapshot(fileURLToPath(new URL("RULES.md", SOURCES)));
});

test.each(rules)("$id: $behaviour", ({ id, behaviour }) => {
  const file = `${id}.yaml`;
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
