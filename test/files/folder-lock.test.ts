import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recoverFolder, whileLocked } from "../../scripts/files/folder-lock.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";

const LOCK = ".writing";
const HOLDER = `${LOCK}/holder.0`;
const ALIVE = `${hostname()} ${process.ppid}`;
const GONE = `${hostname()} ${spawnSync(process.execPath, ["--version"]).pid}`;

test("holds a lock during the work, and releases it when the work fails", () => {
  using folder = temporaryFolder();
  const during = whileLocked([folder.path], () => readdirSync(folder.path));
  expect(during).toEqual([LOCK]);
  const failing = () =>
    whileLocked([folder.path], () => {
      throw new Error("no");
    });
  expect(failing).toThrow("no");
  expect(readdirSync(folder.path)).toEqual([]);
});

test("waits for a held lock, then times out and releases the others", () => {
  using folder = temporaryFolder({ [`b/${HOLDER}`]: ALIVE, "a/x": "" });
  const folders = [folder.file("b"), folder.file("a")];
  expect(() => whileLocked(folders, () => "done", 60)).toThrow(
    /b: another process is writing here; wait for it, or remove .*b\/\.writing$/,
  );
  expect(readdirSync(folder.file("a"))).toEqual(["x"]);
});

test("locks a folder with several names once", () => {
  using folder = temporaryFolder({ "real/x": "" });
  symlinkSync(folder.file("real"), folder.file("link"));
  const names = [folder.file("real"), `${folder.path}/./real/../real`, folder.file("link")];
  expect(whileLocked(names, () => "done", 0)).toBe("done");
  expect(readdirSync(folder.file("real"))).toEqual(["x"]);
});

test.each([
  ["its process has ended", GONE, 0],
  ["its process had the id of this one", `${hostname()} ${process.pid}`, 0],
  ["it is a minute old and held by another machine", "another-machine 1", 61_000],
  ["it is a minute old and has no process id", "", 61_000],
])("takes over a lock if %s", (_name, holder, age) => {
  using folder = temporaryFolder({ [HOLDER]: holder });
  const then = new Date(Date.now() - age);
  utimesSync(folder.file(HOLDER), then, then);
  expect(whileLocked([folder.path], () => readdirSync(join(folder.path, LOCK)), 0)).toEqual([
    "holder.0",
    "holder.1",
  ]);
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each([
  ["its process is running, however old it is", ALIVE, 3_600_000],
  ["it is held by another machine", "another-machine 1", 0],
  ["it has no process id yet", "", 0],
])("respects a lock if %s", (_name, holder, age) => {
  using folder = temporaryFolder({ [HOLDER]: holder });
  const then = new Date(Date.now() - age);
  utimesSync(folder.file(HOLDER), then, then);
  expect(() => whileLocked([folder.path], () => "done", 0)).toThrow(/another process is writing here/);
});

test("respects the lock of the process that took one over", () => {
  using folder = temporaryFolder({ [HOLDER]: GONE, [`${LOCK}/holder.1`]: ALIVE });
  expect(() => whileLocked([folder.path], () => "done", 0)).toThrow(/another process is writing here/);
});

/** The files left by a process that was killed while it replaced `a` and `b` and created `c`. */
const KILLED: readonly { readonly when: string; readonly files: Readonly<Record<string, string>> }[] = [
  { when: "before it stages anything", files: { a: "1", b: "1" } },
  { when: "while it stages", files: { a: "1", b: "1", [`${LOCK}/a.new`]: "2", [`${LOCK}/a.old`]: "" } },
  {
    when: "while it writes the journal",
    files: { a: "1", b: "1", ...staged("a", "b", "c"), [`${LOCK}/0.journal`]: "replace a\nrepl" },
  },
  { when: "before the first rename", files: { a: "1", b: "1", ...staged("a", "b", "c"), ...journal() } },
  { when: "between two renames", files: { a: "2", b: "1", ...staged("b", "c"), ...old("a"), ...journal() } },
  {
    when: "before the last rename",
    files: { a: "2", b: "2", ...staged("c"), ...old("a", "b"), ...journal() },
  },
  { when: "after the last rename", files: { a: "2", b: "2", c: "2", ...old("a", "b"), ...journal() } },
  { when: "while its renames were rolled back", files: { a: "1", b: "2", ...old("b"), ...journal() } },
];

test.each(KILLED)("rolls back the write of a process killed $when", ({ files }) => {
  using folder = temporaryFolder({ ...files, [HOLDER]: GONE });
  using before = temporaryFolder({ a: "1", b: "1" });
  recoverFolder(folder.path);
  expect(contents(folder.path)).toEqual(contents(before.path));
});

test("keeps a write that was complete when its process was killed", () => {
  using folder = temporaryFolder({ a: "2", b: "2", c: "2", ...old("a"), [HOLDER]: GONE });
  using after = temporaryFolder({ a: "2", b: "2", c: "2" });
  recoverFolder(folder.path);
  expect(contents(folder.path)).toEqual(contents(after.path));
});

test("a journal names files of its own folder only", () => {
  using folder = temporaryFolder({
    mine: "1",
    [`in/${LOCK}/0.journal`]: "create ../mine\ncreate ..\nreplace ../mine\n",
  });
  recoverFolder(folder.file("in"));
  expect(readFileSync(folder.file("mine"), "utf8")).toBe("1");
});

test("keeps the user's files in a folder with the name of the lock", () => {
  using folder = temporaryFolder({ [`${LOCK}/chapter.md`]: "1", [`${LOCK}/part/chapter.md`]: "2" });
  const before = snapshot(folder.path);
  expect(whileLocked([folder.path], () => "done")).toBe("done");
  expect(snapshot(folder.path)).toEqual(before);
});

test("does not change a folder without an unfinished write", () => {
  using folder = temporaryFolder();
  mkdirSync(folder.file("empty"));
  recoverFolder(folder.file("empty"));
  recoverFolder(folder.file("missing"));
  expect(readdirSync(folder.path)).toEqual(["empty"]);
});

function staged(...names: readonly string[]): Readonly<Record<string, string>> {
  const files = names.map((name): [string, string] => [`${LOCK}/${name}.new`, "2"]);
  return { ...Object.fromEntries(files), ...old(...names.filter((name) => name !== "c")) };
}

function old(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${LOCK}/${name}.old`, "1"]));
}

function journal(): Readonly<Record<string, string>> {
  return { [`${LOCK}/0.journal`]: "replace a\nreplace b\ncreate c\n" };
}

function contents(folder: string): readonly (readonly string[])[] {
  return Object.entries(snapshot(folder)).map(([path, hash]) => [path.slice(folder.length), hash]);
}
