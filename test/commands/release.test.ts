// The next version and its section in the changelog, by the changes since the tag of the last version.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { releaseIn } from "../../scripts/commands/release.ts";
import { InputError, RefusedError } from "../../scripts/errors.ts";
import { snapshot } from "../support/folder.ts";
import { PUBLISHED, SLICE_YAML } from "../support/project.ts";
import { type Repository, repository } from "../support/repository.ts";

const root = resolve(import.meta.dirname, "../..");
const SLICE = "spec/things.openapi.yaml";
const WITHOUT_SIZE = PUBLISHED.replace(/ {12}size:\n {14}type: number\n {14}nullable: true\n/, "");
const WITH_LATER = PUBLISHED.replace("        - broken\n", "        - broken\n        - repaired\n");

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const manifest = (version: string) => json({ name: "things", version, type: "module" });
const lock = (version: string) =>
  json({
    name: "things",
    version,
    lockfileVersion: 3,
    packages: { "": { name: "things", version }, "node_modules/a": { version: "1.0.0" } },
  });

/** Creates a repository whose version is tagged. */
function released(version: string): Repository {
  const given = repository({
    "package.json": manifest(version),
    "package-lock.json": lock(version),
    "CHANGELOG.md": `# Changelog\n\n## ${version}\n\nAs it was.\n`,
    "spec/slice.yaml": SLICE_YAML,
    [SLICE]: PUBLISHED,
  });
  given.tag(`v${version}`);
  return given;
}

async function run(folder: string, ...args: readonly string[]): Promise<string> {
  let out = "";
  await releaseIn(folder, args, (text) => {
    out += text;
  });
  return out;
}

/** Expects an error of one line with these words, and no changed file. */
async function refuses(
  given: Repository,
  args: readonly string[],
  kind: typeof InputError | typeof RefusedError,
  message: readonly string[],
) {
  const before = snapshot(given.path);
  const error: unknown = await run(given.path, ...args).catch((error: unknown) => error);
  if (!(error instanceof kind)) throw error;
  for (const part of message) expect(error.message).toContain(part);
  expect(error.message).not.toContain("\n");
  expect(snapshot(given.path)).toEqual(before);
}

test.each([
  ["1.0.0", WITHOUT_SIZE, [], "2.0.0", "`largeThing.size`"],
  ["0.1.0", WITHOUT_SIZE, [], "0.2.0", "`largeThing.size`"],
  ["1.0.0", WITH_LATER, [], "1.1.0", "`repaired`"],
  ["1.0.0", WITH_LATER, ["--bump", "patch"], "1.1.0", "`repaired`"],
  ["1.0.0", WITH_LATER, ["--bump", "major"], "2.0.0", "`repaired`"],
  ["1.0.0", PUBLISHED, ["--bump", "patch"], "1.0.1", "The slice has not changed since 1.0.0."],
])(
  "release sets the version after %s and writes its section",
  async (version, slice, args, want, message) => {
    using given = released(version);
    given.file(SLICE, slice);
    const out = await run(given.path, ...args);
    expect(out).toContain(`${version} → ${want}`);
    const textOf = (name: string) => readFileSync(given.file(name), "utf8");
    expect(textOf("package.json")).toBe(manifest(want));
    expect(textOf("package-lock.json")).toBe(lock(want));
    const [, newest = "", older = ""] = textOf("CHANGELOG.md").split(/^## /m);
    expect(newest.startsWith(`${want}\n`)).toBe(true);
    expect(newest).toContain(message);
    expect(older).toBe(`${version}\n\nAs it was.\n`);
    // With the tag, the notes can be printed, and the next release starts here.
    given.tag(`v${want}`);
    expect(`${want}\n\n${await run(given.path, "--notes", `v${want}`)}\n`).toBe(newest);
    await refuses(given, [], RefusedError, [`v${want}`, "--bump"]);
  },
);

test("release refuses to release without changes", async () => {
  using given = released("1.0.0");
  await refuses(given, [], RefusedError, ["nothing changed", "v1.0.0", "--bump"]);
});

test("release refuses a version without a tag, as in two releases in a row", async () => {
  using given = released("1.0.0");
  given.file(SLICE, WITH_LATER);
  await run(given.path);
  await refuses(given, [], InputError, [
    "no tag v1.1.0; tag the commit that released 1.1.0; if none did, release it",
  ]);
});

test("release suggests git fetch --tags in a clone without tags", async () => {
  using given = released("1.0.0");
  execFileSync("git", ["tag", "--delete", "v1.0.0"], { cwd: given.path, stdio: "pipe" });
  await refuses(given, [], InputError, ["no tag v1.0.0; this clone has no tags: run `git fetch --tags`"]);
});

test("release sets one version in all packages of this repository, and changes nothing else in them", async () => {
  using given = repository();
  const names = ["package.json", "package-lock.json", "scripts/package.json", "src/client/package.json"];
  for (const name of [...names, "CHANGELOG.md", "spec"]) {
    mkdirSync(dirname(given.file(name)), { recursive: true });
    cpSync(join(root, name), given.file(name), { recursive: true });
  }
  const { version }: { version: string } = JSON.parse(readFileSync(given.file("package.json"), "utf8"));
  given.tag(`v${version}`);
  await run(given.path, "--bump", "minor");
  const diff = execFileSync("git", ["diff", "--unified=0", ...names], { cwd: given.path, encoding: "utf8" });
  const added = diff.split("\n").filter((line) => /^\+(?!\+)/.test(line));
  const next = JSON.parse(readFileSync(given.file("package.json"), "utf8")).version;
  const line = new RegExp(`^\\+ +"(version|graph-[\\w-]+)": "${next.replaceAll(".", "\\.")}",?$`);
  expect(added.filter((text) => !line.test(text))).toEqual([]);
  // One version in each file and in each entry of the lock file; the root names the client twice.
  expect(added.length).toBe(3 + 4 + added.filter((text) => text.includes('"graph-')).length);
  const versionOf = (name: string) => JSON.parse(readFileSync(given.file(name), "utf8")).version;
  expect(names.map(versionOf)).toEqual([next, next, next, next]);
});

test("release sets the version of workspaces named by a pattern or by a path", async () => {
  using given = released("1.0.0");
  const top = { name: "things", version: "1.0.0", workspaces: ["packages/*", "./tool/", "CHANGELOG.md/*"] };
  const workspaces = ["packages/a", "packages/b", "tool"];
  const entries = Object.fromEntries(workspaces.map((name) => [name, { name, version: "1.0.0" }]));
  given.file("package.json", json(top));
  given.file("package-lock.json", json({ version: "1.0.0", packages: { "": top, ...entries } }));
  for (const name of workspaces) given.file(`${name}/package.json`, json({ name, version: "1.0.0" }));
  given.file("packages/README.md", "No package.");
  await run(given.path, "--bump", "minor");
  const read = (name: string) => JSON.parse(readFileSync(given.file(name), "utf8"));
  expect(workspaces.map((name) => read(`${name}/package.json`).version)).toEqual(["1.1.0", "1.1.0", "1.1.0"]);
  const { packages } = read("package-lock.json");
  expect(workspaces.map((name) => packages[name].version)).toEqual(["1.1.0", "1.1.0", "1.1.0"]);
});

test("release takes the absolute path of a folder", async () => {
  using given = released("1.0.0");
  given.file(SLICE, WITH_LATER);
  expect(await run(given.path, given.file("spec"))).toContain("1.0.0 → 1.1.0");
});

test("release refuses a tag without a slice, and a folder without a repository", async () => {
  using given = released("1.0.0");
  rmSync(given.file(SLICE));
  given.tag("v1.0.1");
  given.file("package.json", manifest("1.0.1"));
  given.file(SLICE, PUBLISHED);
  await refuses(given, [], InputError, [`v1.0.1:${SLICE}`, "cannot be read from git"]);
  rmSync(given.file(".git"), { recursive: true });
  await refuses(given, [], InputError, [`v1.0.1:${SLICE}`, "cannot be read from git"]);
});

test("release refuses a changelog that already has the section", async () => {
  using given = released("1.0.0");
  given.file(SLICE, WITH_LATER);
  given.file("CHANGELOG.md", "## 1.1.0\n\nWritten by hand.\n");
  await refuses(given, [], InputError, ["CHANGELOG.md", "1.1.0"]);
});

test.each([
  ["1.0.0-beta.1", "three numbers"],
  ["", "three numbers"],
])("release refuses the version '%s'", async (version, message) => {
  using given = released("1.0.0");
  given.file("package.json", manifest(version));
  await refuses(given, [], InputError, ["package.json", message]);
});

test("release refuses a package.json that is not JSON", async () => {
  using given = released("1.0.0");
  given.file("package.json", "{");
  await refuses(given, [], InputError, ["package.json"]);
});

test("release finds the only slice, in a folder of any name", async () => {
  using given = repository({ "package.json": manifest("1.0.0"), "things/slice.yaml": SLICE_YAML });
  given.file("things/things.openapi.yaml", PUBLISHED);
  given.tag("v1.0.0");
  expect(await run(given.path, "--bump", "patch")).toContain("1.0.0 → 1.0.1");
});

test("release prints no notes for another tag, or for a version without a section", async () => {
  using given = released("1.0.0");
  await refuses(given, ["--notes", "v1.0.1"], RefusedError, ["v1.0.1", "1.0.0"]);
  await refuses(given, ["--notes", "1.0.0"], RefusedError, ["1.0.0"]);
  rmSync(given.file("CHANGELOG.md"));
  await refuses(given, ["--notes", "v1.0.0"], RefusedError, ["CHANGELOG.md", "1.0.0"]);
});

test.each([
  [["--bump", "huge"], "--bump: unknown bump huge"],
  [["--colour"], "--colour"],
  [["a", "b"], "takes one folder, not 2; name one: a, b"],
])("release refuses %j", async (args, message) => {
  using given = released("1.0.0");
  await refuses(given, args, InputError, [message]);
});
