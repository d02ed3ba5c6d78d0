// `update` refuses places that are not its own, and never waits for a pipe or a device.
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { manifest, type Project, PUBLISHED, project, runCommand, SLICE_YAML } from "../support/project.ts";

interface Case {
  readonly behaviour: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Creates a link, a pipe or a device. */
  readonly happens?: (given: Project) => void;
  readonly generated?: string;
  readonly report?: string;
  readonly source?: string;
  readonly message: string;
}

const CASES: readonly Case[] = [
  {
    behaviour: "the folder of slice.yaml",
    generated: "spec",
    message: "--generated: is the folder of the slice",
  },
  {
    behaviour: "the folder of slice.yaml, by a link",
    happens: (given) => symlinkSync(given.file("spec"), given.file("link")),
    generated: "link",
    message: "--generated: is the folder of the slice",
  },
  {
    behaviour: "a folder of sources",
    files: { "src/index.ts": "export {};\n" },
    generated: "src",
    message: "src: is not empty and has no manifest.json of this tool; name another folder",
  },
  {
    behaviour: "a folder with one hidden file",
    files: { "src/.env": "A=1\n" },
    generated: "src",
    message: "src: is not empty",
  },
  {
    behaviour: "a folder with a manifest.json of something else",
    files: { "web/manifest.json": '{ "name": "things", "icons": [] }', "web/index.html": "<h1>Mine</h1>" },
    generated: "web",
    message: "web: is not empty",
  },
  {
    behaviour: "a folder with a damaged manifest.json",
    files: { "out/manifest.json": "{" },
    generated: "out",
    message: "out: is not empty",
  },
  {
    behaviour: "the output of another slice",
    files: { "out/manifest.json": manifest("mail", "api.ts"), "out/api.ts": "// mail\n" },
    generated: "out",
    message: 'out: has the output of another slice, "mail"; name another folder',
  },
  {
    behaviour: "the output of another slice of the same name",
    files: { "out/manifest.json": manifest("things", "api.ts"), "out/api.ts": "// theirs\n" },
    generated: "out",
    message: "out: has the output of another slice of the same name; name another folder, or remove it",
  },
  {
    behaviour: "a new folder with a handwritten README.md",
    files: { "out/manifest.json": manifest("things", "api.ts"), "out/README.md": "# Mine\n" },
    generated: "out",
    message: "out/README.md: would be overwritten, and manifest.json does not list it; name another folder",
  },
  {
    behaviour: "a new folder with a pipe instead of a file",
    files: { "out/manifest.json": manifest("things", "api.ts"), "spec/lock.json": "{}" },
    happens: (given) => execFileSync("mkfifo", [given.file("out/api.ts")]),
    generated: "out",
    message: "api.ts: cannot be read: it is not a regular file",
  },
  {
    behaviour: "a folder with a source document named openapi.yaml",
    files: {
      "api/openapi.yaml": PUBLISHED,
      "spec/slice.yaml": SLICE_YAML.replace("published", "api/openapi"),
    },
    generated: "api",
    message: "api: is not empty",
  },
  {
    behaviour: "a source document in the place of an output",
    files: { "out/manifest.json": manifest("things", "openapi.yaml"), "out/openapi.yaml": PUBLISHED },
    generated: "out",
    source: "out/openapi.yaml",
    message: "out/openapi.yaml: would be overwritten by the output; move it elsewhere",
  },
  {
    behaviour: "a source document in the place of the slice",
    files: { "spec/things.openapi.yaml": PUBLISHED },
    source: "spec/things.openapi.yaml",
    message: "spec/things.openapi.yaml: would be overwritten by the output",
  },
  {
    behaviour: "a source document in the place of the slice, by a link",
    files: { "spec/things.openapi.yaml": PUBLISHED },
    happens: (given) => symlinkSync(given.file("spec/things.openapi.yaml"), given.file("link.yaml")),
    source: "link.yaml",
    message: "link.yaml: would be overwritten by the output",
  },
  {
    behaviour: "a source document with a name too long for the file system",
    source: "x".repeat(300),
    message: "cannot be read: a name in its path is too long",
  },
  {
    behaviour: "a device",
    generated: "/dev/null",
    message: "/dev/null: is not a folder; name another folder",
  },
  { behaviour: "a folder of devices", generated: "/dev", message: "/dev: is not empty" },
  {
    behaviour: "a file",
    files: { out: "Mine\n" },
    generated: "out",
    message: "out: is not a folder; name another folder",
  },
  {
    behaviour: "a folder that cannot be created",
    generated: "/proc/nobody/generated",
    message: "/proc/nobody/generated: cannot be written",
  },
  {
    behaviour: "a report in the place of an input",
    report: "spec/slice.yaml",
    message: "slice.yaml would be overwritten, but is not a report",
  },
  {
    behaviour: "a report in the place of a page that begins like a report",
    files: { "notes.md": "# Version: 2 of my notes\n" },
    report: "notes.md",
    message: "notes.md would be overwritten, but is not a report",
  },
  {
    behaviour: "the lock of another tool",
    files: { "spec/lock.json": '{ "lockfileVersion": 3 }' },
    message: "lock.json: would be overwritten, but is not the lock of a slice; move it elsewhere",
  },
  {
    behaviour: "a report in the place of the slice",
    report: "spec/things.openapi.yaml",
    message: "things.openapi.yaml is the place of another output; name another file",
  },
  {
    behaviour: "a report in the place of a generated file",
    happens: (given) => symlinkSync(given.path, given.file("link")),
    report: "link/generated/api.ts",
    message: "api.ts is the place of another output; name another file",
  },
  { behaviour: "a report to a device", report: "/dev/null", message: "/dev/null: cannot be read: it is not" },
];

test.each(CASES)("update refuses $behaviour", async (given) => {
  using folder = project(given.files);
  given.happens?.(folder);
  const place = (name: string) => (name.startsWith("/") ? name : folder.file(name));
  const before = snapshot(folder.path);
  const { code, err } = await runCommand(
    ...["update", folder.file("spec"), "--generated", place(given.generated ?? "generated")],
    ...(given.report === undefined ? [] : ["--report", place(given.report)]),
    ...(given.source === undefined ? [] : ["--source", place(given.source)]),
  );
  expect(code).toBe(2);
  expect(err).toMatch(/^(?!unexpected)[^\n]+\n$/);
  expect(err).toContain(given.message);
  expect(snapshot(folder.path)).toEqual(before);
});

test("update refuses a missing program also if nothing changed", async () => {
  using given = project();
  expect(await given.run("update")).toMatchObject({ code: 0 });
  const { code, err } = await given.run("update", "--project", given.file("gone.json"));
  const message = "does not exist; name the tsconfig.json of a program, or its folder";
  expect({ code, err }).toEqual({ code: 2, err: `${given.file("gone.json")}: ${message}\n` });
});

test("update refuses a pipe as its source instead of waiting for it", async () => {
  using given = project();
  execFileSync("mkfifo", [given.file("pipe")]);
  const { code, err } = await given.run("update", "--source", given.file("pipe"));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("pipe: is not a file") });
});
