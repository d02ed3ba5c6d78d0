// The steps of release.yml as they stand, in a copy; npm publishes nothing, and asks nobody.
import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
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
const commands = arrayAt(objectAt(workflow, "jobs", "publish"), "steps").flatMap(
  (step) => (isObject(step) ? stringAt(step, "run") : undefined) ?? [],
);
const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The one command that begins like this. */
function commandOf(start: string): string {
  const [command, ...others] = commands.filter((line) => line.startsWith(start));
  if (command === undefined || others.length > 0) throw new Error(`not one step is "${start}"`);
  return command;
}

function runIn(folder: string, command: string) {
  const env = {
    ...process.env,
    GITHUB_REF_NAME: `v${version}`,
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_REPOSITORY: "someone/things",
    RUNNER_TEMP: folder,
    npm_config_dry_run: "true",
    npm_config_offline: "true",
    // What is packed, test/package/ looks at.
    npm_config_ignore_scripts: "true",
  };
  return promisify(execFile)("bash", ["-e", "-c", command], { cwd: folder, env });
}

test("the steps come in an order in which nothing is published unchecked", () => {
  const starts = ["npm ci", "npm run release", "npm test", "npm pkg set", "npm publish", "gh release create"];
  const places = starts.map((start) => commands.indexOf(commandOf(start)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("a tag that is the version is published, with what the changelog says of it", async () => {
  using given = temporaryFolder();
  for (const name of ["package.json", "CHANGELOG.md", "README.md", "LICENSE", "scripts"])
    cpSync(join(root, name), given.file(name), { recursive: true });
  symlinkSync(join(root, "node_modules"), given.file("node_modules"));
  await runIn(given.path, commandOf("npm run release"));
  const notes = readFileSync(given.file("notes.md"), "utf8");
  expect(readFileSync(given.file("CHANGELOG.md"), "utf8")).toContain(`## ${version}\n\n${notes}`);
  await runIn(given.path, commandOf("npm pkg set"));
  const { repository: named } = JSON.parse(readFileSync(given.file("package.json"), "utf8"));
  expect(named).toEqual({ type: "git", url: "git+https://github.test/someone/things.git" });
  const { stdout, stderr } = await runIn(given.path, commandOf("npm publish"));
  expect(stdout).toContain(`+ graph-restore-sessions@${version}`);
  expect(stderr).toContain("public access (dry-run)");
});

test("another tag is not", async () => {
  const { code, out, err } = await runCommand("release", "--notes", "v99.0.0");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toBe(`v99.0.0: package.json is of version ${version}\n`);
});
