// `init`: update accepts what it writes, and it overwrites nothing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSliceRequest } from "../../scripts/workspace/spec-folder.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { PUBLISHED, runCommand } from "../support/project.ts";

const WORKFLOW = ".github/workflows/graph-slice.yml";

const begin = (folder: string, source: string, ...options: readonly string[]) =>
  runCommand("init", folder, "--source", source, "--path", "/things", ...options);

test("init writes a slice.yaml with comments that update accepts unchanged", async () => {
  using given = temporaryFolder({ "package.json": "{}", "published.yaml": PUBLISHED });
  const folder = given.file("mail");
  const { code, out, err } = await begin(folder, given.file("published.yaml"), "--path", "!/others");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`written    ${given.file("mail/slice.yaml")}\nnext       npm run update -- '${folder}'\n`);
  const text = readFileSync(given.file("mail/slice.yaml"), "utf8");
  expect(text.match(/^#/gm)?.length).toBeGreaterThan(5);
  const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
  expect(existsSync(given.file(`mail/${schema}`))).toBe(true);
  expect(readSliceRequest(folder)).toMatchObject({
    name: "mail",
    source: given.file("published.yaml"),
    generated: "generated",
    paths: ["/things", "!/others"],
    stopAt: [],
  });
  const updated = await runCommand("update", folder);
  expect(updated).toMatchObject({ code: 0, err: "" });
  expect(updated.out).not.toContain("committed");
  expect(existsSync(given.file("mail/generated/api.ts"))).toBe(true);
});

test("init writes a slice.yaml in a folder whose name has a line break", async () => {
  using given = temporaryFolder({ "package.json": "{}" });
  const outcome = await begin(given.file("a\nname: b"), "https://graph.test", "--name", "mail");
  expect(outcome).toMatchObject({ code: 0, err: "" });
  expect(readSliceRequest(given.file("a\nname: b")).name).toBe("mail");
});

test("init names a source file relative to the folder of the slice", async () => {
  using given = temporaryFolder({ "package.json": "{}" });
  const source = "test/commands/init.test.ts";
  expect(await begin(given.file("a/b"), source)).toMatchObject({ code: 0 });
  const { source: named } = readSliceRequest(given.file("a/b"));
  expect(fileURLToPath(new URL(named, `file://${given.file("a/b/")}`))).toBe(fileURLToPath(import.meta.url));
});

test("init --github writes one workflow for all slices at the top of the repository", async () => {
  using given = temporaryFolder({ "package.json": "{}", ".git/HEAD": "" });
  const url = "https://graph.test/openapi.yaml";
  const first = await begin(given.file("slices/mail"), url, "--github");
  expect(first.out).toContain(`${WORKFLOW}\n`);
  const text = readFileSync(given.file(WORKFLOW), "utf8");
  given.file(WORKFLOW, `${text}# Edited.\n`);
  const second = await begin(given.file("slices/files"), url, "--github");
  expect(second).toMatchObject({ code: 0, err: "" });
  expect(second.out).toContain(`kept       ${WORKFLOW}\n`);
  const third = await begin(
    given.file("slices/chats"),
    url,
    "--github",
    "--project",
    given.file("package.json"),
  );
  expect(third.out).toContain(`kept       ${WORKFLOW}: set its PROJECT by hand\n`);
  expect(readFileSync(given.file(WORKFLOW), "utf8")).toBe(`${text}# Edited.\n`);
});

test.each([
  [[], 'PROJECT: ""'],
  [["--project", "app/tsconfig.json"], 'PROJECT: "app/tsconfig.json"'],
])("the workflow from init with %j passes the program to check", async (options, line) => {
  using given = temporaryFolder({ "package.json": "{}", ".git/HEAD": "", "app/tsconfig.json": "{}" });
  const args = options.map((option) => (option.startsWith("--") ? option : given.file(option)));
  const { code, err } = await begin(given.file("mail"), "https://graph.test", "--github", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(readFileSync(given.file(WORKFLOW), "utf8").split("\n")).toContain(`      ${line}`);
});

test.each([
  [
    "no folder",
    ["--source", "https://a.test", "--path", "/a"],
    "init: takes one folder, not 0; npm run init -- <folder>",
  ],
  [
    "no source",
    ["FOLDER", "--path", "/a"],
    "--source: is missing; npm run init -- <folder> --source <url|file>",
  ],
  ["no path", ["FOLDER", "--source", "https://a.test"], "--path: is missing"],
  ["a missing source", ["FOLDER", "--source", "gone.yaml", "--path", "/a"], "gone.yaml: does not exist"],
  [
    "a program without a workflow",
    ["FOLDER", "--source", "https://a.test", "--path", "/a", "--project", "tsconfig.json"],
    "--project: requires --github; add --github",
  ],
  [
    "a missing program",
    ["FOLDER", "--source", "https://a.test", "--path", "/a", "--github", "--project", "gone.json"],
    "gone.json: does not exist; name the tsconfig.json of the program",
  ],
  [
    "a URL with a password",
    ["FOLDER", "--source", "https://user:secret@a.test", "--path", "/a"],
    "https://a.test/: a URL with a user name or password is refused",
  ],
  [
    "an invalid pattern",
    ["FOLDER", "--source", "https://a.test", "--path", "a"],
    "init: a is not a path pattern",
  ],
  [
    "an unknown method",
    ["FOLDER", "--source", "https://a.test", "--path", "GTE /a"],
    "GTE is not an HTTP method",
  ],
  [
    "a name that is not a file name",
    ["FOLDER", "--source", "https://a.test", "--path", "/a", "--name", "a/b"],
    "--name: the name a/b is not a plain file name",
  ],
  [
    "a folder whose name is not a file name",
    ["a folder", "--source", "https://a.test", "--path", "/a"],
    "--name: the name a folder is not a plain file name",
  ],
])("init refuses %s and writes nothing", async (_, args, message) => {
  using given = temporaryFolder();
  const { code, out, err } = await runCommand(
    "init",
    ...args.map((arg) => (arg === "FOLDER" ? given.file("new") : arg)),
  );
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain(message);
  expect(snapshot(given.path)).toEqual({});
});

test("init refuses a folder that has a slice.yaml", async () => {
  using given = temporaryFolder({ "mail/slice.yaml": "name: mine\n" });
  const before = snapshot(given.path);
  const { code, err } = await begin(given.file("mail"), "https://graph.test", "--github");
  expect({ code, err }).toEqual({
    code: 2,
    err: `${given.file("mail/slice.yaml")}: already exists; edit it, or name another folder\n`,
  });
  expect(snapshot(given.path)).toEqual(before);
});

test("init refuses a link without a target in place of slice.yaml, and keeps one in place of the workflow", async () => {
  using given = temporaryFolder({ ".git/HEAD": "", "mail/x": "", ".github/workflows/x": "" });
  symlinkSync("../elsewhere.yaml", given.file("mail/slice.yaml"));
  symlinkSync("elsewhere.yml", given.file(WORKFLOW));
  const refused = await begin(given.file("mail"), "https://graph.test", "--github");
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("slice.yaml: already exists") });
  const { code, out } = await begin(given.file("files"), "https://graph.test", "--github");
  expect({ code, kept: out.includes(`kept       ${WORKFLOW}`) }).toEqual({ code: 0, kept: true });
  expect(readlinkSync(given.file("mail/slice.yaml"))).toBe("../elsewhere.yaml");
  expect(readlinkSync(given.file(WORKFLOW))).toBe("elsewhere.yml");
});

test("the project's formatter and linter ignore generated code", async () => {
  using given = temporaryFolder({ "package.json": "{}", "published.yaml": PUBLISHED });
  await begin(given.file("mail"), given.file("published.yaml"));
  await runCommand("update", given.file("mail"));
  const biome = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));
  const files = ["api.ts", "enums.ts"].map((name) => given.file(`mail/generated/${name}`));
  const check = (...paths: readonly string[]) =>
    spawnSync(process.execPath, [biome, "check", ...paths], { cwd: given.path, encoding: "utf8" });
  expect(check(...files)).toMatchObject({ status: 0 });
  // Without the comments at its beginning, the same code has findings.
  const text = readFileSync(given.file("mail/generated/api.ts"), "utf8");
  expect(check(given.file("bare.ts", text.replace(/^\/\/ biome.*\n/gm, "")))).toMatchObject({ status: 1 });
});
