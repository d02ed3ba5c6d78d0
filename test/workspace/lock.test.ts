import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatLock } from "../../scripts/workspace/lock.ts";
import { snapshot } from "../support/folder.ts";
import { type Project, PUBLISHED, project } from "../support/project.ts";

const SOURCE = { url: "a.yaml", etag: '"1"', sha256: "1".repeat(64), size: 1 };
const LATER = { url: "a.yaml", etag: '"2"', sha256: "2".repeat(64), size: 2 };
const SLICE = { info: { title: "Things", version: "1" } };
const REQUEST = { paths: ["/things"] };
const FIRST = JSON.parse(formatLock(SOURCE, REQUEST, SLICE, "slice", {}));

test("keeps the record of the document while slice, URL and info are the same", () => {
  expect(JSON.parse(formatLock(LATER, REQUEST, SLICE, "slice", FIRST))).toEqual(FIRST);
});

test.each([
  { what: "the slice", source: LATER, slice: SLICE, text: "another slice", previous: FIRST },
  { what: "the URL", source: { ...LATER, url: "b.yaml" }, slice: SLICE, text: "slice", previous: FIRST },
  { what: "the info", source: LATER, slice: { info: { version: "2" } }, text: "slice", previous: FIRST },
  { what: "lock.json by hand", source: LATER, slice: SLICE, text: "slice", previous: { ...FIRST, note: "" } },
  { what: "lock.json, which was removed", source: LATER, slice: SLICE, text: "slice", previous: {} },
])("replaces the record of the document after a change of $what", ({ source, slice, text, previous }) => {
  const lock = formatLock(source, REQUEST, slice, text, previous);
  expect(lock).toBe(formatLock(source, REQUEST, slice, text, {}));
  expect(JSON.parse(lock)).toMatchObject({ source });
});

const committed = (given: Project) => ({
  ...snapshot(given.file("spec")),
  ...snapshot(given.file("generated")),
});

test.each([
  ["a comment", (text: string) => `# Published again.\n${text}`],
  [
    "a path outside the slice",
    (text: string) => text.replace("description: Others.", "description: Other things."),
  ],
  ["a schema outside the slice", (text: string) => text.replace("ns.unused:", "ns.unused2:")],
])("changes no file after a change of %s", async (_what, change) => {
  using given = project();
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  const before = committed(given);
  const changed = change(PUBLISHED);
  expect(changed).not.toBe(PUBLISHED);
  given.file("published.yaml", changed);
  const { code, out } = await given.run("update", "--json");
  expect({ code, outcome: JSON.parse(out).outcome }).toEqual({ code: 0, outcome: "unchanged" });
  expect(committed(given)).toEqual(before);
  expect(await given.run("check")).toMatchObject({ code: 0 });
});

test("records the document that changed the slice", async () => {
  using given = project();
  await given.run("update");
  given.file("published.yaml", PUBLISHED.replace("description: Created.", "description: Made."));
  const before = readFileSync(given.file("spec/lock.json"), "utf8");
  expect(await given.run("update")).toMatchObject({ code: 0 });
  expect(readFileSync(given.file("spec/lock.json"), "utf8")).not.toBe(before);
});
