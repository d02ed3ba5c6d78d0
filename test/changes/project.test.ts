import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { isAbout } from "../../scripts/changes/format/history.ts";
import { type DocumentTypes, typesOf } from "../../scripts/changes/project/types-of.ts";
import { type CheckProgram, type Yours, yours } from "../../scripts/changes/project/yours.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { diff } from "../support/diff.ts";
import { temporaryFolder } from "../support/folder.ts";
import { runCommand } from "../support/project.ts";
import {
  before,
  changes,
  linesOf,
  marked,
  marks,
  programs,
  revisionAfter,
  writeConfiguration,
  writePrograms,
} from "./project/programme.ts";
import { changed } from "./rows.ts";

const folder = temporaryFolder();
let typesBefore: DocumentTypes;

beforeAll(() => {
  typesBefore = writePrograms(folder);
  writeConfiguration(folder, "tsconfig.json", "programs");
  return () => folder[Symbol.dispose]();
});

let checkProgram: CheckProgram | undefined;

function check(after: JsonObject): Yours {
  checkProgram ??= yours({ compiler: ts, configPath: folder.file("tsconfig.json"), before: typesBefore });
  return checkProgram(typesOf(after), diff(before, after).changes);
}

describe("the lines marked `breaks`", () => {
  test("each mark names a change of changes.yaml", () => {
    expect(marks().filter((name) => !changes.includes(name))).toEqual([]);
    expect(changes.length).toBeGreaterThanOrEqual(20);
    expect(programs.length).toBeGreaterThanOrEqual(5);
  });

  test.each(changes)("the change %s breaks its marked lines and no others", (change) => {
    const { places, bump } = check(revisionAfter(change));
    expect(linesOf(places)).toEqual(marked(change).toSorted());
    expect(bump).toBe(places.length === 0 ? "none" : "major");
  });
});

const TOGETHER = [
  "property-renamed",
  "property-nullable",
  "member-removed",
  "member-added-closed",
  "path-removed",
  "parameter-removed",
  "operation-removed",
];

test("with several changes at once, each line names only the rules that break it", () => {
  const { places } = check(revisionAfter(...TOGETHER));
  const wrong = TOGETHER.flatMap((change) => {
    const own = diff(before, revisionAfter(change)).changes.map(({ rule }) => rule);
    const lines = marked(change);
    const causes = places.filter((place) => lines.includes(linesOf([place])[0] ?? ""));
    expect(causes.length).toBeGreaterThan(0);
    return causes.filter(({ rules }) => !rules.every((rule) => own.includes(rule)));
  });
  expect(wrong.map(({ file, line, message, rules }) => ({ file, line, message, rules }))).toEqual([]);
});

test("a removed member is found among many others removed with it", () => {
  const members = Array.from({ length: 12 }, (_, index) => `member${index}`);
  const sentinel = "unknownFutureValue";
  const withMembers = (names: readonly string[]) =>
    changed(before, "/components/schemas/ns.jobStatus/enum", ["draft", ...names, sentinel]);
  const [old, now] = [withMembers(members), withMembers([])];
  folder.file(
    "many/main.ts",
    'import type { JobStatus } from "../generated/api.ts";\nexport const is = (status: JobStatus) => status === "member11";\n',
  );
  const configPath = writeConfiguration(folder, "many/tsconfig.json", ".", ["es2022"]);
  const { changes: found } = diff(old, now);
  const { places } = yours({ compiler: ts, configPath, before: typesOf(old) })(typesOf(now), found);
  expect(places).toMatchObject([{ line: 2, rules: ["enum-member-removed"] }]);
  expect(found.map((change) => isAbout(change, "member11"))).toEqual([true]);
});

test("a removed path is not found at another host, nor where a concrete path stays", () => {
  const get = { responses: { 204: { description: "OK" } } };
  const old = changed(before, "/paths/~1jobs~1mine", { get });
  const now = changed(changed(old, "/paths/~1jobs~1{job-id}", null), "/paths/~1report", null);
  const texts = [
    '"/jobs/mine"',
    '"https://shop.example/report"',
    '"https://jobs.example/report"',
    '"/jobs/7"',
    '"https://jobs.example/v1/jobs/mine"',
    '"https://jobs.example/v1/report?top=1"',
    "(host: string) => `https://$" + "{host}/report`",
  ];
  const lines = texts.map((text, index) => `export const text${index} = ${text};`);
  folder.file("hosts/main.ts", ['import type {} from "../generated/api.ts";', ...lines, ""].join("\n"));
  const configPath = writeConfiguration(folder, "hosts/tsconfig.json", ".", ["es2022"]);
  const { changes: found } = diff(old, now);
  const { places } = yours({ compiler: ts, configPath, before: typesOf(old) })(typesOf(now), found);
  expect(places.map(({ line }) => line)).toEqual([5, 7, 8]);
});

test("a schema may have a name with characters of regular expressions", () => {
  const name = "/components/schemas/C++";
  const old = changed(before, name, {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "string" } },
  });
  const property = { $ref: "#/components/schemas/C++" };
  const at = "/components/schemas/ns.job/properties/language";
  const [was, is] = [
    changed(old, at, property),
    changed(changed(old, at, property), `${name}/properties/a`, null),
  ];
  folder.file(
    "named/main.ts",
    'import type { Job } from "../generated/api.ts";\nexport const language = (job: Job) => job.language?.a;\n',
  );
  const configPath = writeConfiguration(folder, "named/tsconfig.json", ".", ["es2022"]);
  const { changes: found } = diff(was, is);
  const { places } = yours({ compiler: ts, configPath, before: typesOf(was) })(typesOf(is), found);
  expect(places).toMatchObject([{ line: 2, rules: ["property-removed"] }]);
});

test("an error that the program already had is counted, not listed", () => {
  folder.file(
    "known/main.ts",
    'import type { Job } from "../generated/api.ts";\nexport const wrong: Job = 1;\n',
  );
  const configPath = writeConfiguration(folder, "known/tsconfig.json", ".", ["es2022"]);
  const open = yours({ compiler: ts, configPath, before: typesBefore });
  const after = revisionAfter("property-added");
  expect(open(typesOf(after), diff(before, after).changes)).toEqual({
    ...{ bump: "none", places: [], known: 1, isUsed: true },
  });
});

describe("diff --project", () => {
  const diffWith = (...args: readonly string[]) => diffTo(revisionAfter("member-removed"), ...args);
  const diffTo = async (after: JsonObject, ...args: readonly string[]) => {
    const documents = [
      folder.file("before.json", JSON.stringify(before)),
      folder.file("after.json", JSON.stringify(after)),
    ];
    return await runCommand("diff", ...documents, ...args);
  };

  test("lists the lines that break first, also in JSON", async () => {
    // Without the library of browsers, which takes most of the time.
    const project = writeConfiguration(folder, "some.json", "programs/s*.ts", ["es2022"]);
    const want = marked("member-removed", ["service.ts", "statuses.ts"]);
    const page = await diffWith("--project", project);
    expect(page).toMatchObject({ code: 0, err: "" });
    const lines = `${want.length} lines break`;
    expect(page.out.split("\n").slice(0, 3)).toEqual([
      `# Version: major; your code: ${lines}`,
      "",
      `## Your code: ${lines}`,
    ]);
    expect(page.out).toMatch(/^- `.*service\.ts:\d+:\d+` `Type/m);
    const json = await diffWith("--project", project, "--format", "json", "--fail-on", "yours");
    expect(json.code).toBe(1);
    expect(json.err).toContain(`your code: ${lines} since `);
    const { yours: found } = JSON.parse(json.out);
    expect(found).toMatchObject({ bump: "major", known: 0, typescript: ts.version });
    expect(found.note).toContain("the program has no TypeScript of its own");
    expect(linesOf(found.places)).toEqual(want.toSorted());
    for (const place of found.places)
      expect(place).toMatchObject({
        file: expect.stringMatching(/\.ts$/),
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringMatching(/\S/),
        rules: ["enum-member-removed"],
      });
  });

  test("checks a program on TypeScript 7 with this package's TypeScript, and notes it", async () => {
    folder.file("seven/node_modules/typescript/package.json", '{ "name": "typescript", "version": "7.0.2" }');
    folder.file("seven/main.ts", 'export type { Job } from "../generated/api.ts";\n');
    writeConfiguration(folder, "seven/tsconfig.json", ".", ["es2022"]);
    const { out } = await diffWith("--project", folder.file("seven"), "--format", "json");
    expect(JSON.parse(out).yours.note).toMatch(
      /^the program's TypeScript 7\.0\.2 has no compiler API: checked with/,
    );
  });

  test("refuses a document whose types cannot be generated", async () => {
    const invalid = changed(before, "/paths/~1jobs/get/responses/2XX/headers", { Link: { schema: [] } });
    const { code, err } = await diffTo(invalid, "--project", folder.file("tsconfig.json"));
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /^\S.*after\.json: its types cannot be generated: [^\n]*; correct the document: [^\n]*\n$/,
      ),
    });
  });

  test("refuses a program without the generated types", async () => {
    const config = JSON.stringify({ compilerOptions: { types: [], lib: ["es2022"] }, files: ["other.ts"] });
    folder.file("other/other.ts", "export {};\n");
    const project = folder.file("other/tsconfig.json", config);
    const { code, err } = await diffWith("--project", project);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${project}: no file of the program has the generated types; import api.ts or enums.ts\n`,
    });
  });

  test("names the configurations that one without files refers to", async () => {
    const references = [{ path: "./tsconfig.app.json" }, { path: "./tsconfig.node.json" }];
    const project = folder.file("several/tsconfig.json", JSON.stringify({ files: [], references }));
    const { code, err } = await diffWith("--project", project);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${project}: selects no files; give one that it refers to: ./tsconfig.app.json, ./tsconfig.node.json\n`,
    });
  });

  test.each([
    [["--fail-on", "yours"], "--fail-on yours: no program is checked; add --project <tsconfig.json>"],
    [["--project", "none/tsconfig.json"], "does not exist"],
  ])("refuses %j", async (args, message) => {
    const { code, out, err } = await diffWith(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
