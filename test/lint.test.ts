import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  arrayAt,
  isArray,
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  stringAt,
  stringsAt,
} from "../scripts/document/json.ts";
import { formatYaml, parseYaml, parseYamlObject } from "../scripts/document/yaml.ts";
import type { Finding } from "../scripts/lint/finding.ts";
import { type Linter, startLinter } from "../scripts/lint/lint.ts";
import { temporaryFolder } from "./support/folder.ts";
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

/** The fields of a document: OpenAPI 3.1.1, section 4.8.1. */
const FIELDS = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "paths",
  "webhooks",
  "components",
  "security",
  "tags",
  "externalDocs",
];

const FAILED: JsonObject = { "4XX": { description: "Failed." } };

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

test("the strict preset is used, and each rule that is off has its reason above it", () => {
  const text = textOf("spec/redocly.yaml");
  expect(own(parseYamlObject(text, "redocly.yaml"), "extends")).toEqual(["recommended-strict", "graph/all"]);
  const lines = text.split("\n");
  const off = lines.flatMap((line, index) => (/^ {2}\S+: (?!error$)/.test(line) ? [index] : []));
  const reasons = off.map((index) => lines[index - 1] ?? "");
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason).toMatch(/^ {2}# \S.*\.$/);
});

const BROKEN = asNormalized(
  documentOf({
    schemas: {
      a: { type: "string", nullable: true },
      b: { type: "string", enum: ["on", "unknownFutureValue"] },
    },
    responses: {},
    tags: [{ name: "things" }],
    servers: [{ url: "https://graph.test/" }],
  }),
);

test("the linter of the pipeline and the command line have the same findings, and none in generated/", async () => {
  using folder = temporaryFolder({ "broken.yaml": formatYaml(BROKEN) });
  const generated = textOf("generated/openapi.yaml");
  const [byCommand, generatedByCommand, found, foundInGenerated] = await Promise.all([
    lintByCommand(folder.file("broken.yaml")),
    lintByCommand(fileURLToPath(new URL("generated/openapi.yaml", root))),
    linter.lint(BROKEN, strict("broken.yaml")),
    linter.lint(asNormalized(parseYamlObject(generated, "openapi.yaml")), strict("openapi.yaml")),
  ]);
  expect(found).toEqual(byCommand);
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(4);
  expect(foundInGenerated).toEqual([]);
  expect(generatedByCommand).toEqual([]);
});

describe("without a configuration of the team", () => {
  const lintIn = (folder: string, document: JsonObject) =>
    linter.lint(asNormalized(document), { path: `${folder}/openapi.yaml`, folder, dialect: "openapi" });

  test("structure and references are errors; other findings are warnings", async () => {
    using folder = temporaryFolder();
    const found = await lintIn(folder.path, BROKEN);
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    const lost = { content: { "application/json": { schema: { $ref: "#/components/schemas/lost" } } } };
    const wrong = documentOf({
      schemas: { a: { type: 7 } },
      responses: { default: { description: "d", ...lost } },
    });
    const errors = (await lintIn(folder.path, wrong)).filter(({ severity }) => severity === "error");
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(["struct", "no-unresolved-refs"]));
  });

  test("extensions and values of examples are not checked", async () => {
    using folder = temporaryFolder();
    const document = documentOf({
      "x-logo": "text",
      "x-tagGroups": { $ref: "../groups.yaml" },
      schemas: {
        "x-a": { type: "object", example: { $ref: "nowhere" }, properties: { hasOwnProperty: {} } },
      },
    });
    expect((await lintIn(folder.path, document)).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a path that is too long for any server is not linted", async () => {
    using folder = temporaryFolder();
    const lintPath = async (path: string) =>
      (await lintIn(folder.path, documentOf({ paths: { [path]: { get: {} } } }))).map(({ rule }) => rule);
    expect(await lintPath(`/${"a".repeat(100)}`)).toContain("operation-summary");
    expect(await lintPath(`/${"a".repeat(9_000)}`)).not.toContain("operation-summary");
  });

  test("a redocly.yaml of the team makes a rule an error or turns it off, also one of our errors", async () => {
    using folder = temporaryFolder({
      "redocly.yaml": "rules:\n  no-server-trailing-slash: error\n  tag-description: off\n",
    });
    const found = await lintIn(folder.path, BROKEN);
    const severities = new Map(found.map(({ rule, severity }) => [rule, severity]));
    expect(severities.get("no-server-trailing-slash")).toBe("error");
    expect(severities.has("tag-description")).toBe(false);
  });

  test("findings in Redocly's ignore file are left out", async () => {
    const ignored = 'openapi.yaml:\n  no-server-trailing-slash:\n    - "#/servers/0/url"\n';
    using folder = temporaryFolder({ ".redocly.lint-ignore.yaml": ignored });
    using plain = temporaryFolder();
    const rulesIn = async (path: string) => (await lintIn(path, BROKEN)).map(({ rule }) => rule);
    expect(await rulesIn(plain.path)).toContain("no-server-trailing-slash");
    expect(await rulesIn(folder.path)).not.toContain("no-server-trailing-slash");
  });

  test("a configuration that the linter cannot use is refused by its path", async () => {
    using folder = temporaryFolder({ "redocly.yaml": "plugins: [./nowhere.js]\n" });
    await expect(lintIn(folder.path, BROKEN)).rejects.toThrow(
      `${folder.path}/redocly.yaml: the linter cannot use it`,
    );
  });
});

// Makes a valid document with the fields of a case.
function documentOf({ schemas = {}, responses = FAILED, ...fields }: JsonObject): JsonObject {
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name) && !name.startsWith("x-"));
  if (unknown !== undefined)
    throw new Error(
      `given: ${unknown} is not a field of a document; use schemas, responses or one of ${FIELDS.join(", ")}`,
    );
  return laidOver(plainDocument(objectAt(schemas), objectAt(responses)), fields);
}

function laidOver(document: JsonObject, fields: JsonObject): JsonObject {
  const laid = mapValues(fields, (value, name) => {
    const before = own(document, name);
    return isObject(before) && isObject(value) ? laidOver(before, value) : value;
  });
  return { ...document, ...laid };
}

function plainDocument(schemas: JsonObject, responses: JsonObject): JsonObject {
  const uses = Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const content = { "application/json": { schema: { type: "array", prefixItems: uses } } };
  const done = { "2XX": { description: "Done.", content }, ...responses };
  return {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://graph.test" }],
    security: [{ bearer: [] }],
    paths: { "/a": { get: { operationId: "a.get", summary: "Get", responses: done } } },
    components: { schemas, securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  };
}

// Returns the findings of `npm run lint` in a file.
async function lintByCommand(path: string): Promise<readonly Finding[]> {
  const cli = fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", root));
  const configuration = fileURLToPath(new URL("redocly.yaml", root));
  const args = [cli, "lint", path, "--format=json", `--config=${configuration}`];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (_, stdout) => resolve(stdout));
  });
  const result = parseYamlObject(output, "the command's output");
  expect(result).toHaveProperty("problems");
  return arrayAt(result, "problems")
    .filter(isObject)
    .map((problem): Finding => {
      const [place] = arrayAt(problem, "location").filter(isObject);
      return {
        rule: stringAt(problem, "ruleId") ?? "",
        severity: stringAt(problem, "severity") === "warn" ? "warn" : "error",
        message: stringAt(problem, "message") ?? "",
        pointer: stringAt(place ?? {}, "pointer") ?? "",
      };
    });
}
