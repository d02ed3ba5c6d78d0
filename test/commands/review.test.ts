// The report of `update` about a newer document, and the elements that it does not remove without acceptance.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { type Project, PUBLISHED, project, SLICE_YAML } from "../support/project.ts";

const WITHOUT_SIZE = PUBLISHED.replace(/ {12}size:\n {14}type: number\n {14}nullable: true\n/, "");
const WITH_LATER = PUBLISHED.replace("        - broken\n", "        - broken\n        - repaired\n");
const SIZE = "#/components/schemas/ns.largeThing/allOf/1/properties/size";

/** Creates a project whose slice was taken from `PUBLISHED`, and whose source is now a newer document. */
async function updatedOnce(newer: string, waivers?: string): Promise<Project> {
  const given = project();
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  if (waivers !== undefined) given.file("spec/waivers.yaml", waivers);
  writeFileSync(given.file("published.yaml"), newer);
  return given;
}

test("the two documents of these tests differ", () => {
  expect(new Set([PUBLISHED, WITHOUT_SIZE, WITH_LATER]).size).toBe(3);
});

test("update refuses a vanished property, and writes only the report", async () => {
  using given = await updatedOnce(WITHOUT_SIZE);
  const before = snapshot(given.path);
  const { code, out, err } = await given.run("update", "--report", given.file("report.md"), "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ outcome: "refused", bump: "major", files: [], accepted: [] });
  expect(err).toMatch(/^1 element vanished upstream and is not accepted, .*--accept/);
  expect(err).toContain("largeThing.size");
  expect(err).toContain(SIZE);
  const report = readFileSync(given.file("report.md"), "utf8");
  expect(report).toMatch(/^# Version: major\n\n\*\*Refused\*\*: 1 element vanished upstream/);
  expect(report).toContain("\n- vanished: `largeThing.size`");
  rmSync(given.file("report.md"));
  expect(snapshot(given.path)).toEqual(before);
});

test("update --accept accepts a vanished property, and writes the report for a pull request", async () => {
  using given = await updatedOnce(WITHOUT_SIZE);
  const { code, out, err } = await given.run("update", "--accept", "--report", given.file("report.md"));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [, end] = out.split(/^(?=changes )/m);
  expect(end).toBe(
    `changes     major: 1 breaking, 0 risky, 0 compatible, 0 documentation
            \`largeThing.size\` was removed (it was \`number or null\`) (property-removed)
`,
  );
  expect(readFileSync(given.file("report.md"), "utf8")).toMatch(/^# Version: major\n/);
  expect(readFileSync(given.file("spec/things.openapi.yaml"), "utf8")).not.toContain("size:");
});

test.each([
  ["path", "paths: [/things, /others]", "paths: [/things]", ""],
  ["method", "paths: [/things]", "paths: [GET /things]", ""],
  ["path, beside a vanished property,", "paths: [/things, /others]", "paths: [/things]", "largeThing.size"],
])("a %s that slice.yaml no longer selects does not count as vanished", async (_, old, now, vanished) => {
  const request = (paths: string) => SLICE_YAML.replace(/paths: .*/, paths);
  using given = project({ "spec/slice.yaml": request(old) });
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  given.file("spec/slice.yaml", request(now));
  if (vanished !== "") given.file("published.yaml", WITHOUT_SIZE);
  const { code, out, err } = await given.run("update");
  expect(code).toBe(vanished === "" ? 0 : 1);
  if (vanished === "") expect(out).toContain("changes     major: 1 breaking");
  else expect(err).toMatch(/^1 element vanished upstream [^\n]*\nvanished: `largeThing\.size`[^\n]*\n$/);
});

const waiver = (expires: string, pointer = SIZE) =>
  `waivers:\n  - pointer: '${pointer}'\n    reason: Nobody used it.\n    expires: ${expires}\n`;

test("a valid waiver accepts a vanished property", async () => {
  using given = await updatedOnce(WITHOUT_SIZE, waiver("9999-12-31"));
  const { code, out, err } = await given.run("update");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(
    "\nwaived      `largeThing.size` was removed (it was `number or null`): Nobody used it, until 9999-12-31\nchanges ",
  );
});

test.each([
  ["has expired", waiver("2000-01-01"), "was valid until 2000-01-01"],
  ["is about something else", waiver("9999-12-31", "#/paths/~1others"), "largeThing.size"],
])("a waiver that %s does not accept a vanished property", async (_, waivers, message) => {
  using given = await updatedOnce(WITHOUT_SIZE, waivers);
  const { code, err } = await given.run("update");
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test("a refusal also names waivers that match nothing", async () => {
  using given = await updatedOnce(WITHOUT_SIZE, waiver("2000-01-01", `${SIZE}s`));
  const { err } = await given.run("update");
  expect(err).toContain(`matches nothing: ${given.file("spec/waivers.yaml")}#/waivers/0 (${SIZE}s)\n`);
  expect(err).not.toContain("expired");
});

test.each([
  ["an unknown key", `${waiver("9999-12-31")}    until: never\n`, "until"],
  ["no reason", waiver("9999-12-31").replace("    reason: Nobody used it.\n", ""), "reason"],
  ["an invalid date", waiver("2026-02-31"), "2026-02-31"],
])("update refuses a waiver with %s", async (_, waivers, message) => {
  using given = await updatedOnce(WITHOUT_SIZE, waivers);
  const before = snapshot(given.path);
  const { code, err } = await given.run("update");
  expect(code).toBe(2);
  expect(err).toContain("waivers.yaml");
  expect(err).toContain(message);
  expect(snapshot(given.path)).toEqual(before);
});

test("a later member of an enum is compatible, and needs no acceptance", async () => {
  using given = await updatedOnce(WITH_LATER);
  const { code, out } = await given.run("update", "--report", given.file("report.md"));
  expect(code).toBe(0);
  expect(out).toMatch(/^changes +minor: 0 breaking, 0 risky, 1 compatible.*\n.*`repaired`.*\)\n$/m);
  expect(readFileSync(given.file("report.md"), "utf8")).toContain("repaired");
});

test("the report states that nothing changed", async () => {
  using given = await updatedOnce(PUBLISHED);
  const { code, out } = await given.run("update", "--report", given.file("report.md"));
  expect(code).toBe(0);
  expect(out).toMatch(/\nchanges +none since the committed slice\n$/);
  const again = await given.run("update", "--report", given.file("other.md"), "--json");
  const { outcome, files } = JSON.parse(again.out);
  expect(outcome).toBe("unchanged");
  expect(files.map(({ path }: { path: string }) => path)).not.toContain(given.file("other.md"));
  expect(readFileSync(given.file("report.md"), "utf8")).toMatch(/^# Version: none\n/);
});

test("the report of a first update compares nothing", async () => {
  using given = project();
  const { code, out } = await given.run("update", "--report", given.file("report.md"));
  expect(code).toBe(0);
  expect(out).toMatch(/\nchanges +first update: there is nothing to compare with\n$/);
  expect(readFileSync(given.file("report.md"), "utf8")).toBe(
    "# Version: none\n\nThe first update of this slice: there is no committed slice to compare with.\n",
  );
});

test.each([
  ["in the message", (shown: string) => shown],
  ["of the old property", () => SIZE],
])("a waiver accepts a renamed property by the pointer %s", async (_, pointerOf) => {
  using given = await updatedOnce(PUBLISHED.replace(" size:\n", " sizes:\n"));
  const { code, err } = await given.run("update");
  expect(code).toBe(1);
  const [, shown = ""] = /\(property-renamed at (\S+)\)\n/.exec(err) ?? [];
  given.file("spec/waivers.yaml", waiver("9999-12-31", pointerOf(shown)));
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
});

test("update --project lists the lines of a program that break, with the team's severities", async () => {
  using given = project({
    "spec/changes.yaml": "rules: { property-removed: { severity: risky, reason: Nobody uses it. } }\n",
    "program.ts":
      'import type { LargeThing } from "./generated/api.ts";\nexport const size = (thing: LargeThing) => thing.size;\n',
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        types: [],
        lib: ["es2022"],
        allowImportingTsExtensions: true,
      },
      files: ["program.ts"],
    }),
  });
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  writeFileSync(given.file("published.yaml"), WITHOUT_SIZE);
  const report = given.file("report.md");
  const options = ["--accept", "--report", report, "--project", given.file("tsconfig.json")];
  const { code, out, err } = await given.run("update", ...options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("changes     minor: 0 breaking, 1 risky");
  expect(out).toMatch(/^yours {7}major: your code: 1 line breaks$/m);
  expect(out).toMatch(
    /program\.ts:2:\d+ Property 'size' does not exist on type 'LargeThing'\. \(property-removed\)/,
  );
  expect(readFileSync(report, "utf8")).toMatch(/^# Version: minor; your code: 1 line breaks\n\n## Your code/);
});

test("a refused update lists the lines that break, which decide whether to accept it", async () => {
  using given = project({
    "program.ts":
      'import type { LargeThing } from "./generated/api.ts";\nexport const size = (thing: LargeThing) => thing.size;\n',
    "tsconfig.json":
      '{ "compilerOptions": { "noEmit": true, "types": [], "lib": ["es2022"] }, "files": ["program.ts"] }',
  });
  await given.run("update");
  writeFileSync(given.file("published.yaml"), WITHOUT_SIZE);
  const { code, out } = await given.run("update", "--project", given.file("tsconfig.json"));
  expect(code).toBe(1);
  expect(out).toMatch(/^yours {7}major: your code: 1 line breaks$[\s\S]*program\.ts:2:\d+ Property 'size'/m);
});

test.each(["update", "generate", "check"])(
  "%s refuses waivers.yaml with an unknown key, also if nothing changed",
  async (command) => {
    using given = await updatedOnce(PUBLISHED, "waivres: []\n");
    expect(await given.run(command)).toEqual({
      code: 2,
      out: "",
      err: `${given.file("spec/waivers.yaml")}: unknown key waivres; the only key is waivers\n`,
    });
  },
);

test.each([
  ["./generated/api.ts", "major", "major: things as published; your code: 1 line breaks"],
  ["./other.ts", "none", "major: things as published; your code: does not use these types"],
])(
  "the title for a pull request states whether a program that imports %s breaks",
  async (module, bump, title) => {
    using given = project({
      "program.ts": `import type { LargeThing } from "${module}";\nexport const size = (thing: LargeThing) => thing.size;\n`,
      "other.ts": "export interface LargeThing {\n  size: number;\n}\n",
      "tsconfig.json":
        '{ "compilerOptions": { "noEmit": true, "types": [], "lib": ["es2022"] }, "files": ["program.ts"] }',
      "spec/waivers.yaml": waiver("9999-12-31", SIZE),
    });
    await given.run("update");
    writeFileSync(given.file("published.yaml"), WITHOUT_SIZE);
    const { code, out } = await given.run("update", "--json", "--project", given.file("tsconfig.json"));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title, yours: { bump } });
  },
);

test("the report of a refused update fits into a pull request, and escapes names", async () => {
  const names = Array.from({ length: 250 }, (_, index) => `"@team <img src=x> ${"n".repeat(300)}${index}"`);
  const properties = names.map((name) => `            ${name}: { type: string }\n`).join("");
  using given = project({
    "published.yaml": PUBLISHED.replace("            size:\n", `${properties}            size:\n`),
  });
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  writeFileSync(given.file("published.yaml"), PUBLISHED);
  const report = given.file("report.md");
  expect(await given.run("update", "--report", report)).toMatchObject({ code: 1 });
  const page = readFileSync(report, "utf8");
  expect(page).toContain("**Refused**: 250 elements vanished upstream");
  expect(page).toContain("\n- and 200 more: see the JSON\n");
  expect(page.length).toBeLessThan(65_536);
  expect(page.replace(/`[^`\n]*`/g, "")).not.toMatch(/@team|<img/);
});
