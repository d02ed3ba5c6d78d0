import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrayAt, isObject, type JsonObject, own, stringAt } from "../../scripts/document/json.ts";
import { formatYaml, parseYamlObject } from "../../scripts/document/yaml.ts";
import type { Finding } from "../../scripts/lint/findings.ts";
import { type Linter, startLinter } from "../../scripts/lint/lint.ts";
import { temporaryFolder } from "../support/folder.ts";
import { asNormalized, strict } from "../support/normalized.ts";
import { documentOf } from "./document.ts";

const root = new URL("../../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");

let linter: Linter;
beforeAll(() => {
  linter = startLinter();
});
afterAll(() => linter.close());

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
  const [[byCommand, generatedByCommand], found, foundInGenerated] = await Promise.all([
    lintByCommand(folder.file("broken.yaml"), fileURLToPath(new URL("generated/openapi.yaml", root))),
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
      info: { title: "Things", version: "1", "x-logo": "https://things.test/logo.png" },
      "x-tagGroups": { $ref: "../groups.yaml" },
      schemas: {
        "x-a": { type: "object", example: { $ref: "nowhere" }, properties: { hasOwnProperty: {} } },
      },
    });
    expect((await lintIn(folder.path, document)).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a boolean is a schema", async () => {
    using folder = temporaryFolder();
    const keywords = { allOf: [true], anyOf: [false], not: true, if: false, $defs: { b: true } };
    const lists = { prefixItems: [true], contains: false, propertyNames: true, items: false };
    const parameters = [{ name: "q", in: "query", schema: true }];
    const content = { "application/json": { schema: true } };
    const document = documentOf({
      schemas: { a: true, b: false, c: { ...keywords, ...lists, properties: { d: true } } },
      responses: { "4XX": { description: "d", headers: { X: { schema: false } }, content } },
      paths: { "/a": { get: { parameters } } },
    });
    expect((await lintIn(folder.path, document)).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a parameter may be the whole query string, or have the style of a cookie", async () => {
    using folder = temporaryFolder();
    const content = { "application/x-www-form-urlencoded": { schema: { type: "object" } } };
    const cookie = { name: "c", in: "cookie", style: "cookie", schema: { type: "string" } };
    const parameters = [{ name: "q", in: "querystring", content }, cookie];
    const document = documentOf({ paths: { "/a": { get: { parameters } } } });
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

  test.each([
    ["a plugin that is missing", "plugins: [./nowhere.js]\n", "nowhere.js"],
    ["a configuration that is missing", "extends: [./nowhere.yaml]\n", "nowhere.yaml"],
    ["an unknown rule", "rules:\n  nope-rule: off\n", "nope-rule"],
    ["an unknown rule of our own", "rules:\n  graph/nope: off\n", "there is no rule graph/nope"],
    ["an unknown severity", "rules:\n  info-license: maybe\n", "`info-license` can be one of"],
  ])("a configuration with %s is refused by its path", async (_, text, what) => {
    using folder = temporaryFolder({ "redocly.yaml": text });
    const refused = lintIn(folder.path, BROKEN);
    await expect(refused).rejects.toThrow(`${folder.path}/redocly.yaml: the linter cannot use it`);
    await expect(refused).rejects.toThrow(what);
  });

  test("a configuration may have keys of Redocly's other tools", async () => {
    using folder = temporaryFolder({ "redocly.yaml": "theme: {openapi: {}}\napis: {a: {root: a.yaml}}\n" });
    expect((await lintIn(folder.path, BROKEN)).length).toBeGreaterThan(2);
  });
});

// Returns the findings of `npm run lint` in each file.
async function lintByCommand(...paths: readonly string[]): Promise<readonly (readonly Finding[])[]> {
  const cli = fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", root));
  const configuration = fileURLToPath(new URL("redocly.yaml", root));
  const args = [cli, "lint", ...paths, "--format=json", `--config=${configuration}`];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (_, stdout) => resolve(stdout));
  });
  // One JSON object per file, without a separator.
  const results = output.split(/(?<=^\})(?=\{)/m).map((text) => parseYamlObject(text, "the output"));
  return results.map((result) => {
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
  });
}
