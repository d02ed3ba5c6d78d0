import { expect, test } from "vitest";
import { formatMarkdown } from "../../scripts/changes/format/markdown.ts";
import { report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import type { JsonObject } from "../../scripts/document/json.ts";

const thing = (names: readonly string[], extra: JsonObject = {}): JsonObject => {
  const schema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
  };
  const get = {
    responses: {
      200: { description: "", content: { "a/b": { schema: { $ref: "#/components/schemas/thing" } } } },
    },
  };
  return {
    openapi: "3.1.0",
    info: {},
    paths: { "/things": { get } },
    components: { schemas: { thing: schema, ...extra } },
  };
};

const page = (before: JsonObject, after: JsonObject) =>
  formatMarkdown(report(revisionOf(before, "before"), revisionOf(after, "after")));

test("formatMarkdown shows version, breaking changes, folded rest and diagram", () => {
  expect(page(thing(["id", "name", "size"]), thing(["id", "size", "extra"]))).toMatchInlineSnapshot(`
    "# Version: major

    The slice from \`before\` to \`after\`: 1 breaking, 1 compatible.

    ## Breaking (1)

    - \`thing.name\` was removed (it was \`string\`)
      Affects: response consumers, in \`GET /things\`. \`property-removed\` at \`#/components/schemas/thing/properties/name\`

    <details>
    <summary>Compatible (1)</summary>

    - \`property-added\`: 1
      - \`thing.extra\` is new: \`string\`

    </details>

    <details>
    <summary>Which operations reach what changed</summary>

    \`\`\`mermaid
    graph LR
      o0["GET /things"]
      s0(["thing"]):::breaking
      o0 --> s0
      classDef breaking stroke:#c00,stroke-width:3px
      classDef risky stroke:#e80,stroke-width:2px
      classDef compatible stroke:#080
      classDef note stroke-dasharray:4
    \`\`\`

    </details>
    "
  `);
});

test.each(["`a`\n# b\n<script>@someone", "![](x)", "a\u202eb", "[a](b) | c", "\u2028</details>"])(
  "a name such as %j stays within its backticks and on its line",
  (name) => {
    const text = page(thing([name]), thing([]));
    const outside = text.replace(/`[^`\n]*`/g, "").replace(/```mermaid[\s\S]*?```/, "");
    expect(outside).not.toMatch(/script|someone|\]\(|\u202e|[|]|\u2028/);
    expect(outside.match(/<\/details>/g)?.length).toBe(outside.match(/<details>/g)?.length);
  },
);

test("a name in the diagram starts no comment", () => {
  const text = page(thing(["a"], { "%%": { type: "object" } }), thing(["a"]));
  expect(text).toContain('s0(["#37;#37;"])');
});

const HOSTILE = "a`b\n# c <img src=x> @someone ![](y)";

test("a parameter's place, a schema's type and a status stay within their backticks", () => {
  const document = (parameter: JsonObject, schema: JsonObject): JsonObject => ({
    openapi: "3.1.0",
    info: {},
    paths: {
      "/a": {
        get: {
          parameters: [{ name: "p", ...parameter, schema }],
          responses: { [HOSTILE]: { description: "" } },
        },
      },
    },
  });
  const before = document({ in: HOSTILE }, { type: HOSTILE, format: HOSTILE });
  for (const after of [
    document({ in: "query" }, { type: HOSTILE, format: HOSTILE }),
    document({ in: HOSTILE }, { type: "array" }),
    document({ in: HOSTILE, style: HOSTILE }, { enum: [HOSTILE] }),
  ]) {
    const outside = page(before, after).replace(/`[^`\n]*`/g, "");
    expect(outside).not.toMatch(/# c|<img|@someone|!\[/);
  }
});

const LONG = "property-with-a-rather-long-name-".repeat(10);

test.each([
  ["600 removed properties", 600, ""],
  ["1,000 removed properties with names of 300 characters", 1000, LONG.slice(0, 300)],
])("the report of %s fits into a pull request", (_name, count, prefix) => {
  const names = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const text = page(thing([...names, "kept"]), thing(["kept"]));
  // GitHub's limit is 65,536 characters.
  expect(text.length).toBeLessThan(65_536);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(200);
  expect(text).toContain(`${count} breaking`);
  expect(text).toMatch(/and \d+ more of `property-removed`/);
});

test("each rule has an example, however many changes another rule has", () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${LONG}${index}`);
  const withKept = (names: readonly string[], kept: JsonObject): JsonObject => {
    const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    return thing([], { thing: { type: "object", properties: { ...properties, kept } } });
  };
  const before = withKept([...names], { enum: ["a", "unknownFutureValue"] });
  const text = page(before, withKept([], { enum: ["a"] }));
  expect(text).toContain("`thing.kept` was evolvable and is now closed");
});

test("a report with very many rules and lines of a program is cut to the limit of a pull request", () => {
  const places = Array.from({ length: 2000 }, (_, index) => ({
    file: `${LONG}.ts`,
    line: index,
    column: 1,
    message: HOSTILE,
    rules: [`rule-${index}`],
    changes: [],
  }));
  const names = Array.from({ length: 1000 }, (_, index) => `${LONG}${index}`);
  const found = report(revisionOf(thing(names), "before"), revisionOf(thing([]), "after"));
  const text = formatMarkdown(found, {
    ...{ project: HOSTILE, typescript: "5.9.3", note: HOSTILE },
    ...{ bump: "major", places, known: 0, isUsed: true },
  });
  expect(text.length).toBeLessThan(65_536);
  expect(text.length).toBeGreaterThan(60_000);
  expect(text.replace(/`[^`\n]*`/g, "")).not.toMatch(/# c|<img|@someone|!\[/);
  expect(text.match(/^<\/details>/gm)?.length).toBe(text.match(/^<details>/gm)?.length);
  expect(text).toMatch(/\nThe rest is left out: see the JSON\.\n$/);
});
