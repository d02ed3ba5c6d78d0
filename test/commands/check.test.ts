import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { type Project, project, runCommand, SLICE_YAML } from "../support/project.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const MANIFEST = "generated/manifest.json";
const GENERATED = ["README.md", "api.ts", "enums.ts", "openapi.yaml"].map((name) => `generated/${name}`);
const SPEC = [
  "corrections.overlay.yaml",
  "descriptions.overlay.yaml",
  "lock.json",
  "slice.yaml",
  "things.openapi.yaml",
];

const OVERLAYS = {
  "spec/corrections.overlay.yaml":
    "overlay: 1.0.0\nactions: [{target: $.info, description: Why., update: {x-mark: 1}}]\n",
  "spec/descriptions.overlay.yaml":
    "overlay: 1.0.0\nactions: [{target: $.components.schemas.*, update: {description: A word.}}]\n",
};

test("check confirms that the committed folders agree", async () => {
  const [spec, generated] = [`${root}spec`, `${root}generated`];
  const outcome = await runCommand("check", spec);
  expect(outcome).toEqual({ code: 0, out: `${spec} and ${generated} agree\n`, err: "" });
});

describe("check reports as stale", () => {
  let fresh: Project;
  let given: Project;
  beforeAll(async () => {
    fresh = project(OVERLAYS);
    given = project();
    expect(await fresh.run("update")).toMatchObject({ code: 0, err: "" });
  });
  beforeEach(() => {
    rmSync(given.path, { recursive: true });
    cpSync(fresh.path, given.path, { recursive: true });
  });
  afterAll(() => {
    fresh[Symbol.dispose]();
    given[Symbol.dispose]();
  });

  const expectStale = async (...names: readonly string[]) => {
    const before = snapshot(given.path);
    const isGone = names.some((name) => name.endsWith(".openapi.yaml") && !existsSync(given.file(name)));
    const remedy = isGone || names.includes("spec/slice.yaml") ? "update" : "generate";
    const stale = `slice and generated files do not agree: run \`npm run ${remedy} -- '${given.file("spec")}'\`\n`;
    const err = `${stale}${names.map((name) => `stale: ${given.file(name)}\n`).join("")}`;
    expect(await given.run("check")).toEqual({ code: 1, out: "", err });
    expect(snapshot(given.path)).toEqual(before);
  };
  const flip = (name: string, at: number) => {
    const bytes = readFileSync(given.file(name));
    const index = Math.floor((bytes.length - 1) * at);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    writeFileSync(given.file(name), bytes);
  };

  test("only files that this list names", () => {
    const names = readdirSync(given.file("generated")).map((name) => `generated/${name}`);
    expect(names.toSorted()).toEqual([...GENERATED, MANIFEST].toSorted());
    expect(readdirSync(given.file("spec")).toSorted()).toEqual(SPEC);
  });

  test.each(GENERATED)("a changed byte of %s", async (name) => {
    flip(name, 0.5);
    await expectStale(name);
  });

  test.each(SPEC)("any changed byte of spec/%s", async (name) => {
    for (const at of [0, 0.5, 1]) {
      cpSync(fresh.path, given.path, { recursive: true });
      flip(`spec/${name}`, at);
      await expectStale(`spec/${name}`, MANIFEST);
    }
  });

  test("a changed hash of an input in the manifest", async () => {
    const text = readFileSync(given.file(MANIFEST), "utf8");
    writeFileSync(given.file(MANIFEST), text.replace(/("lock\.json": ")./, "$1x"));
    await expectStale("spec/lock.json", MANIFEST);
  });

  test.each([
    {
      behaviour: "with a changed hash of an output",
      change: (text: string) => text.replace(/("api\.ts": ")./, "$1x"),
    },
    { behaviour: "that is not JSON", change: (text: string) => text.slice(1) },
  ])("a manifest $behaviour", async ({ change }) => {
    writeFileSync(given.file(MANIFEST), change(readFileSync(given.file(MANIFEST), "utf8")));
    await expectStale(MANIFEST);
  });

  test("a missing manifest", async () => {
    rmSync(given.file(MANIFEST));
    await expectStale(MANIFEST);
  });

  test("missing generated files", async () => {
    rmSync(given.file("generated"), { recursive: true });
    await expectStale(
      ...["openapi.yaml", "api.ts", "enums.ts", "README.md", "manifest.json"].map(
        (name) => `generated/${name}`,
      ),
    );
  });

  test.each(SPEC)("a missing spec/%s", async (name) => {
    rmSync(given.file(`spec/${name}`));
    await expectStale(`spec/${name}`, MANIFEST);
  });

  test("a new overlay", async () => {
    const text = readFileSync(given.file(MANIFEST), "utf8");
    writeFileSync(given.file(MANIFEST), text.replace(/ *"corrections.*\n/, ""));
    await expectStale("spec/corrections.overlay.yaml", MANIFEST);
  });

  test("a slice that was taken by other paths, also after its files were generated", async () => {
    given.file("spec/slice.yaml", SLICE_YAML.replace("[/things]", "[/things, /others]"));
    expect(await given.run("generate")).toMatchObject({ code: 0 });
    const { code, err } = await given.run("check");
    const remedy = `run \`npm run update -- '${given.file("spec")}'\``;
    expect({ code, err }).toEqual({
      code: 1,
      err: `slice and generated files do not agree: ${remedy}\nstale: ${given.file("spec/things.openapi.yaml")}\n`,
    });
    expect(await given.run("update")).toMatchObject({ code: 0 });
    expect(await given.run("check")).toMatchObject({ code: 0 });
  });

  test("a changed file that can no longer be parsed", async () => {
    writeFileSync(given.file("spec/things.openapi.yaml"), "a: [");
    await expectStale("spec/things.openapi.yaml", MANIFEST);
  });
});

test("check notes a slice that was edited by hand, and succeeds", async () => {
  using given = project();
  await given.run("update");
  const slice = given.file("spec/things.openapi.yaml");
  writeFileSync(slice, readFileSync(slice, "utf8").replace("Things.", "Other things."));
  await given.run("generate");
  const { code, out } = await given.run("check");
  expect(code).toBe(0);
  expect(out).toContain(`note: ${slice} differs from what update wrote`);
});
