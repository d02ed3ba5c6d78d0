import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".github", "workflows");
const workflows = readdirSync(folder).map((name) => ({
  name,
  workflow: parseYamlObject(readFileSync(join(folder, name), "utf8"), name),
}));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

function jobsOf(workflow: JsonObject): readonly JsonObject[] {
  return Object.values(objectAt(workflow, "jobs")).filter(isObject);
}

function stepsOf(workflow: JsonObject): readonly JsonObject[] {
  return jobsOf(workflow).flatMap((job) => arrayAt(job, "steps").filter(isObject));
}

test("there are workflows to look at", () => {
  expect(workflows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["ci.yml", "release.yml", "update.yml"]),
  );
});

describe.each(workflows)("$name", ({ workflow }) => {
  test("is started by something", () => {
    expect(Object.keys(objectAt(workflow, "on"))).not.toEqual([]);
  });

  test("runs only scripts that exist, with options that they know", () => {
    const commands = stepsOf(workflow).map((step) => stringAt(step, "run") ?? "");
    const named = commands.flatMap((command) =>
      [...command.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name),
    );
    for (const name of named) expect(scripts).toHaveProperty([name]);
    const usage = readFileSync(join(root, "scripts", "run.ts"), "utf8");
    const options = commands.flatMap((command) =>
      [...command.matchAll(/npm run [\w:-]+(?: --silent)? -- (.*)/g)].flatMap(
        ([, rest = ""]) => rest.match(/--[\w-]+/g) ?? [],
      ),
    );
    for (const option of options) expect(usage).toContain(`  ${option} `);
  });

  test("names only files that exist", () => {
    const text = JSON.stringify(workflow);
    for (const [, file = ""] of text.matchAll(/"(?:spec|generated)":"([^"]+)"/g))
      expect(existsSync(join(root, file))).toBe(true);
    for (const [, spec = "", generated = ""] of text.matchAll(
      /\\"spec\\":\\"([^\\]+)\\",\\"generated\\":\\"([^\\]+)\\"/g,
    )) {
      expect(existsSync(join(root, spec, "slice.yaml"))).toBe(true);
      expect(existsSync(join(root, generated, "manifest.json"))).toBe(true);
    }
  });

  test("has no step that cannot be reached", () => {
    for (const job of jobsOf(workflow)) {
      const steps = arrayAt(job, "steps").filter(isObject);
      for (const [index, step] of steps.entries()) {
        const condition = stringAt(step, "if");
        if (condition === undefined) continue;
        // A condition on an output needs an earlier step that sets it.
        const [, id, output] = /^steps\.(\w+)\.outputs\.(\w+) == 'true'$/.exec(condition) ?? [];
        const setter = steps.slice(0, index).find((earlier) => stringAt(earlier, "id") === id);
        expect(setter && stringAt(setter, "run")).toContain(`${output}=true`);
      }
    }
  });
});

test("the update's title comes from the first line of the report", () => {
  const update = workflows.find(({ name }) => name === "update.yml");
  const commands = stepsOf(update?.workflow ?? {})
    .map((step) => stringAt(step, "run") ?? "")
    .join("\n");
  expect(commands).toContain("'1s/^# Version: //p'");
});
