import { spawnSync } from "node:child_process";
import { readdirSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { expect, test } from "vitest";
import { whileLocked } from "../../scripts/files/folder-lock.ts";
import { temporaryFolder } from "../support/folder.ts";

const LOCK = ".writing";
const GONE = spawnSync(process.execPath, ["--version"]).pid;

test("is held while the work is done, whatever comes of it", () => {
  using folder = temporaryFolder();
  const held = whileLocked([folder.path], () => readdirSync(folder.path));
  expect(held).toEqual([LOCK]);
  const failing = () =>
    whileLocked([folder.path], () => {
      throw new Error("no");
    });
  expect(failing).toThrow("no");
  expect(readdirSync(folder.path)).toEqual([]);
});

test("is waited for, and not for ever", () => {
  using folder = temporaryFolder({ "b/.writing": `${hostname()} ${process.pid}`, "a/x": "" });
  const folders = [folder.file("b"), folder.file("a")];
  expect(() => whileLocked(folders, () => "done", 60)).toThrow(
    /another process writes here; wait for it, or remove/,
  );
  // What was held already is let go.
  expect(readdirSync(folder.file("a"))).toEqual(["x"]);
});

test.each([
  ["its process is gone", `${hostname()} ${GONE}`, 0],
  ["it is very old", "another machine 1", 3_600_000],
])("is taken over where %s", (_name, holder, age) => {
  using folder = temporaryFolder({ [LOCK]: holder });
  const then = new Date(Date.now() - age);
  utimesSync(folder.file(LOCK), then, then);
  expect(whileLocked([folder.path], () => "done", 60)).toBe("done");
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each([`elsewhere ${GONE}`, "", "what?"])(
  "is respected where its holder cannot be asked for: %j",
  (holder) => {
    using folder = temporaryFolder({ [LOCK]: holder });
    expect(() => whileLocked([folder.path], () => "done", 60)).toThrow(/another process/);
  },
);
