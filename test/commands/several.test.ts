// Several slices at once: all files of each are written, or none; a refused slice does not stop the others.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { type Outcome, PUBLISHED, runCommand } from "../support/project.ts";

const sliceOf = (name: string, path: string) =>
  `name: ${name}\nsource: ../published.yaml\npaths: [${path}]\n`;

function given() {
  const folder = temporaryFolder({
    "package.json": "{}",
    "published.yaml": PUBLISHED,
    "things/slice.yaml": sliceOf("things", "/things"),
    "others/slice.yaml": sliceOf("others", "/others"),
    "broken/slice.yaml": sliceOf("broken", "/thinks"),
  });
  const run = (
    command: string,
    folders: readonly string[],
    ...options: readonly string[]
  ): Promise<Outcome> => runCommand(command, ...folders.map((name) => folder.file(name)), ...options);
  return { ...folder, run };
}

test("update and check of several slices give the same files as each slice alone", async () => {
  using together = given();
  using alone = given();
  const all = ["things", "others"];
  const updated = await together.run("update", all);
  expect(updated).toMatchObject({ code: 0, err: "" });
  for (const name of all) expect(updated.out).toContain(`${together.file(name)}\n  1 path, `);
  for (const name of all) expect(await alone.run("update", [name])).toMatchObject({ code: 0 });
  const hashes = ({ path }: { readonly path: string }) => Object.values(snapshot(path));
  expect(hashes(together)).toEqual(hashes(alone));
  const checked = await together.run("check", all);
  expect(checked.out.match(/ agree$/gm)).toHaveLength(2);
});

test("update of several slices writes nothing if its report cannot be written", async () => {
  using folder = given();
  const before = snapshot(folder.path);
  const { code, err } = await folder.run("update", ["things", "others"], "--report", "/proc/nobody/r.md");
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^\/proc\/nobody: [^\n]+\n$/) });
  expect(snapshot(folder.path)).toEqual(before);
});

test("update of several slices names a refused slice, and writes the others", async () => {
  using folder = given();
  const report = folder.file("report.md");
  const { code, out, err } = await folder.run(
    "update",
    ["things", "broken", "others"],
    "--json",
    "--report",
    report,
  );
  expect(code).toBe(1);
  expect(err).toBe(
    `1 of 3 slices failed; the others succeeded\n${join(folder.path, "broken/slice.yaml")}: the pattern /thinks matches no published path; did you mean /things?\n`,
  );
  expect(JSON.parse(out)).toMatchObject([
    { name: "things", outcome: "updated" },
    { folder: folder.file("broken"), outcome: "failed", message: expect.stringContaining("/thinks") },
    { name: "others", outcome: "updated" },
  ]);
  expect(readFileSync(report, "utf8")).toMatch(
    /^# Version: none\n\n## .*things: none\n[^#]*\n## .*others: none\n/,
  );
  const isThere = (name: string) => existsSync(folder.file(`${name}/lock.json`));
  expect(["things", "broken", "others"].map(isThere)).toEqual([true, false, true]);
  const again = await folder.run("check", ["things", "broken"]);
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining("broken.openapi.yaml: does not exist"),
  });
});

test("update of several slices names each above the lines of a program that break, also a refused one", async () => {
  using folder = given();
  folder.file(
    "program.ts",
    'import type { LargeThing } from "./things/generated/api.ts";\nexport const size = (thing: LargeThing) => thing.size;\n',
  );
  const config =
    '{ "compilerOptions": { "noEmit": true, "types": [], "lib": ["es2022"] }, "files": ["program.ts"] }';
  const project = folder.file("tsconfig.json", config);
  await folder.run("update", ["things", "others"]);
  folder.file("published.yaml", PUBLISHED.replace("            size:\n", "            weight:\n"));
  const refused = await folder.run("update", ["things", "others"], "--project", project);
  expect(refused.code).toBe(1);
  const lines =
    /^\S.*\/things\n {2}yours {7}major: your code: 1 line breaks\n(?: {4}.*\n)+ .*Property 'size'/m;
  expect(refused.out).toMatch(lines);
  const accepted = await folder.run("update", ["things", "others"], "--accept", "--project", project);
  expect(accepted.code).toBe(0);
  expect(accepted.out).toMatch(/^ {2}yours {7}major: your code: 1 line breaks$/m);
});

test("an error that all slices share is printed once", async () => {
  using folder = given();
  const source = folder.file("gone.yaml");
  const { code, err } = await folder.run("update", ["things", "others"], "--source", source);
  expect({ code, err }).toEqual({ code: 2, err: `${source}: does not exist; name an OpenAPI document\n` });
});

test("update refuses one folder for the generated files of two slices", async () => {
  using folder = given();
  const before = snapshot(folder.path);
  const { code, err } = await folder.run("update", ["things", "others"], "--generated", folder.file("out"));
  expect({ code, err }).toEqual({
    code: 2,
    err: "--generated: cannot be one folder for 2 slices; name one slice, or set generated: in each slice.yaml\n",
  });
  expect(snapshot(folder.path)).toEqual(before);
});
