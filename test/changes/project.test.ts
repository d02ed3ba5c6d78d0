import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { diff } from "../../scripts/changes/diff.ts";
import type { Place } from "../../scripts/changes/project/place.ts";
import { typesOf } from "../../scripts/changes/project/types-of.ts";
import { type CheckProgram, type Yours, yours } from "../../scripts/changes/project/yours.ts";
import { isObject, type JsonObject } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { run } from "../../scripts/run.ts";
import { temporaryFolder } from "../support/folder.ts";
import { changed } from "./rows.ts";

/*
 * test/changes/project/ holds a document, changes to it, and programs of different style that use its types.
 * `// breaks: <change> …` names the changes by which a person says that the next line breaks.
 */

const FOLDER = new URL("project/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), "utf8");
const before = parseYamlObject(read("document.yaml"), "document.yaml");
const changes = Object.entries(parseYamlObject(read("changes.yaml"), "changes.yaml"));
const programs = readdirSync(new URL("programs/", FOLDER));
const typesBefore = typesOf(before);

function revisionAfter(...names: readonly string[]): JsonObject {
  const edits = changes.flatMap(([name, edit]) =>
    names.includes(name) && isObject(edit) ? Object.entries(edit) : [],
  );
  return edits.reduce<JsonObject>((document, [at, value]) => changed(document, at, value), before);
}

const MARK = /^ *\/\/ breaks: (.*)$/;
const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const folder = temporaryFolder();

beforeAll(() => {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(folder.file(path)), { recursive: true });
    writeFileSync(folder.file(path), text);
  };
  write("generated/api.ts", typesBefore.api);
  write("generated/enums.ts", typesBefore.enums);
  for (const name of ["api", "enums"] as const) {
    const { outputText } = ts.transpileDeclaration(typesBefore[name], { compilerOptions: { strict: true } });
    write(`node_modules/jobs-types/${name}.d.ts`, outputText);
  }
  write(
    "node_modules/jobs-types/package.json",
    '{ "name": "jobs-types", "version": "1.0.0", "exports": { "./*": "./*.d.ts" } }',
  );
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
    symlinkSync(join(MODULES, name), folder.file(`node_modules/${name}`), "junction");
  for (const program of programs) write(`programs/${program}`, read(`programs/${program}`));
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["programs"] }));
  return () => folder[Symbol.dispose]();
});

let checkProgram: CheckProgram | undefined;

function check(after: JsonObject): Yours {
  checkProgram ??= yours({ compiler: ts, configPath: folder.file("tsconfig.json"), before: typesBefore });
  return checkProgram(typesOf(after), diff(before, after).changes);
}

/** The lines of all programs that a person says break by a change, as `<program>:<line>`. */
function marked(change: string): readonly string[] {
  return programs.flatMap((program) =>
    read(`programs/${program}`)
      .split("\n")
      .flatMap((line, index) => {
        const names = MARK.exec(line)?.[1]?.split(" ") ?? [];
        return names.includes(change) ? [`${program}:${index + 2}`] : [];
      }),
  );
}

function linesOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map(({ file, line }) => `${file.split("/").at(-1)}:${line}`))].toSorted();
}

describe("what a person says breaks", () => {
  const results = new Map<string, Yours>();
  const resultOf = (change: string): Yours => {
    const result = results.get(change) ?? check(revisionAfter(change));
    results.set(change, result);
    return result;
  };

  test("every mark is about a change", () => {
    const names = programs.flatMap((program) =>
      [...read(`programs/${program}`).matchAll(new RegExp(MARK, "gm"))].flatMap(([, list = ""]) =>
        list.split(" "),
      ),
    );
    const known = changes.map(([name]) => name);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(changes.length).toBeGreaterThanOrEqual(20);
    expect(programs.length).toBeGreaterThanOrEqual(5);
  });

  test.each(changes.map(([name]) => name))("%s: its lines, and no others", (change) => {
    const { places, bump } = resultOf(change);
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

test("of several changes at once, each line has the rules of its own", () => {
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

test("a problem that the program has anyway is counted, not listed", () => {
  folder.file(
    "programs/broken.ts",
    'import type { Job } from "../generated/api.ts";\nexport const wrong: Job = 1;\n',
  );
  const open = yours({ compiler: ts, configPath: folder.file("tsconfig.json"), before: typesBefore });
  const after = revisionAfter("property-added");
  expect(open(typesOf(after), diff(before, after).changes)).toEqual({
    ...{ bump: "none", places: [], known: 1, isUsed: true },
  });
});

describe("diff --project", () => {
  const diffWith = async (...args: readonly string[]) => {
    let [out, err] = ["", ""];
    const documents = [
      folder.file("before.json", JSON.stringify(before)),
      folder.file("after.json", JSON.stringify(revisionAfter("member-removed"))),
    ];
    const code = await run(
      ["diff", ...documents, ...args],
      (text) => (out += text),
      (text) => (err += text),
    );
    return { code, out, err };
  };

  test("lists the lines first, and as JSON", async () => {
    folder.file("programs/broken.ts", "export {};\n");
    const project = folder.file("tsconfig.json");
    const page = await diffWith("--project", project);
    expect(page).toMatchObject({ code: 0, err: "" });
    expect(page.out).toMatch(
      /^# Version: major; your code: 5 lines break\n\n## Your code: 5 lines break\n\n- `.*service\.ts:\d+:\d+` `Type/,
    );
    const json = await diffWith("--project", project, "--format", "json", "--fail-on", "yours");
    expect(json.code).toBe(1);
    expect(json.err).toMatch(/your code: 5 lines break since .*before\.json\n$/);
    const { yours: found } = JSON.parse(json.out);
    expect(found).toMatchObject({ bump: "major", known: 0, typescript: ts.version });
    expect(found.note).toContain("the program has no TypeScript of its own");
    expect(new Set(found.places.map(({ line }: Place) => line)).size).toBe(5);
    for (const place of found.places)
      expect(place).toMatchObject({
        file: expect.stringMatching(/\.ts$/),
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringMatching(/\S/),
        rules: ["enum-member-removed"],
      });
  });

  test("checks a program on TypeScript 7 with this package's, and says so", async () => {
    folder.file("node_modules/typescript/package.json", '{ "name": "typescript", "version": "7.0.2" }');
    const { out } = await diffWith("--project", folder.path, "--format", "json");
    rmSync(folder.file("node_modules/typescript"), { recursive: true });
    expect(JSON.parse(out).yours.note).toMatch(
      /^the program's TypeScript 7\.0\.2 has no interface for other programs: checked with/,
    );
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

  test.each([
    [["--fail-on", "yours"], "--fail-on yours: no program is checked; add --project <tsconfig.json>"],
    [["--project", "none/tsconfig.json"], "does not exist"],
  ])("refuses %j", async (args, message) => {
    const { code, out, err } = await diffWith(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
