import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { formatYaml, parseYaml } from "../../scripts/document/yaml.ts";
import { compile } from "../support/compile.ts";
import { temporaryFolder } from "../support/folder.ts";
import { PUBLISHED, project, runCommand, SLICE_YAML } from "../support/project.ts";

/** Characters that every output escapes. */
const UNSAFE = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const TEXTS = [
  "turned \u202e around \u2066 twice",
  "half \ud800 pair",
  "other \udc00 half",
  "both \udbff and \u202e",
  "beside \ud800\u061c each \udbff\u202e\udc00 other",
  "c1 \u009b31m",
  "x\n::add-mask::a\n::error file=src/a.ts::b\u001b[2J",
  "##[add-mask]a",
];

// Makes a document with the text in every place for text.
function holding(text: string): JsonObject {
  const schema = {
    type: "object",
    description: text,
    properties: { [text]: { type: "string", enum: [text, "on"] } },
  };
  const status = { type: "string", description: text, enum: ["on", "unknownFutureValue", text] };
  return {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text },
    servers: [{ url: "https://graph.test", description: text }],
    paths: {
      "/things": {
        get: {
          operationId: text,
          summary: text,
          tags: [text],
          parameters: [
            { name: text, in: "query", description: text, schema: { type: "string", default: text } },
          ],
          responses: {
            "2XX": {
              description: text,
              content: {
                "application/json": { schema: { anyOf: [schema, { $ref: "#/components/schemas/status" }] } },
              },
            },
          },
        },
      },
    },
    components: { schemas: { status } },
  };
}

describe.each(TEXTS)("the text %j", (text) => {
  test("is escaped in every written file, and `check` succeeds", async () => {
    using given = project({ "published.yaml": JSON.stringify(holding(text)) });
    const { code, out, err } = await given.run("update", "--warnings");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toMatch(UNSAFE);
    for (const line of out.split("\n")) expect(line).not.toMatch(/^\s*::|##\[/);
    for (const folder of ["spec", "generated"])
      for (const name of readdirSync(given.file(folder)))
        expect(readFileSync(given.file(`${folder}/${name}`), "utf8"), name).not.toMatch(UNSAFE);
    const types = readFileSync(given.file("generated/api.ts"), "utf8");
    const ids = `export const id: keyof operations = ${JSON.stringify(text)};`;
    expect(compile(`${types}\n${ids}`).faults).toEqual([]);
    expect(await given.run("check")).toMatchObject({ code: 0 });
  });

  test("is escaped by each command that prints", async () => {
    const document = holding(text);
    const extended = { ...document, paths: { ...objectAt(document, "paths"), [`/${text}`]: { get: {} } } };
    using given = project({
      "published.yaml": JSON.stringify(document),
      "extended.yaml": JSON.stringify(extended),
    });
    const [before, after] = [given.file("published.yaml"), given.file("extended.yaml")];
    for (const args of [
      ["ls", "--source", after],
      ["ls", "--source", after, "--json"],
      ["ls", "--source", after, "/**"],
      ["diff", before, after],
      ["diff", before, after, "--format", "json"],
    ]) {
      const [name = "", ...rest] = args;
      const { code, out, err } = await runCommand(name, ...rest);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out, name).not.toMatch(UNSAFE);
      for (const line of out.split("\n")) expect(line).not.toMatch(/^\s*::|^##\[/);
    }
  });

  test("is escaped in an error", async () => {
    using given = project({
      "published.yaml": JSON.stringify({ ...holding(text), security: [{ [text]: [] }] }),
    });
    const { code, err } = await given.run("update");
    expect(code).toBe(2);
    expect(err).not.toMatch(UNSAFE);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

test("the name of a folder stays within the comment of a generated file", async () => {
  using given = temporaryFolder({
    "published.yaml": PUBLISHED,
    "a\nexport const b = 1; \u202e/slice.yaml": SLICE_YAML,
  });
  const folder = given.file("a\nexport const b = 1; \u202e");
  expect(await runCommand("update", folder)).toMatchObject({ code: 0, err: "" });
  const types = readFileSync(join(folder, "generated/api.ts"), "utf8");
  expect(types.split("\n")[1]).toBe("/* eslint-disable */");
  expect(types).not.toMatch(UNSAFE);
});

test("any text is read from YAML as it was written", () => {
  const value = { [TEXTS.join()]: TEXTS, plain: "\ud800\udc00", low: "\udc00\udc01\u202e" };
  expect(parseYaml(formatYaml(value), "text")).toEqual(value);
});
