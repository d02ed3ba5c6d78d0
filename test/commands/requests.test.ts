import { symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { PUBLISHED, project, type Refusal, runCommand, SLICE_YAML } from "../support/project.ts";

const overlay = (action: string) => `overlay: 1.0.0\nactions:\n  - ${action}\n`;

const CASES: readonly Refusal[] = [
  {
    behaviour: "a pattern that matches nothing",
    files: { "spec/slice.yaml": SLICE_YAML.replace("/things]", "/thing/**]") },
    message: ["slice.yaml: the pattern /thing/** matches no published path; did you mean /things?"],
  },
  {
    behaviour: "a misspelt schema in stopAt",
    files: { "spec/slice.yaml": `${SLICE_YAML}stopAt: [ns.thingy]\n` },
    message: [
      "slice.yaml: stopAt names ns.thingy, which is not a schema of the document; check the spelling",
    ],
  },
  {
    behaviour: "a document that ends before its schemas, with a schema in stopAt",
    files: {
      "spec/slice.yaml": `${SLICE_YAML}stopAt: [ns.thing]\n`,
      "published.yaml": PUBLISHED.replace(/^components:.*/ms, ""),
    },
    message: ["published.yaml: has no schemas; the document may be cut off"],
  },
  {
    behaviour: "patterns that exclude everything",
    files: { "spec/slice.yaml": SLICE_YAML.replace("/things]", "/things, '!/things']") },
    message: ["slice.yaml: selects no path"],
  },
  {
    behaviour: "a method that no path of a pattern has",
    files: { "spec/slice.yaml": SLICE_YAML.replace("/things]", "/others, DELETE /things]") },
    message: ["slice.yaml: the pattern DELETE /things selects no operation; /things has GET, POST"],
  },
  {
    behaviour: "an unknown key of slice.yaml",
    files: { "spec/slice.yaml": `${SLICE_YAML}stopat: []\n` },
    message: ["slice.yaml: unknown key stopat; the keys are name, source, generated, paths, stopAt"],
  },
  {
    behaviour: "a slice.yaml without a name",
    files: { "spec/slice.yaml": "source: a\npaths: [/]\n" },
    message: ["slice.yaml: name has to be a string"],
  },
  {
    behaviour: "a name that leads out of the folder",
    files: { "spec/slice.yaml": SLICE_YAML.replace("things", "../things") },
    message: ["slice.yaml: the name ../things is not a plain file name"],
  },
  {
    behaviour: "paths that are not a list",
    files: { "spec/slice.yaml": "name: a\nsource: a\npaths: /a\n" },
    message: ["slice.yaml: paths has to be a list of strings"],
  },
  {
    behaviour: "a slice.yaml that is not YAML",
    files: { "spec/slice.yaml": "name: [\n" },
    message: ["slice.yaml:", "not readable as YAML"],
  },
  {
    behaviour: "a pattern that YAML takes for a tag",
    files: { "spec/slice.yaml": SLICE_YAML.replace("[/things]", "\n  - /things\n  - !/others/**") },
    message: ["slice.yaml:", "tag", "; put a pattern that starts with ! in quotes"],
  },
  {
    behaviour: "an invalid overlay",
    files: { "spec/corrections.overlay.yaml": "a: 1" },
    message: ["corrections.overlay.yaml: is not an overlay of version 1"],
  },
  {
    behaviour: "a correction without a reason",
    files: { "spec/corrections.overlay.yaml": overlay("{target: $.info, update: {x-a: 1}}") },
    message: ["corrections.overlay.yaml#/actions/0: has no reason"],
  },
  {
    behaviour: "a correction that matches nothing",
    files: { "spec/corrections.overlay.yaml": overlay("{target: $.gone, description: d, update: {a: 1}}") },
    message: ["corrections.overlay.yaml#/actions/0: $.gone matches nothing"],
  },
  {
    behaviour: "a correction that no longer changes anything",
    files: {
      "spec/corrections.overlay.yaml": overlay("{target: $.info, description: d, update: {title: Things}}"),
    },
    message: ["$.info changes nothing", "remove the correction"],
  },
  {
    behaviour: "a description that has no target",
    files: { "spec/descriptions.overlay.yaml": overlay("{update: {}}") },
    message: ["descriptions.overlay.yaml#/actions/0: has no target"],
  },
  {
    behaviour: "an unknown option",
    options: ["--sauce", "a"],
    message: ["--sauce: is not an option of update; did you mean --source?"],
  },
  {
    behaviour: "an option without its value",
    options: ["--source"],
    message: ["--source: requires a value; write --source <url|file>"],
  },
  {
    behaviour: "a value for an option without one",
    options: ["--json=yes"],
    message: ["--json: takes no value"],
  },
];

describe("update refuses in one line, and writes nothing:", () => {
  for (const refusal of CASES) {
    test(refusal.behaviour, async () => {
      using given = project(refusal.files);
      await given.refuses(refusal);
    });
  }

  // Not tested by permissions: the user of the tests may have all of them.
  test.each(["file", "file/generated", "link/generated"])(
    "an output in %s, which is not a folder",
    async (name) => {
      using given = project({ file: "" });
      symlinkSync(given.file("nowhere/at/all"), given.file("link"));
      const before = snapshot(given.path);
      const { code, err } = await runCommand("update", given.file("spec"), "--generated", given.file(name));
      expect(code).toBe(2);
      expect(err).toMatch(/^[^\n]*: (?:cannot be|is not a folder)[^\n]*\n$/);
      expect(snapshot(given.path)).toEqual(before);
    },
  );

  test("a folder in the place of a generated file", async () => {
    using given = project({
      "spec/lock.json": "{}",
      "generated/README.md/a": "",
      "generated/manifest.json": '{ "name": "things", "inputs": {}, "outputs": { "README.md": "" } }',
    });
    const before = snapshot(given.path);
    const { code, err } = await given.run("update");
    expect(code).toBe(2);
    expect(err).toContain("README.md: cannot be read: it is a folder");
    expect(snapshot(given.path)).toEqual(before);
  });
});

describe("the command line is refused", () => {
  test.each([
    { args: [], message: "command: is missing; npm run help lists them" },
    { args: ["chekc"], message: "chekc: is not a command; did you mean check?" },
    { args: ["toString"], message: "toString: is not a command; npm run help lists them" },
    { args: ["publish"], message: "publish: is not a command; npm run help lists them" },
    {
      args: ["generate", "--source", "a"],
      message: "--source: is not an option of generate; npm run generate -- --help lists its options",
    },
    { args: ["check", "--all"], message: "--all" },
    {
      args: ["generate", "/nowhere"],
      message: "/nowhere/slice.yaml: does not exist; name a folder with a slice.yaml",
    },
    {
      args: ["update", "package.json"],
      message: "cannot be read: a part of its path is not a folder; name a folder with a slice.yaml",
    },
    {
      args: ["check", "/nowhere", "--generated", "/nowhere"],
      message: "/nowhere/slice.yaml: does not exist",
    },
  ])("with the arguments $args: $message", async ({ args, message }) => {
    const { code, out, err } = await runCommand(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(message);
  });

  test("but help succeeds", async () => {
    const { code, out, err } = await runCommand("--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const word of ["generate", "check", "update", "diff", "docs", "exit codes"])
      expect(out).toContain(word);
  });
});
