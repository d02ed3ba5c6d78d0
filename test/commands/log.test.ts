import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { PUBLISHED, runCommand } from "../support/project.ts";

const SLICE = "name: things\nsource: published.yaml\npaths: [/things]\n";
const REVISIONS = [
  ["2026-01-01", "first", PUBLISHED],
  [
    "2026-02-01",
    "later member",
    PUBLISHED.replace("        - broken\n", "        - broken\n        - repaired\n"),
  ],
  ["2026-03-01", "no size", PUBLISHED.replace(/ {12}size:\n {14}type: number\n {14}nullable: true\n/, "")],
] as const;

const folder = temporaryFolder({ "spec/slice.yaml": SLICE });
afterAll(() => folder[Symbol.dispose]());

const git = (day: string, ...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.test", ...args], {
    cwd: folder.path,
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
  });

git("2026-01-01", "init", "--quiet");
for (const [day, subject, text] of REVISIONS) {
  folder.file("spec/things.openapi.yaml", text);
  git(day, "add", ".");
  git(day, "commit", "--quiet", "--message", subject);
}

const log = (...args: readonly string[]) => runCommand("log", ...args);

test("log lists what each commit changed, with its bump", async () => {
  const { code, out, err } = await log(folder.file("spec"));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.match(/^\S.*$/gm)?.map((line) => line.replace(/ {2}[0-9a-f]{9} {2}/, " "))).toEqual([
    "2026-02-01 minor  later member",
    "2026-03-01 major  no size",
  ]);
  expect(out).toContain("    compatible: `status` has the new member `repaired` after its sentinel");
});

test.each([
  [
    ["--of", "repaired"],
    ["later member", "no size"],
  ],
  [["--of", "size"], ["no size"]],
  [["--of", "#/components/schemas/ns.largeThing"], ["no size"]],
  [["--of", "#/components/schemas/ns.large"], []],
  [["--since", "2026-02-15"], ["no size"]],
  [["--since", "HEAD~1"], ["no size"]],
])("log %j lists the commits %j", async (args, subjects) => {
  const { code, out } = await log(folder.file("spec"), "--json", ...args);
  expect(code).toBe(0);
  expect(JSON.parse(out).entries.map(({ subject }: { subject: string }) => subject)).toEqual(subjects);
});

test("log says so if no change names an element", async () => {
  const outcome = await log(folder.file("spec"), "--of", "sice");
  expect(outcome).toEqual({ code: 0, out: "no change names sice: check its spelling\n", err: "" });
});

test("log takes the severities of the team's changes.yaml", async () => {
  const rules = "rules: { property-removed: { severity: risky, reason: Nobody uses it. } }\n";
  const path = folder.file("spec/changes.yaml", rules);
  const { out } = await log(folder.file("spec"));
  rmSync(path);
  expect(out).toContain("risky: `largeThing.size` was removed");
});

test.each([
  [["none"], "none"],
  [["--since", "yesterday"], "--since: yesterday is not a day or a revision; write a day such as 2026-12-31"],
  [["--since", "--all"], "--since: --all is not a day or a revision; write a day"],
  [["--since", "HEAD:spec/slice.yaml"], "--since: HEAD:spec/slice.yaml is not a day or a revision"],
  [["--since", "2026-02-30"], "--since: 2026-02-30 is not a day; write a day such as 2026-12-31"],
])("log refuses %j", async (args, message) => {
  const isFolder = args.length > 1;
  const { code, out, err } = await log(...(isFolder ? [folder.file("spec"), `${args[0]}=${args[1]}`] : args));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("log refuses a shallow clone instead of finding no change in it", async () => {
  using clone = temporaryFolder();
  execFileSync("git", ["clone", "--quiet", "--depth", "2", `file://${folder.path}`, clone.file("clone")]);
  const { code, out, err } = await log(clone.file("clone/spec"));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^git: no history of \S+ before [0-9a-f]{40}: the clone is shallow; run `git fetch /);
  const { out: later } = await log(clone.file("clone/spec"), "--since", "HEAD~1");
  expect(later).toContain("no size");
});

test("log follows a slice that was renamed, and no other one that resembles it", async () => {
  using clone = temporaryFolder();
  const inClone = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.test", ...args], { cwd: clone.path });
  inClone("clone", "--quiet", folder.path, ".");
  inClone("mv", "spec", "my slice");
  inClone("commit", "--quiet", "--message", "renamed");
  clone.file("my slice/slice.yaml", SLICE.replace("things", "stuff"));
  inClone("mv", "my slice/things.openapi.yaml", "my slice/stuff.openapi.yaml");
  inClone("commit", "--quiet", "--all", "--message", "renamed again");
  clone.file("copy/slice.yaml", SLICE);
  clone.file("copy/things.openapi.yaml", REVISIONS[2][2]);
  inClone("add", ".");
  inClone("commit", "--quiet", "--message", "copied");
  const subjects = async (name: string, ...args: readonly string[]) => {
    const { out } = await log(clone.file(name), "--json", ...args);
    return JSON.parse(out).entries.map(({ subject }: { subject: string }) => subject);
  };
  expect(await subjects("my slice")).toEqual(["later member", "no size"]);
  expect(await subjects("my slice", "--since", "HEAD~4")).toEqual(["no size"]);
  expect(await subjects("my slice", "--since", "2026-02-15")).toEqual(["no size"]);
  expect(await subjects("copy")).toEqual([]);
});
