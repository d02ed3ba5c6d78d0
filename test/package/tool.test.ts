// Tests the packed tool in a folder without a clone.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, STRICT } from "../support/compiler.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { packTool, unpack } from "../support/package.ts";
import { outcomeOf, PUBLISHED } from "../support/project.ts";

const project = temporaryFolder({
  "package.json": "{}",
  "published.yaml": PUBLISHED,
});
const WORKFLOW = ".github/workflows/graph-slice.yml";
let tarball = "";
let cli = "";
let run: typeof import("../../scripts/run.ts").run;

beforeAll(async () => {
  tarball = packTool(project.path);
  const folder = unpack(tarball, project.file("node_modules"));
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  cli = join(folder, bin["graph-slice"]);
  ({ run } = await import(join(dirname(cli), "run.js")));
  // Compiles all sources first.
}, 120_000);
afterAll(() => project[Symbol.dispose]());

/** Runs the installed tool in a process of its own. */
function start(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: project.path,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command line of the installed tool in this process. */
async function graphSlice(args: readonly string[], folder = "") {
  const previous = process.cwd();
  process.chdir(project.file(folder));
  try {
    return await outcomeOf(run, args);
  } finally {
    process.chdir(previous);
  }
}

test("the tool is a program that a shell can run", () => {
  expect(readFileSync(cli, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});

describe("in a folder without a clone", () => {
  test("init writes a slice.yaml with the schema of the package", () => {
    const { code, out } = start([
      "init",
      "mail",
      "--source",
      "published.yaml",
      "--path",
      "/things",
      "--github",
    ]);
    expect({ code, out }).toEqual({
      code: 0,
      out: `written    mail/slice.yaml\nwritten    ${WORKFLOW}\nnext       npx graph-slice update mail\n`,
    });
    const text = readFileSync(project.file("mail/slice.yaml"), "utf8");
    const [, schema = ""] = /\$schema=(.+)/.exec(text) ?? [];
    expect(readFileSync(project.file(`mail/${schema}`), "utf8")).toContain(
      '"title": "slice.yaml of graph-slice"',
    );
    expect(readFileSync(project.file(WORKFLOW), "utf8")).toContain("npx --yes graph-slice update");
  });

  test("ls lists the paths of a document", async () => {
    const { out } = await graphSlice(["ls", "--source", "published.yaml", "/things"]);
    expect(out).toMatch(/^GET,POST {2}\/things\n\nslice +1 of 2 paths/);
  });

  test("update takes a slice, check passes, and generated files name the files and commands of the user", async () => {
    expect(await graphSlice(["update", "mail"])).toMatchObject({ code: 0, err: "" });
    expect(await graphSlice(["check", "mail"])).toEqual({
      code: 0,
      out: "mail and mail/generated agree\n",
      err: "",
    });
    const header =
      "Generated from mail/mail.openapi.yaml by `npx graph-slice generate mail`. Do not edit: README.md beside this file says what to do.\n";
    const textOf = (name: string) => readFileSync(project.file(`mail/generated/${name}`), "utf8");
    for (const name of ["api.ts", "enums.ts"]) expect(textOf(name)).toMatch(`// ${header}`);
    expect(textOf("openapi.yaml")).toMatch(`# ${header}`);
    expect(textOf("README.md")).toContain("`npx graph-slice check mail`");
    expect(textOf("README.md")).not.toContain("scripts/");
  });

  test("paths are relative to the user's folder, and headers do not change", async () => {
    const before = snapshot(project.file("mail"));
    expect(await graphSlice(["generate", "."], "mail")).toMatchObject({ code: 0, err: "" });
    const { out } = await graphSlice(["check"], "mail/generated");
    expect(out).toBe(".. and ../generated agree\n");
    expect(snapshot(project.file("mail"))).toEqual(before);
  });

  test("diff compares two documents", async () => {
    const { code, out } = await graphSlice([
      "diff",
      "mail/mail.openapi.yaml",
      "published.yaml",
      "--format",
      "json",
    ]);
    expect({ code, bump: JSON.parse(out).bump }).toEqual({ code: 0, bump: "minor" });
  });

  test("docs names the missing package that only it needs", () => {
    expect(start(["docs", "mail"])).toEqual({
      code: 2,
      out: "",
      err: "docs: needs @redocly/cli; run `npm install --save-dev @redocly/cli@2`\n",
    });
    expect(existsSync(project.file("mail/docs"))).toBe(false);
  });

  test.each([
    [["updat"], "updat: is not a command; did you mean update?\n"],
    [
      ["check", "--sauce"],
      "--sauce: is not an option of check; npx graph-slice check --help lists its options\n",
    ],
    [["generate", "nowhere"], "nowhere/slice.yaml: does not exist; name a folder with a slice.yaml\n"],
  ])("%j is refused in one line", async (args, err) => {
    expect(await graphSlice(args)).toEqual({ code: 2, out: "", err });
  });

  test("help names each command, and fits 80 columns", async () => {
    const { out } = await graphSlice(["help"]);
    const names = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name = ""]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["init", "ls", "update", "generate", "check", "diff", "docs"]),
    );
    const pages = [out];
    for (const name of names) pages.push((await graphSlice([name, "--help"])).out);
    for (const text of pages) {
      expect(text).toMatch(/^usage: npx graph-slice /);
      for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describe("as a library", () => {
  test("the types of the emulator compile without those of Node", () => {
    const file = project.file(
      "library/emulator.mts",
      'export { startEmulator } from "graph-slice/emulator";',
    );
    const lib = ["es2022", "esnext.disposable", "dom", "dom.iterable"];
    expect(faultsOf([file], { ...STRICT, lib, typeRoots: [], skipLibCheck: false })).toEqual([]);
  });

  const [, example = ""] = /^```ts\n(.*?)^```/ms.exec(readFileSync("scripts/README.md", "utf8")) ?? [];

  test("the example of its README compiles and has the documented result", () => {
    project.file("library/openapi.yaml", PUBLISHED);
    project.file("library/before.yaml", PUBLISHED.replace("        - broken\n", ""));
    const file = project.file("library/example.mts", example);
    const options = { ...STRICT, types: ["node"], typeRoots: [resolve("node_modules/@types")] };
    expect(faultsOf([file], options)).toEqual([]);
    const { status, stdout } = spawnSync(process.execPath, [project.file("library/example.mjs", example)], {
      cwd: project.file("library"),
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^4 schemas, the heaviest: ns\.thing\n#\/info Info object .*\nminor \[\n.*`broken`.*\n\]\n$/,
      ),
    });
    expect(readFileSync(project.file("library/api.ts"), "utf8")).toMatch(
      /^\/\/ Generated by graph-slice\. Do not edit\.\n/,
    );
  });

  test("publint reports nothing, and the types are right for consumers of ES modules", async () => {
    const bytes = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    expect(messages).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(bytes), {
      excludeEntrypoints: ["./slice.schema.json", "./package.json"],
    });
    if (!checked.types) throw new Error("the package has no types");
    // Ignores resolution without `exports`, and `require`: the package has only ES modules.
    const problems = checked.problems.filter(
      (problem) => !("resolutionKind" in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });
});
