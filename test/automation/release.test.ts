// Runs the steps of release.yml in a copy of the repository; npm publishes nothing and needs no network.
import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { arrayAt, isObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { temporaryFolder } from "../support/folder.ts";
import { runCommand } from "../support/project.ts";

const root = resolve(import.meta.dirname, "../..");
const workflow = parseYamlObject(
  readFileSync(join(root, ".github", "workflows", "release.yml"), "utf8"),
  "release.yml",
);
const commandsOf = (job: string): readonly string[] =>
  arrayAt(objectAt(workflow, "jobs", job), "steps").flatMap(
    (step) => (isObject(step) ? stringAt(step, "run") : undefined) ?? [],
  );
const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The packages in the order of publication: the last one depends on the others. */
const PACKAGES = ["graph-slice-client", "graph-slice", "graph-restore-sessions"];

function runIn(folder: string, command: string) {
  const env = {
    ...process.env,
    GITHUB_REF_NAME: `v${version}`,
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_REPOSITORY: "someone/things",
    npm_config_dry_run: String(command.startsWith("npm publish")),
    npm_config_offline: "true",
    // The contents of the packages are tested in test/package/.
    npm_config_ignore_scripts: "true",
  };
  return promisify(execFile)("bash", ["-e", "-c", command], { cwd: folder, env });
}

test("packages are tested and packed by a job without the permission to publish", () => {
  const starts = [
    "npm ci",
    "mkdir",
    "npm run release",
    "npm test",
    "npm run check",
    "npm pkg set",
    "npm pack",
  ];
  const build = commandsOf("build");
  expect(build).toHaveLength(starts.length);
  for (const [index, start] of starts.entries()) expect(build[index]?.startsWith(start)).toBe(true);
  expect(objectAt(workflow, "jobs", "build", "permissions")).toEqual({ contents: "read" });
});

test("the job that publishes runs only npm publish, with one package after another", () => {
  const tarballs = PACKAGES.map((name) => `./release/${name}-\${GITHUB_REF_NAME#v}.tgz`);
  expect(commandsOf("publish")).toEqual(
    tarballs.map((tarball) => `npm publish "${tarball}" --provenance --access public`),
  );
  expect(objectAt(workflow, "jobs", "publish", "permissions")).toEqual({ "id-token": "write" });
  expect(objectAt(workflow, "jobs", "publish")["needs"]).toBe("build");
});

test("a tag of the current version is packed and published with its section of the changelog", async () => {
  using given = temporaryFolder();
  for (const name of ["package.json", "CHANGELOG.md", "README.md", "LICENSE", "scripts", "src/client"])
    cpSync(join(root, name), given.file(name), { recursive: true });
  symlinkSync(join(root, "node_modules"), given.file("node_modules"));
  for (const command of commandsOf("build").filter((line) => /^(mkdir|npm run release|npm p)/.test(line)))
    await runIn(given.path, command);
  const notes = readFileSync(given.file("release/notes.md"), "utf8");
  expect(readFileSync(given.file("CHANGELOG.md"), "utf8")).toContain(`## ${version}\n\n${notes}`);
  for (const name of ["package.json", "scripts/package.json", "src/client/package.json"])
    expect(JSON.parse(readFileSync(given.file(name), "utf8")).repository).toMatchObject({
      type: "git",
      url: "git+https://github.test/someone/things.git",
    });
  expect(readdirSync(given.file("release")).toSorted()).toEqual(
    ["notes.md", ...PACKAGES.map((name) => `${name}-${version}.tgz`)].toSorted(),
  );
  // One command stands for all: they differ in their packages alone.
  const [command = ""] = commandsOf("publish");
  const { stdout, stderr } = await runIn(given.path, command);
  expect(stderr).toContain("public access (dry-run)");
  expect(stdout.trim()).toBe(`+ ${PACKAGES[0]}@${version}`);
}, 120_000);

test("a tag of another version is refused", async () => {
  const { code, out, err } = await runCommand("release", "--notes", "v99.0.0");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toBe(`v99.0.0: package.json has version ${version}\n`);
});
