// Several slices at once: each whole or not at all, one that is refused does not stop the others.
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

test("update and check work on each, and give the files that each gives alone", async () => {
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

test("one that is refused is named and writes nothing; the others are written", async () => {
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
    `1 of 3 slices failed; the others are done\n${join(folder.path, "broken/slice.yaml")}: the pattern /thinks matches no published path; did you mean /things?\n`,
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

test("a fault that all have in common is told once", async () => {
  using folder = given();
  const source = folder.file("gone.yaml");
  const { code, err } = await folder.run("update", ["things", "others"], "--source", source);
  expect({ code, err }).toEqual({ code: 2, err: `${source}: does not exist; name the published document\n` });
});

test("one folder for generated files is not for two slices", async () => {
  using folder = given();
  const before = snapshot(folder.path);
  const { code, err } = await folder.run("update", ["things", "others"], "--generated", folder.file("out"));
  expect({ code, err }).toEqual({
    code: 2,
    err: "--generated: is one folder for 2 slices; name one folder, or put generated: into each slice.yaml\n",
  });
  expect(snapshot(folder.path)).toEqual(before);
});
