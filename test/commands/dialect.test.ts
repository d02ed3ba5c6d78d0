import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dialectOf } from "../../scripts/document/dialect.ts";
import { arrayAt, type JsonObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { PUBLISHED, project, runCommand } from "../support/project.ts";

const PLAIN = `openapi: 3.0.3
info: {title: Shop, version: '1'}
paths:
  /a:
    get:
      operationId: list-2021
      responses:
        '200':
          description: A.
          content:
            application/json:
              schema: {anyOf: [{type: string}, {type: object, nullable: true}]}
`;

const slice = (more: string) => `name: things\nsource: ../published.yaml\npaths: ['/**']\n${more}`;

describe("the dialect", () => {
  test("is detected from the document, and Graph's rules apply only to Graph", async () => {
    using given = project({ "published.yaml": PLAIN, "spec/slice.yaml": slice("") });
    const { code, out } = await given.run("update");
    expect(code).toBe(0);
    expect(out).toContain("dialect     openapi, detected from the document\n");
    const clean = readFileSync(given.file("generated/openapi.yaml"), "utf8");
    for (const added of ["security", "bearer", "Prefer", "summary"]) expect(clean).not.toContain(added);
    expect(readFileSync(given.file("generated/api.ts"), "utf8")).toContain('"list-2021"');
  });

  test("of Graph is detected from its extensions", async () => {
    using given = project();
    expect((await given.run("update")).out).toContain("dialect     graph, detected from the document\n");
  });

  test("can be set in slice.yaml", async () => {
    using given = project({ "published.yaml": PUBLISHED, "spec/slice.yaml": slice("dialect: openapi\n") });
    expect((await given.run("update")).out).toContain("dialect     openapi, set in slice.yaml\n");
    expect(readFileSync(given.file("generated/openapi.yaml"), "utf8")).not.toContain("bearer");
  });

  test("must be graph or openapi", async () => {
    using given = project({ "spec/slice.yaml": slice("dialect: odata\n") });
    await given.refuses({ message: ['unknown dialect "odata"', "use graph or openapi"] });
  });
});

describe("the dialect by content", () => {
  const TYPED = { schemas: { a: { properties: { "@odata.type": { type: "string" } } } } };
  const SENTINEL = { schemas: { b: { enum: ["on", "unknownFutureValue"] } } };
  const serverAt = (url: string) => ({ servers: [{ url }] });

  test.each<[string, string, JsonObject]>([
    ["a server of Graph", "graph", serverAt("https://graph.microsoft.com/v1.0")],
    ["a server of a national cloud", "graph", serverAt("https://dod-graph.microsoft.us/v1.0")],
    ["a server of China's cloud", "graph", serverAt("https://microsoftgraph.chinacloudapi.cn/beta")],
    ["a server of a similar name", "openapi", serverAt("https://my-graph.microsoft.com/v1")],
    ["a schema of Graph", "graph", { components: { schemas: { "microsoft.graph.user": {} } } }],
    ["a property @odata.type", "graph", { components: TYPED }],
    ["an enum with the sentinel", "graph", { components: SENTINEL }],
    [
      "a property @odata.type at another service",
      "openapi",
      { components: TYPED, ...serverAt("https://a.test") },
    ],
    [
      "an enum with the sentinel at another service",
      "openapi",
      { components: SENTINEL, ...serverAt("https://a.test") },
    ],
    [
      "both at another service",
      "graph",
      { components: { schemas: { ...TYPED.schemas, ...SENTINEL.schemas } }, ...serverAt("https://a.test") },
    ],
    [
      "an enum with the sentinel at a proxy",
      "graph",
      { components: SENTINEL, ...serverAt("https://graph.test/a") },
    ],
  ])("with %s is %s", (_, want, document) => {
    expect(dialectOf(document)).toBe(want);
  });
});

describe("the dialect that slice.yaml names holds for a comparison too", () => {
  // The removed variant is null in Graph's idiom, and an object or null in plain OpenAPI.
  const after = PLAIN.replace(", {type: object, nullable: true}", "");
  const rulesWith = async (dialect: string, name: string) => {
    using given = project({
      "before.yaml": PLAIN,
      "spec/slice.yaml": slice(dialect),
      [`spec/${name}`]: after,
    });
    const files = [given.file("before.yaml"), given.file(`spec/${name}`)];
    const { out } = await runCommand("diff", ...files, "--format", "json");
    return arrayAt(JSON.parse(out), "changes").map((change) => stringAt(objectAt(change), "rule"));
  };

  test.each([
    ["", "things.openapi.yaml", ["nullable-removed", "variant-removed"]],
    ["dialect: openapi\n", "things.openapi.yaml", ["nullable-removed", "variant-removed"]],
    ["dialect: graph\n", "things.openapi.yaml", ["nullable-removed"]],
    // A document that is not the slice of that folder.
    ["dialect: graph\n", "others.openapi.yaml", ["nullable-removed", "variant-removed"]],
  ])("applies to diff: with %j and %s, the rules are %j", async (dialect, name, want) => {
    expect(await rulesWith(dialect, name)).toEqual(want);
  });

  test.each([
    ["dialect: openapi\n", "variant-removed"],
    ["dialect: graph\n", "nullable-removed"],
  ])("applies to update: with %j, the report contains %s", async (dialect, want) => {
    using given = project({ "published.yaml": PLAIN, "spec/slice.yaml": slice(dialect) });
    await given.run("update");
    writeFileSync(given.file("published.yaml"), after);
    await given.run("update", "--accept", "--report", given.file("report.md"));
    expect(readFileSync(given.file("report.md"), "utf8")).toContain(want);
  });

  test("applies to the types that diff --project compiles the program with", async () => {
    const program = 'import type { paths } from "./generated/api.ts";\nexport type Ids = keyof paths;\n';
    const answer = 'paths["/a"]["get"]["responses"][200]["content"]["application/json"]';
    using given = project({
      "published.yaml": PLAIN,
      "spec/slice.yaml": slice("dialect: graph\n"),
      "program.ts": `${program}export const none: ${answer} = null;\n`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          strict: true,
          types: [],
          lib: ["es2022"],
          allowImportingTsExtensions: true,
          noEmit: true,
        },
        files: ["program.ts"],
      }),
    });
    await given.run("update");
    // Without null, the program breaks; in plain OpenAPI null was there beside an object, in Graph's without
    // one.
    const files = [given.file("spec/things.openapi.yaml"), given.file("after.yaml", after)];
    const { out } = await runCommand("diff", ...files, "--project", given.path, "--format", "json");
    expect(JSON.parse(out).yours).toMatchObject({ bump: "major", known: 0, places: [{ line: 3 }] });
  });
});

describe("warnings of the linter", () => {
  test("are counted by rule, and listed with --warnings, with a place in the slice", async () => {
    using given = project({ "published.yaml": PLAIN, "spec/slice.yaml": slice("") });
    const counted = (await given.run("update")).out;
    expect(counted).toMatch(/^warnings {4}\d+ {2}\(--warnings lists them\)\n +\d+ {2}[a-z0-9-]+$/m);
    const line = `${given.file("spec/things.openapi.yaml")}#/paths/~1a/get: `;
    expect(counted).not.toContain(line);
    const todo = `to fix a warning, correct the document by an action in ${given.file("spec/corrections.overlay.yaml")}, or configure the rule in ${given.file("spec/redocly.yaml")}`;
    for (const command of ["update", "generate"]) {
      const { out } = await given.run(command, "--warnings");
      expect(out).toContain(line);
      expect(out.trimEnd().split("\n").at(-1)).toBe(todo);
    }
    const { warnings } = JSON.parse((await given.run("update", "--json")).out);
    expect(warnings["operation-summary"]).toBe(1);
  });
});
