import { appendFileSync, renameSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textOf } from "../../scripts/document/byte-source.ts";
import { sha256 } from "../../scripts/document/hash.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { temporaryFolder } from "../support/folder.ts";

const TEXT = `openapi: 3.0.4 # ${"x".repeat(10_000)}`;
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

test.each([
  ["overwritten with the same length", (path: string) => writeFileSync(path, TEXT.replaceAll("x", "y"))],
  ["truncated", (path: string) => truncateSync(path, 100)],
  ["emptied", (path: string) => truncateSync(path)],
  ["appended to", (path: string) => appendFileSync(path, "#")],
])("refuses a file that is %s while it is read", async (_name, edit) => {
  using folder = temporaryFolder({ "a.yaml": TEXT });
  const path = folder.file("a.yaml");
  utimesSync(path, LONG_AGO, LONG_AGO);
  using source = fileSource(path);
  source.read(0, 10);
  edit(path);
  expect(() => source.read(10, 20)).toThrow(/a\.yaml: was modified while it was read; try again$/);
  await expect(source.record()).rejects.toThrow(/was modified/);
});

test("refuses a file that is edited after its last read", async () => {
  using folder = temporaryFolder({ "a.yaml": TEXT });
  const path = folder.file("a.yaml");
  utimesSync(path, LONG_AGO, LONG_AGO);
  using source = fileSource(path);
  textOf(source);
  appendFileSync(path, "#");
  await expect(source.record()).rejects.toThrow(/was modified/);
});

test("reads on when another file takes the name of the one that is read", async () => {
  using folder = temporaryFolder({ "a.yaml": TEXT, "b.yaml": "openapi: 3.1.0" });
  using source = fileSource(folder.file("a.yaml"));
  renameSync(folder.file("b.yaml"), folder.file("a.yaml"));
  expect(textOf(source)).toBe(TEXT);
  expect(await source.record()).toEqual({ url: "a.yaml", sha256: sha256(TEXT), size: TEXT.length });
});

test("hashes a file that is longer than one read", async () => {
  const text = `openapi: 3.1.0\n${"# A comment.\n".repeat(200_000)}`;
  using folder = temporaryFolder({ "a.yaml": text });
  using source = fileSource(folder.file("a.yaml"));
  expect(await source.record()).toEqual({ url: "a.yaml", sha256: sha256(text), size: text.length });
});

test.each(["before", "after"])("refuses a file that is edited %s it is hashed", async (when) => {
  using folder = temporaryFolder({ "a.yaml": `openapi: 3.1.0\n${"# A comment.\n".repeat(200_000)}` });
  const path = folder.file("a.yaml");
  utimesSync(path, LONG_AGO, LONG_AGO);
  using source = fileSource(path);
  if (when === "after") await source.record();
  appendFileSync(path, "#");
  await expect(source.record()).rejects.toThrow(/was modified/);
});
