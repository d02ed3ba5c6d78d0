import { readFileSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { type LastUpdate, lastUpdateOf, type UpdateInputs } from "../../scripts/workspace/last-update.ts";
import { head, rawServer, whole } from "../source/raw-server.ts";
import { published, workplace } from "../source/things.ts";
import { snapshot, type TemporaryFolder, temporaryFolder } from "../support/folder.ts";

const INPUTS: UpdateInputs = {
  source: { url: "https://graph.example/", etag: '"one"', sha256: "0".repeat(64), size: 1 },
  spec: { "slice.yaml": "1", "lock.json": "2" },
};

interface Change {
  readonly what: string;
  readonly inputs?: UpdateInputs;
  /** Changes the files. */
  readonly happens?: (folder: TemporaryFolder) => unknown;
  readonly generated?: string;
}

const { source, spec } = INPUTS;
const CHANGES: readonly Change[] = [
  { what: "another document", inputs: { spec, source: { ...source, sha256: "1".repeat(64) } } },
  { what: "another tag", inputs: { spec, source: { ...source, etag: '"two"' } } },
  { what: "another request", inputs: { source, spec: { ...spec, "slice.yaml": "3" } } },
  { what: "one more overlay", inputs: { source, spec: { ...spec, "corrections.overlay.yaml": "4" } } },
  { what: "an edited output", happens: (folder) => folder.file("api.ts", "// edited") },
  { what: "a missing output", happens: (folder) => rmSync(folder.file("api.ts")) },
  { what: "another folder", generated: "elsewhere" },
  { what: "a damaged stored result", happens: (folder) => damage(folder) },
];

function find(last: LastUpdate, { source, spec }: UpdateInputs): Promise<unknown> {
  return last.find({ size: source.size, record: async () => source }, spec);
}

test.each(CHANGES)(
  "repeats an update after a change: $what",
  async ({ inputs = INPUTS, happens, generated = "out" }) => {
    using folder = temporaryFolder({ "api.ts": "// types" });
    const last = (to: string) => lastUpdateOf(folder.file("cache"), "spec", to);
    last("out").keep(INPUTS, new Map([[folder.file("api.ts"), "// types"]]), { said: true });
    expect(await find(last("out"), INPUTS)).toEqual({ said: true });
    happens?.(folder);
    expect(await find(last(generated), inputs)).toBeUndefined();
  },
);

test("repeats an update if another update has replaced its output", async () => {
  using folder = temporaryFolder({ "api.ts": "// of another update" });
  const last = lastUpdateOf(folder.file("cache"), "spec", "out");
  last.keep(INPUTS, new Map([[folder.file("api.ts"), "// types"]]), {});
  expect(await find(last, INPUTS)).toBeUndefined();
});

test("a document of another size is not hashed", async () => {
  using folder = temporaryFolder({ "api.ts": "// types" });
  const last = lastUpdateOf(folder.file("cache"), "spec", "out");
  last.keep(INPUTS, new Map([[folder.file("api.ts"), "// types"]]), {});
  const record = () => Promise.reject(new Error("was hashed"));
  expect(await last.find({ size: INPUTS.source.size + 1, record }, INPUTS.spec)).toBeUndefined();
});

test("skips an update whose inputs are unchanged", async () => {
  using place = workplace();
  await using server = await rawServer((socket, request) => {
    const isKnown = request.includes("if-none-match");
    socket.end(isKnown ? head("304 Not Modified") : whole(published(), 'etag: "one"'));
  });
  const args = ["--source", server.url];
  const first = await place.update([...args, "--json"]);
  const nothing = `nothing changed since the last update: ${server.url}/, ${place.spec}, ${place.generated}\n`;
  expect(await place.update(args)).toEqual({ code: 0, out: nothing, err: "" });
  expect(await place.update([...args, "--offline"])).toEqual({ code: 0, out: nothing, err: "" });
  // The JSON output is the same as before, except that no file was written.
  const { out } = await place.update([...args, "--json"]);
  const before = first.out.replaceAll('"written"', '"unchanged"').replace('"updated"', '"unchanged"');
  expect(JSON.parse(out)).toEqual({
    ...JSON.parse(before),
    bump: "none",
    title: "none: things as published",
  });
  // Warnings are listed if they are requested.
  const warnings = await place.update([...args, "--warnings"]);
  expect(warnings.out).toContain("warning");
  // The report is written if it is requested.
  const report = place.folder.file("report.md");
  await place.update([...args, "--report", report]);
  expect(readFileSync(report, "utf8")).toMatch(/Nothing changed/);

  const after = snapshot(place.generated);
  place.folder.file("generated/api.ts", "// edited\n");
  expect((await place.update(args)).out).toMatch(/written .*api\.ts/);
  expect(snapshot(place.generated)).toEqual(after);
});

test("skips an update of a file whose bytes are the same, and repeats it when they differ", async () => {
  using place = workplace();
  const file = place.folder.file("published.yaml", published());
  const args = ["--source", file];
  expect((await place.update(args)).out).toMatch(/^slice /);
  const nothing = `nothing changed since the last update: ${file}, ${place.spec}, ${place.generated}\n`;
  place.folder.file("published.yaml", published());
  expect(await place.update(args)).toEqual({ code: 0, out: nothing, err: "" });
  place.folder.file("published.yaml", published("Other!"));
  expect((await place.update(args)).out).toMatch(/^slice /);
});

test("updates if the result cannot be stored", async () => {
  using place = workplace();
  await using server = await rawServer((socket) => socket.end(whole(published())));
  place.folder.file("cache/updates", "no folder");
  const { code, out, err } = await place.update(["--source", server.url]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/written/);
});

function damage(folder: TemporaryFolder): void {
  for (const path of Object.keys(snapshot(folder.file("cache"))))
    if (path.endsWith(".json")) folder.file(relative(folder, path), "{");
}

function relative(folder: TemporaryFolder, path: string): string {
  return path.slice(folder.path.length + 1);
}

// No hash covers the files that the linter's configuration loads.
test.each(["plugins: [./plugin.js]\n", "extends: [./rules.yaml]\n"])(
  "repeats an update with a redocly.yaml of %j",
  async (configuration) => {
    using place = workplace();
    await using server = await rawServer((socket) => socket.end(whole(published(), 'etag: "one"')));
    place.folder.file("spec/package.json", '{ "type": "module" }');
    place.folder.file("spec/plugin.js", 'export default () => ({ id: "team" });');
    place.folder.file("spec/rules.yaml", "rules: {}\n");
    place.folder.file("spec/redocly.yaml", configuration);
    const args = ["--source", server.url];
    expect(await place.update(args)).toMatchObject({ code: 0 });
    expect((await place.update(args)).out).toMatch(/^slice /);
  },
);
