import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isArray, isObject, objectAt, own, stringAt, stringsAt } from "../scripts/document/json.ts";
import { parseYaml, parseYamlObject } from "../scripts/document/yaml.ts";
import { type Linter, startLinter } from "../scripts/lint/lint.ts";
import { documentOf } from "./lint/document.ts";
import { asNormalized, strict } from "./support/normalized.ts";
import { deepFreeze } from "./support/values.ts";

/*
 * Each rule of scripts/lint/rules/ has a table of its name in test/lint/: a list of
 *   behaviour: a sentence
 *   given:     fields that are merged into a valid document: objects are merged, other values are replaced; or, for
 *              short, `schemas` in its components, and `responses` of its only operation, GET /a, beside 2XX
 *   at:        the pointers of the findings of this rule; left out if there are none
 */

const root = new URL("../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
/** The names of the rules or tables in a folder. */
const namesIn = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((file) => /\.(js|yaml)$/.test(file))
    .map((file) => file.replace(/\.[a-z]+$/, ""));

let linter: Linter;
beforeAll(() => {
  linter = startLinter();
});
afterAll(() => linter.close());

for (const rule of namesIn("test/lint/")) {
  describe(rule, () => {
    const table = parseYaml(textOf(`test/lint/${rule}.yaml`), rule);
    for (const row of isArray(table) ? table.filter(isObject) : []) {
      test(stringAt(row, "behaviour") ?? "", async () => {
        const document = asNormalized(deepFreeze(documentOf(objectAt(row, "given"))));
        const all = await linter.lint(document, strict("openapi.yaml"));
        const found = all.filter((finding) => finding.rule === `graph/${rule}`);
        expect(found.map(({ pointer }) => pointer).toSorted()).toEqual(stringsAt(row, "at").toSorted());
        for (const { severity, message } of found) {
          expect(severity).toBe("error");
          expect(message).not.toBe("");
        }
      });
    }
  });
}

test("the fields of a table are merged into the document, and an unknown field is refused", () => {
  const given = parseYamlObject(
    `{security: [], info: {license: {name: MIT}}, paths: {/b: {}}, components: {schemas: {b: {}}}, schemas: {a: {}}}`,
    "given",
  );
  const document = documentOf(given);
  expect(own(document, "security")).toEqual([]);
  expect(objectAt(document, "info")).toEqual({ title: "Things", version: "1", license: { name: "MIT" } });
  expect(Object.keys(objectAt(document, "paths"))).toEqual(["/a", "/b"]);
  expect(Object.keys(objectAt(document, "components", "schemas"))).toEqual(["a", "b"]);
  expect(Object.keys(document)).not.toContain("schemas");
  expect(() => documentOf({ parameters: {} })).toThrow(
    "given: parameters is not a field of a document; use schemas, responses or one of openapi, info,",
  );
});

test("every rule of our own has a table with a finding, and every table has a rule", () => {
  const rules = namesIn("scripts/lint/rules/");
  const tables = namesIn("test/lint/");
  const found = (rule: string) => /^ {2}at: /m.test(textOf(`test/lint/${rule}.yaml`));
  expect([
    ...rules
      .filter((rule) => !tables.includes(rule) || !found(rule))
      .map(
        (rule) =>
          `scripts/lint/rules/${rule}.js: write test/lint/${rule}.yaml, with a document that breaks the rule`,
      ),
    ...tables
      .filter((table) => !rules.includes(table))
      .map((table) => `test/lint/${table}.yaml has no rule: write scripts/lint/rules/${table}.js`),
  ]).toEqual([]);
});
