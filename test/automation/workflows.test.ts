import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { runCommand } from "../support/project.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".github", "workflows");
/** The workflow that `init --github` writes. */
const SHIPPED = join(root, "scripts", "commands", "workflow.yml");
const paths = [...readdirSync(folder).map((name) => join(folder, name)), SHIPPED];
const workflows = paths.map((path) => {
  const text = readFileSync(path, "utf8");
  return { name: path.slice(root.length + 1), text, workflow: parseYamlObject(text, path) };
});
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

function jobsOf(workflow: JsonObject): readonly JsonObject[] {
  return Object.values(objectAt(workflow, "jobs")).filter(isObject);
}

function stepsOf(job: JsonObject): readonly JsonObject[] {
  return arrayAt(job, "steps").filter(isObject);
}

const commandsOf = (steps: readonly JsonObject[]) => steps.flatMap((step) => stringAt(step, "run") ?? []);

test("the repository has workflows", () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(
      ["ci.yml", "release.yml", "update.yml"].map((name) => `.github/workflows/${name}`),
    ),
  );
});

describe.each(workflows)("$name", ({ text, workflow }) => {
  const jobs = jobsOf(workflow);
  const steps = jobs.flatMap(stepsOf);

  test("has a trigger", () => {
    expect(Object.keys(objectAt(workflow, "on"))).not.toEqual([]);
  });

  test("runs only existing commands with existing options", async () => {
    const lines = commandsOf(steps).flatMap((command) => command.split("\n"));
    for (const line of lines) {
      const [, script, graphSlice] = /npm run ([\w:-]+)|npx --yes graph-slice (\w+)/.exec(line) ?? [];
      const name = script ?? graphSlice;
      if (name === undefined) continue;
      if (script !== undefined) expect(scripts).toHaveProperty([script]);
      const [, rest = ""] = graphSlice === undefined ? line.split(" -- ") : line.split(` ${graphSlice} `);
      if (rest === "") continue;
      const { out } = await runCommand(name, "--help");
      for (const option of rest.match(/--[\w-]+/g) ?? []) expect(out).toMatch(`\n  ${option} `);
    }
  });

  test("pins each action by its commit, with the version in a comment", () => {
    const used = text.match(/^.*\buses:.*$/gm) ?? [];
    for (const line of used) expect(line).toMatch(/ uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(used.length).toBeGreaterThan(0);
  });

  test("states the permissions of each job, and leaves no token in a clone", () => {
    for (const job of jobs) expect(own(job, "permissions") ?? own(workflow, "permissions")).toBeDefined();
    for (const step of steps.filter((item) => stringAt(item, "uses")?.startsWith("actions/checkout@")))
      expect(objectAt(step, "with")).toMatchObject({ "persist-credentials": false });
  });

  test("gives a token only to steps that run only git, gh and jq", () => {
    expect(JSON.stringify([own(workflow, "env"), ...jobs.map((job) => own(job, "env"))])).not.toContain(
      "token",
    );
    const withToken = steps.filter((step) => JSON.stringify(step).includes("github.token"));
    for (const command of commandsOf(withToken)) expect(command).not.toMatch(/\b(npm|npx|node)\b/);
  });
});

test("all workflows use the same version of an action", () => {
  const used = new Set(workflows.flatMap(({ text }) => text.match(/actions\/[\w-]+@.*$/gm) ?? []));
  const names = [...used].map((line) => line.split("@")[0]);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(3);
});

describe.each(workflows.filter(({ name }) => /update|workflow\.yml/.test(name)))(
  "the update in $name",
  ({ workflow }) => {
    const commands = commandsOf(jobsOf(workflow).flatMap(stepsOf)).join("\n");

    test("takes title and files from the JSON of the update, and the body from its report", () => {
      for (const part of ["jq -r .title", "jq -r '.files[].path'", '--body-file "$RUNNER_TEMP/report.md"'])
        expect(commands).toContain(part);
    });

    test("passes the program to check", () => {
      expect(commands).toMatch(/ update .*--project /);
    });
  },
);
