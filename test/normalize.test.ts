import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../scripts/document/json.ts";
import type { Step } from "../scripts/document/step.ts";
import { parseYaml } from "../scripts/document/yaml.ts";
import { RULES } from "../scripts/normalize/normalize.ts";
import { canonical, deepFreeze } from "./support/values.ts";

/*
 * Each rule of scripts/normalize/ has a table of its name in test/normalize/: a list of
 *   behaviour: a sentence
 *   given:     a document, or parts of it
 *   want:      the expected parts of the result; left out if the rule changes nothing
 *
 * Parts: the fields of a document; the sections of `components`; `body` and `response`, the schemas of the request
 * body and of the response of one operation; `order`, the names of the schemas in order.
 */

const FOLDER = new URL("normalize/", import.meta.url);
const RULES_FOLDER = new URL("../scripts/normalize/", import.meta.url);

const SECTIONS = [
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "securitySchemes",
  "pathItems",
];

interface Case {
  readonly behaviour: string;
  readonly given: JsonObject;
  readonly want: JsonObject;
}

const rules = [...new Set(Object.values(RULES).flat())];
const steps = await stepsByName();
const tables = readdirSync(FOLDER).map((file) => ({ file, name: file.replace(/(\..+)?\.yaml$/, "") }));

test("every rule is in the order of the rules, and has a file of its name", () => {
  const lost = [...steps].filter(([, step]) => !rules.includes(step));
  expect([
    ...lost.map(
      ([name]) =>
        `scripts/normalize/${name}.ts: name its rule in \`rules\` of normalize.ts, after those it builds on`,
    ),
    ...rules
      .filter((rule) => ![...steps.values()].includes(rule))
      .map(({ name }) => `the rule ${name} of normalize.ts: put it into a file of its name, in kebab-case`),
  ]).toEqual([]);
});

test("every rule has a table of cases, and every table has a rule", () => {
  const names = tables.map(({ name }) => name);
  expect([
    ...[...steps.keys()]
      .filter((name) => !names.includes(name))
      .map(
        (name) =>
          `scripts/normalize/${name}.ts: write test/normalize/${name}.yaml, a table of given and want`,
      ),
    ...names
      .filter((name) => !steps.has(name))
      .map(
        (name) =>
          `test/normalize/${name}.yaml has no rule: write scripts/normalize/${name}.ts, which exports it`,
      ),
  ]).toEqual([]);
});

for (const { file, name } of tables) {
  describe(name, () => {
    for (const { behaviour, given, want } of casesOf(file)) {
      test(behaviour, () => {
        // Frozen, so that a rule that changes its argument throws.
        const document = steps.get(name)?.(deepFreeze(documentOf(given))) ?? {};
        expect(canonical(partsOf(document, Object.keys(want)))).toBe(canonical(want));
      });
    }
  });
}

// Finds the rules in scripts/normalize/ by file name: a file with a rule exports a function of its own name.
async function stepsByName(): Promise<ReadonlyMap<string, Step>> {
  const found = new Map<string, Step>();
  for (const file of readdirSync(RULES_FOLDER).filter(
    (name) => name.endsWith(".ts") && name !== "normalize.ts",
  )) {
    const name = file.replace(/\.ts$/, "");
    const module: Readonly<Record<string, unknown>> = await import(new URL(file, RULES_FOLDER).href);
    const rule = module[name.replace(/-./g, (part) => part.slice(1).toUpperCase())];
    if (isStep(rule)) found.set(name, rule);
  }
  return found;
}

function isStep(value: unknown): value is Step {
  return typeof value === "function";
}

function casesOf(file: string): readonly Case[] {
  const table = parseYaml(readFileSync(new URL(file, FOLDER), "utf8"), file);
  if (!isArray(table)) throw new Error(`${file} is not a list`);
  return table.map((row): Case => {
    const unknown = isObject(row)
      ? Object.keys(row).filter((key) => !/^(behaviour|given|want)$/.test(key))
      : [];
    const behaviour = isObject(row) ? stringAt(row, "behaviour") : undefined;
    const given = isObject(row) ? own(row, "given") : undefined;
    if (!isObject(row) || behaviour === undefined || !isObject(given) || unknown.length > 0)
      throw new Error(`${file}: ${behaviour ?? "a row"} needs behaviour and given: ${unknown.join()}`);
    const want = own(row, "want") ?? given;
    if (!isObject(want)) throw new Error(`${file}: ${behaviour} has a want that is not an object`);
    return { behaviour, given, want };
  });
}

function documentOf(parts: JsonObject): JsonObject {
  const entries = Object.entries(parts);
  const sections = entries.filter(([name]) => SECTIONS.includes(name));
  const rest = entries.filter(([name]) => !SECTIONS.includes(name) && name !== "body" && name !== "response");
  const { body, response } = parts;
  const content = (schema: Json) => ({ content: { "application/json": { schema } } });
  const post = {
    ...(body === undefined ? {} : { requestBody: content(body) }),
    ...(response === undefined ? {} : { responses: { "2XX": content(response) } }),
  };
  return {
    ...(body === undefined && response === undefined ? {} : { paths: { "/things": { post } } }),
    ...Object.fromEntries(rest),
    ...(sections.length === 0 ? {} : { components: Object.fromEntries(sections) }),
  };
}

function partsOf(document: JsonObject, names: readonly string[]): JsonObject {
  const components = objectAt(document, "components");
  const post = objectAt(document, "paths", "/things", "post");
  const schemaIn = (holder: JsonObject) => own(objectAt(holder, "content", "application/json"), "schema");
  const part = (name: string): Json | undefined => {
    if (name === "order") return Object.keys(objectAt(components, "schemas"));
    if (name === "body") return schemaIn(objectAt(post, "requestBody"));
    if (name === "response") return schemaIn(objectAt(post, "responses", "2XX"));
    return own(SECTIONS.includes(name) ? components : document, name);
  };
  return Object.fromEntries(names.map((name) => [name, part(name) ?? null]));
}
