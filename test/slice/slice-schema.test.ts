// Tests that the JSON Schema for editors and the parser accept the same slice.yaml files.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { METHODS } from "../../scripts/document/grammar.ts";
import { objectAt, stringAt } from "../../scripts/document/json.ts";
import { parseYaml } from "../../scripts/document/yaml.ts";
import { InputError } from "../../scripts/errors.ts";
import { parseSliceRequest } from "../../scripts/slice/slice-request.ts";

const url = new URL("../../scripts/slice.schema.json", import.meta.url);
const schema = JSON.parse(readFileSync(url, "utf8"));
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

const NAMED = "name: mail\nsource: a.yaml\n";
const WITH_PATHS = `${NAMED}paths: [/a]\n`;

const GOOD: readonly string[] = [
  WITH_PATHS,
  `${WITH_PATHS}generated: ../out\nstopAt: [a.b, c]\n`,
  `${WITH_PATHS}stopAt: []\n`,
  `${WITH_PATHS}dialect: graph\n`,
  `${WITH_PATHS}dialect: openapi\n`,
  `${NAMED}paths: [GET /a, 'get,Post   /a/**', '!/a/b', '!DELETE /a/*/c', ' /spaces ', '/x(y=''{z}'')']\n`,
  "name: A.b_c-1\nsource: https://a.test/x\npaths: [/]\n",
];

const BAD: readonly string[] = [
  "",
  "[]",
  "name: mail",
  "source: a\npaths: [/a]\n",
  "name: mail\npaths: [/a]\n",
  NAMED,
  `${NAMED}paths: []\n`,
  `${NAMED}paths: /a\n`,
  `${NAMED}paths: [1]\n`,
  `${NAMED}paths: [null]\n`,
  `${NAMED}paths: [a]\n`,
  `${NAMED}paths: ['']\n`,
  `${NAMED}paths: ['GTE /a']\n`,
  `${NAMED}paths: ['GET, POST /a']\n`,
  `${NAMED}paths: ['GET,, POST /a']\n`,
  `${NAMED}paths: ['GET/a']\n`,
  `${NAMED}paths: ['! /a']\n`,
  `${WITH_PATHS}stopat: []\n`,
  `${WITH_PATHS}stopAt: a\n`,
  `${WITH_PATHS}stopAt: [1]\n`,
  `${WITH_PATHS}stopAt:\n`,
  `${WITH_PATHS}dialect: odata\n`,
  `${WITH_PATHS}dialect:\n`,
  `${WITH_PATHS}generated: ''\n`,
  `${WITH_PATHS}generated:\n`,
  `${WITH_PATHS}generated: [a]\n`,
  "name: ''\nsource: a\npaths: [/a]\n",
  "name: ../a\nsource: a\npaths: [/a]\n",
  "name: .a\nsource: a\npaths: [/a]\n",
  "name: 'a b'\nsource: a\npaths: [/a]\n",
  "name: 1\nsource: a\npaths: [/a]\n",
  "name: a\nsource: ''\npaths: [/a]\n",
  "name: a\nsource: {}\npaths: [/a]\n",
];

function isParsed(text: string): boolean {
  try {
    parseSliceRequest(text, "slice.yaml");
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

describe.each([
  ["accept", GOOD, true],
  ["refuse", BAD, false],
] as const)("the schema and the parser %s", (_, texts, want) => {
  test.each(texts)("%j", (text) => {
    const value = text === "" ? null : parseYaml(text, "slice.yaml");
    expect({ schema: validate(value), parser: isParsed(text) }).toEqual({ schema: want, parser: want });
  });
});

test("the schema's pattern of a path has each method in upper and lower case", () => {
  const anyCase = (method: string) =>
    [...method].map((letter) => `[${letter.toUpperCase()}${letter}]`).join("");
  const method = `(?:${METHODS.map(anyCase).join("|")})`;
  expect(stringAt(objectAt(schema, "properties", "paths", "items"), "pattern")).toBe(
    `^\\s*!?(?:${method}(?:,${method})*\\s+)?/.*\\s*$`,
  );
});
