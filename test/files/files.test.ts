import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InputError } from "../../scripts/errors.ts";
import { writeFiles } from "../../scripts/files/files.ts";
import { MAY_MOUNT, mountMemory, mountOverItself } from "../source/mount.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";

test("writes what changes, and says what became of each", () => {
  using folder = temporaryFolder({ "a/same": "1", "a/other": "1" });
  const files = new Map([
    [folder.file("a/same"), "1"],
    [folder.file("a/other"), "2"],
    [folder.file("b/c/new"), "é"],
  ]);
  expect(writeFiles(files).map(({ change, size }) => [change, size])).toEqual([
    ["unchanged", 1],
    ["written", 1],
    ["written", 2],
  ]);
  for (const [path, text] of files) expect(readFileSync(path, "utf8")).toBe(text);
  expect(readdirSync(folder.file("a"))).toEqual(["other", "same"]);
});

interface Obstacle {
  readonly name: string;
  /** Puts it into the folder. */
  readonly place: (folder: string) => Disposable | null;
  readonly says: RegExp;
}

const OBSTACLES: readonly Obstacle[] = [
  {
    name: "a folder in the place of a file",
    place(folder) {
      mkdirSync(join(folder, "z/last"), { recursive: true });
      return null;
    },
    says: /z\/last: cannot be read: it is a folder$/,
  },
  {
    name: "a file in the place of a folder",
    place(folder) {
      writeFileSync(join(folder, "z"), "");
      return null;
    },
    says: /not a folder/,
  },
];

const MOUNTED_OBSTACLES: readonly Obstacle[] = [
  {
    name: "a read-only folder",
    place(folder) {
      mkdirSync(join(folder, "z"));
      const mount = mountMemory(join(folder, "z"), 8192);
      writeFileSync(join(folder, "z/last"), "as it was");
      mount.makeReadOnly();
      return mount;
    },
    says: /z\/last: cannot be written: the file system is read-only; nothing was changed$/,
  },
  {
    name: "a full disk",
    place(folder) {
      mkdirSync(join(folder, "z"));
      const mount = mountMemory(join(folder, "z"), 8192);
      writeFileSync(join(folder, "z/last"), "as it was");
      return mount;
    },
    says: /z\/last: cannot be written: the disk is full; nothing was changed$/,
  },
  {
    name: "a file that nothing can replace, found when others have been",
    place(folder) {
      mkdirSync(join(folder, "z"));
      writeFileSync(join(folder, "z/last"), "as it was");
      return mountOverItself(join(folder, "z/last"));
    },
    says: /z\/last: cannot be written: .*; nothing was changed$/,
  },
];

const leavesAllAsItWas = ({ place, says }: Obstacle): void => {
  using folder = temporaryFolder({ "a/first": "as it was" });
  using _mount = place(folder.path);
  const before = snapshot(folder.path);
  const files = new Map([
    [folder.file("a/first"), "new"],
    [folder.file("b/c/new"), "new"],
    [folder.file("z/last"), "new".repeat(10_000)],
  ]);
  const write = () => writeFiles(files);
  expect(write).toThrow(InputError);
  expect(write).toThrow(says);
  expect(snapshot(folder.path)).toEqual(before);
};

test.each(OBSTACLES)("$name: every file stays as it was", leavesAllAsItWas);
test.runIf(MAY_MOUNT).each(MOUNTED_OBSTACLES)("$name: every file stays as it was", leavesAllAsItWas);
