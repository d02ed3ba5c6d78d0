import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { isObject, type JsonObject, mapValues, objectAt } from "../../scripts/document/json.ts";
import { formatYaml, parseYamlObject } from "../../scripts/document/yaml.ts";
import { slice } from "../../scripts/slice/slice.ts";
import { parseSliceRequest } from "../../scripts/slice/slice-request.ts";
import { snapshot } from "../support/folder.ts";
import { PUBLISHED, project, runCommand, SLICE_YAML } from "../support/project.ts";

const committed = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../spec/${name}`, import.meta.url)), "utf8");

describe("update and generate", () => {
  test("write and list all files, and keep those that are up to date", async () => {
    using given = project();
    const updated = await given.run("update");
    expect(updated).toMatchObject({ code: 0, err: "" });
    for (const line of [
      /slice +1 of 2 paths, 2 operations, 4 of 5 schemas/,
      /written .*things\.openapi\.yaml/,
    ])
      expect(updated.out).toMatch(line);
    const after = snapshot(given.path);

    const again = await given.run("generate");
    expect(again).toMatchObject({ code: 0, err: "" });
    expect(again.out.match(/^unchanged +.+$/gm)).toHaveLength(5);
    expect(again.out).not.toContain("written");
    expect(snapshot(given.path)).toEqual(after);

    rmSync(given.file("generated"), { recursive: true });
    const started = await given.run("generate", "--summary");
    expect(started).toMatchObject({ code: 0, err: "" });
    for (const line of [
      /^paths +1$/m,
      /^operations +2 {2}\(GET 1, POST 1\)$/m,
      /^enums +1$/m,
      /later: broken/,
    ])
      expect(started.out).toMatch(line);
    expect(started.out.split("\n").length).toBeLessThan(50);
    expect(snapshot(given.path)).toEqual(after);
  });

  test("generate without a slice suggests update", async () => {
    using given = project();
    const before = snapshot(given.path);
    const { code, err } = await given.run("generate");
    expect({ code, err }).toEqual({
      code: 2,
      err: `${given.file("spec/things.openapi.yaml")}: does not exist; run \`npm run update -- '${given.file("spec")}'\` first\n`,
    });
    expect(snapshot(given.path)).toEqual(before);
  });

  const silent = PUBLISHED.replaceAll(/ {8}4XX:\n.*\n/g, "");

  test.each([
    { command: "update", files: { "published.yaml": silent } },
    { command: "generate", files: { "spec/things.openapi.yaml": silent } },
    { command: "check", files: { "spec/things.openapi.yaml": silent } },
  ])("$command refuses an error of the linter, and writes nothing", async ({ command, files }) => {
    const rules = "rules:\n  graph/error-response: error\n";
    using given = project({ ...files, "spec/redocly.yaml": rules });
    const before = snapshot(given.path);
    const { code, out, err } = await given.run(command);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const [first, ...found] = err.trimEnd().split("\n");
    expect(first).toMatch(
      /^the linter found \d errors?, nothing written; correct the document by an action in .*corrections\.overlay\.yaml, or configure the rule in .*redocly\.yaml$/,
    );
    // The error names an existing file, and a place in it.
    const [file = ""] = Object.keys(files);
    expect(found).toContain(
      `${given.file(file)}#/paths/~1things/get/responses: no response for errors: add 4XX, 5XX or default (graph/error-response)`,
    );
    expect(snapshot(given.path)).toEqual(before);
  });
});

describe("the same input gives the same bytes", () => {
  const text = committed("restore-sessions.openapi.yaml");
  const request = parseSliceRequest(committed("slice.yaml"), "slice.yaml");
  const sliceOf = (source: string) => formatYaml(slice(bytesInMemory("slice", source), request).document);

  test("a slice of a slice is the slice", () => {
    expect(sliceOf(text)).toBe(text);
  });

  test("the order of paths and components, and YAML or JSON, do not matter", () => {
    const document = parseYamlObject(text, "slice");
    const { components = null, ...rest } = mapValues(document, (part, name) =>
      name === "paths" && isObject(part) ? reverse(part) : part,
    );
    const sections = mapValues(objectAt({ components }, "components"), (part) =>
      isObject(part) ? reverse(part) : part,
    );
    const shuffled = { ...rest, components: reverse(sections) };
    expect(formatYaml(shuffled)).not.toBe(text);
    expect(sliceOf(formatYaml(shuffled))).toBe(text);
    expect(sliceOf(JSON.stringify(shuffled))).toBe(text);
  });

  test("update from its own slice changes only the recorded source", async () => {
    using given = project();
    await given.run("update");
    const written = snapshot(given.path);
    writeFileSync(given.file("copy.yaml"), readFileSync(given.file("spec/things.openapi.yaml")));
    expect(await given.run("update", "--source", given.file("copy.yaml"))).toMatchObject({
      code: 0,
      err: "",
    });
    const again = snapshot(given.path);
    const changed = Object.keys(again).filter((path) => written[path] !== again[path]);
    expect(changed.toSorted()).toEqual(
      ["copy.yaml", "generated/manifest.json", "spec/lock.json"].map((name) => given.file(name)),
    );
  });

  test("CRLF line ends in the source do not matter", async () => {
    using unix = project();
    using windows = project({ "published.yaml": PUBLISHED.replaceAll("\n", "\r\n") });
    using marked = project({ "published.yaml": `\uFEFF${PUBLISHED}` });
    for (const given of [unix, windows, marked]) expect(await given.run("update")).toMatchObject({ code: 0 });
    const [one, ...others] = [unix, windows, marked].map((given) =>
      ["spec/things.openapi.yaml", "generated/api.ts"].map((name) => readFileSync(given.file(name), "utf8")),
    );
    for (const other of others) expect(other).toEqual(one);
  });

  test("slice.yaml can be in any folder, and names its source relative to it", async () => {
    using given = project({ "deep/er/spec/slice.yaml": SLICE_YAML.replace("../", "../../../") });
    expect(await runCommand("update", given.file("deep/er/spec"))).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(given.file("deep/er/spec/generated/api.ts"), "utf8")).toContain(
      "export interface LargeThing",
    );
  });
});

function reverse(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).toReversed());
}
