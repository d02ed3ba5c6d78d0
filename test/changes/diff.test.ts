import { describe, expect, test } from "vitest";
import { formatYaml } from "../../scripts/document/yaml.ts";
import { temporaryFolder } from "../support/folder.ts";
import { runCommand } from "../support/project.ts";

const document = (properties: Record<string, string>) => ({
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things": { get: { responses: { 200: { description: "OK", content: contentOf(properties) } } } },
  },
});

const contentOf = (properties: Record<string, string>) => {
  const entries = Object.entries(properties).map(([name, type]) => [name, { type }]);
  return { "application/json": { schema: { type: "object", properties: Object.fromEntries(entries) } } };
};

const INNER = "#/paths/~1things/get/responses/200/content/application~1json/schema";

// Another path refers to the response of the first.
const inner = (properties: Record<string, string>) => {
  const content = { "application/json": { schema: { $ref: INNER } } };
  const other = { get: { responses: { 200: { description: "OK", content } } } };
  const { paths, ...rest } = document(properties);
  return JSON.stringify({ ...rest, paths: { ...paths, "/copies": other } });
};

const FILES = {
  "inner-before.json": inner({ id: "string", name: "string" }),
  "inner-after.json": inner({ id: "string" }),
  "before.yaml": formatYaml(document({ id: "string", name: "string" })),
  "after.json": JSON.stringify(document({ id: "string" })),
  "more.yaml": formatYaml(document({ id: "string", name: "string", size: "number" })),
  "swagger.yaml": 'swagger: "2.0"\npaths: {}\n',
  "dangling.yaml":
    'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      requestBody:\n        $ref: "#/components/requestBodies/gone"\n',
  "outside.yaml":
    'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      requestBody:\n        $ref: "other.yaml#/body"\n',
  "anchor.yaml":
    'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      requestBody:\n        $ref: "#components/requestBodies/a"\n',
  "broken.yaml": "openapi: [3.1.0\n",
  "list.yaml": "- 1\n",
  "paths.yaml": "openapi: 3.1.0\npaths: [1]\n",
  "newer.yaml": "openapi: 4.0.0\npaths: {}\n",
  "empty.yaml": "",
  "changes.yaml": "rules: { property-removed: { severity: risky, reason: we never use it } }\n",
  "unknown.yaml": "rules: { property-moved: { severity: risky, reason: none } }\n",
};

async function diff(...args: readonly string[]) {
  using folder = temporaryFolder(FILES);
  const paths = args.map((arg) => (Object.hasOwn(FILES, arg) ? folder.file(arg) : arg));
  const { err, ...outcome } = await runCommand("diff", ...paths);
  return { ...outcome, err: err.replaceAll(`${folder.path}/`, "") };
}

describe("exit codes", () => {
  test.each([
    [0, ["before.yaml", "after.json"]],
    [0, ["before.yaml", "more.yaml", "--fail-on", "breaking"]],
    [0, ["before.yaml", "before.yaml", "--fail-on", "breaking"]],
    [0, ["before.yaml", "after.json", "--fail-on", "breaking", "--rules", "changes.yaml"]],
    [1, ["before.yaml", "after.json", "--fail-on", "breaking"]],
    [1, ["inner-before.json", "inner-after.json", "--fail-on", "breaking"]],
    [0, ["inner-before.json", "inner-before.json", "--fail-on", "breaking"]],
    [1, ["--fail-on=breaking", "before.yaml", "after.json", "--format=json"]],
  ])("diff exits with %i for %j", async (want, args) => {
    const { code, out } = await diff(...args);
    expect(code).toBe(want);
    expect(out).not.toBe("");
  });

  test("exit code 1 comes with the report and a one-line reason", async () => {
    const { out, err } = await diff("before.yaml", "after.json", "--fail-on", "breaking", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ bump: "major", changes: [{ rule: "property-removed" }] });
    expect(err).toBe("after.json: 1 breaking change since before.yaml\n");
  });

  test.each([
    [["before.yaml"], "diff: takes two documents, not 1; npm run diff -- <before> <after>"],
    [[], "diff: takes two documents, not 0; npm run diff -- <before> <after>"],
    [["before.yaml", "after.json", "more.yaml"], "diff: takes two documents, not 3"],
    [
      ["before.yaml", "after.json", "--format", "html"],
      "--format: html is not a format; use markdown or json",
    ],
    [
      ["before.yaml", "after.json", "--fail-on", "risky"],
      "--fail-on: risky is nothing to fail on; use breaking or yours",
    ],
    [
      ["before.yaml", "after.json", "--colour"],
      "--colour: is not an option of diff; npm run diff -- --help lists its options",
    ],
    [
      ["before.yaml", "after.json", "--rules", "unknown.yaml"],
      "unknown.yaml#/rules/property-moved: unknown rule property-moved; use the id of a rule in a report",
    ],
    [["before.yaml", "none.yaml"], "none.yaml: does not exist"],
    [["before.yaml", "empty.yaml"], "empty.yaml: is empty"],
    [["before.yaml", "list.yaml"], "list.yaml: is not a YAML mapping"],
    [["before.yaml", "broken.yaml"], "broken.yaml:2: not readable as YAML"],
    [
      ["swagger.yaml", "before.yaml"],
      "swagger.yaml: is Swagger 2.0; convert it first, for example with `npx swagger2openapi`",
    ],
    [["before.yaml", "newer.yaml"], "newer.yaml: is OpenAPI 4.0.0; use an OpenAPI 3.0, 3.1 or 3.2 document"],
    [
      ["before.yaml", "paths.yaml"],
      "paths.yaml#/paths: is not an object; check that it is an OpenAPI document",
    ],
    [["before.yaml", "dangling.yaml"], "dangling.yaml: #/components/requestBodies/gone refers to nothing"],
    [
      ["before.yaml", "outside.yaml"],
      "outside.yaml: other.yaml#/body refers to nothing in the document; put everything into one document first, for example with",
    ],
    [
      ["before.yaml", "anchor.yaml"],
      "anchor.yaml: #components/requestBodies/a: references by $anchor or $id are not supported; refer to #/components/…",
    ],
  ])("diff exits with 2 for %j: %s", async (args, message) => {
    const { code, out, err } = await diff(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

test("diff writes Markdown by default and names the two documents", async () => {
  const { out } = await diff("before.yaml", "more.yaml");
  expect(out).toMatch(/^# Version: minor\n/);
  expect(out).toContain("before.yaml` to `");
});
