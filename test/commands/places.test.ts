// Commands overwrite only files that an earlier run wrote.
import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { manifest, PUBLISHED, project, runCommand } from "../support/project.ts";

test("generated files are current under each name of their folder", async () => {
  using given = project();
  symlinkSync(given.file("spec"), given.file("link"));
  expect(await runCommand("update", given.file("link"))).toMatchObject({ code: 0, err: "" });
  expect(await runCommand("check", given.file("spec"))).toMatchObject({ code: 0, err: "" });
});

test("a slice has the same source and generated files under a link at another depth", async () => {
  using given = temporaryFolder({ "package.json": "{}", "a/published.yaml": PUBLISHED });
  mkdirSync(given.file("a/b"));
  symlinkSync(given.file("a/b"), given.file("link"));
  const source = relative("", given.file("a/published.yaml"));
  expect(
    await runCommand("init", given.file("link/spec"), "--source", source, "--path", "/things"),
  ).toMatchObject({ code: 0 });
  const text = readFileSync(given.file("a/b/spec/slice.yaml"), "utf8");
  expect(text).toContain("source: ../../published.yaml\n");
  given.file("a/b/spec/slice.yaml", text.replace("generated: generated", "generated: ../../../out"));
  for (const name of ["link/spec", "a/b/spec"])
    expect(await runCommand("update", given.file(name))).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(given.path).toSorted()).toEqual(["a", "link", "out", "package.json"]);
});

test("update writes a report through a link", async () => {
  using given = project();
  const [target, link] = [given.file("target.md", ""), given.file("link.md")];
  symlinkSync(target, link);
  expect(await given.run("update", "--report", link)).toMatchObject({ code: 0 });
  expect(readFileSync(target, "utf8")).toMatch(/^# Version: none\n/);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test("generate refuses a folder of sources", async () => {
  using given = project({ "src/index.ts": "export {};\n" });
  expect(await given.run("update")).toMatchObject({ code: 0 });
  const before = snapshot(given.path);
  const { code, err } = await given.run("generate", "--generated", given.file("src"));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("src: is not empty") });
  expect(snapshot(given.path)).toEqual(before);
});

test("docs refuses to overwrite a handwritten page or generated files, and replaces its own page", async () => {
  using given = project({ "mine/index.html": "<h1>Mine</h1>" });
  await given.run("update");
  const docs = (name: string) =>
    runCommand(
      "docs",
      given.file("spec"),
      "--generated",
      given.file("generated"),
      "--docs",
      given.file(name),
    );
  const before = snapshot(given.path);
  const outcomes = [await docs("mine"), await docs("generated")];
  expect(outcomes.map(({ code }) => code)).toEqual([2, 2]);
  expect(outcomes[0]?.err).toContain("mine: is not empty and has no manifest.json of this tool");
  expect(outcomes[1]?.err).toContain('generated: has the output of another slice, "things"');
  expect(snapshot(given.path)).toEqual(before);
  given.file("docs/index.html", "<h1>An earlier page</h1>");
  given.file("docs/manifest.json", manifest("things.html", "index.html"));
  const { code, out } = await docs("docs");
  expect({ code, out }).toEqual({ code: 0, out: `written    ${given.file("docs/index.html")}\n` });
});

test("update replaces its own files, even edited ones, and an empty report", async () => {
  using given = project({ "report.md": "" });
  const report = ["--report", given.file("report.md")];
  // From the second report on, nothing has changed.
  for (let time = 0; time < 2; time += 1)
    expect(await given.run("update", ...report)).toMatchObject({ code: 0, err: "" });
  const before = snapshot(given.path);
  given.file("generated/api.ts", "// edited\n");
  given.file("generated/notes.md", "# Mine\n");
  expect(await given.run("update", ...report)).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(given.file("generated/notes.md"), "utf8")).toBe("# Mine\n");
  expect(snapshot(given.path)).toMatchObject(before);
});

test("update cleans up after an update that was killed", async () => {
  using given = project();
  // The state between two renames: the first of two files is in place, and there is no manifest yet.
  given.file("generated/.writing/holder.0", "another-machine 1");
  execFileSync("touch", ["-d", "2020-01-01", given.file("generated/.writing/holder.0")]);
  given.file("generated/.writing/0.journal", "create api.ts\ncreate enums.ts\n");
  given.file("generated/.writing/enums.ts.new", "// half\n");
  given.file("generated/api.ts", "// half\n");
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  expect(await given.run("check")).toMatchObject({ code: 0, err: "" });
  expect(Object.keys(snapshot(given.path)).filter((path) => path.includes(".writing"))).toEqual([]);
});
