import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editionOf } from "../../scripts/changes/edition.ts";
import { report } from "../../scripts/changes/report.ts";
import { isArray, isObject, type JsonObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { parseYaml, parseYamlObject } from "../../scripts/document/yaml.ts";

/*
 * test/changes/corpus/ holds pairs of documents, each with the level and the version that are expected of
 * it, and the source of the expectation; all of it was written down before the code ran.
 *
 * corpus-disagreements.yaml holds what is argued against: behaviour → why. Each entry has to be one still.
 */

const CORPUS = new URL("corpus/", import.meta.url);
const DISAGREEMENTS = new URL("corpus-disagreements.yaml", import.meta.url);

const pairs = readdirSync(CORPUS).flatMap((file) => {
  const list = parseYaml(readFileSync(new URL(file, CORPUS), "utf8"), file);
  return (isArray(list) ? list : []).filter(isObject).map((pair) => ({ file, pair }));
});
const argued = parseYamlObject(readFileSync(DISAGREEMENTS, "utf8"), "corpus-disagreements.yaml");

test("there are pairs, each with a behaviour of its own and a source", () => {
  const behaviours = pairs.map(({ pair }) => stringAt(pair, "behaviour"));
  expect(pairs.length).toBeGreaterThanOrEqual(60);
  expect(new Set(behaviours).size).toBe(pairs.length);
  expect(pairs.filter(({ pair }) => stringAt(pair, "source") === undefined)).toEqual([]);
});

test("every disagreement is about a pair, and has an argument", () => {
  const behaviours = pairs.map(({ pair }) => stringAt(pair, "behaviour"));
  for (const [behaviour, why] of Object.entries(argued)) {
    expect(behaviours).toContain(behaviour);
    expect(why).toMatch(/\S/);
  }
});

test.each(pairs.map(({ file, pair }) => [file, stringAt(pair, "behaviour") ?? "", pair] as const))(
  "%s: %s",
  async (_file, behaviour, pair) => {
    const found = await verdictOn(pair);
    const expected = objectAt(pair, "expect");
    const { level, bump } = expected;
    if (Object.hasOwn(argued, behaviour)) expect(found).not.toEqual({ level, bump });
    else expect(found).toEqual({ level, bump });
  },
);

async function verdictOn(pair: JsonObject) {
  const sides = [editionOf(objectAt(pair, "before"), "before"), editionOf(objectAt(pair, "after"), "after")];
  const [before, after] = sides;
  if (before === undefined || after === undefined) throw new Error("a pair has two sides");
  const { changes, bump } = await report(before, after);
  return { level: changes[0]?.level ?? "none", bump };
}
