import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InputError } from "../../scripts/errors.ts";
import { readTextIfThere, writeFiles } from "../../scripts/files/files.ts";
import { MAY_MOUNT, mountMemory, mountOverItself } from "../source/mount.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";

test("writes changed files and reports the change of each", () => {
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
  /** Creates the obstacle in the folder. */
  readonly place: (folder: string) => Disposable | null;
  readonly message: RegExp;
}

const OBSTACLES: readonly Obstacle[] = [
  {
    name: "a folder with the name of a file",
    place(folder) {
      mkdirSync(join(folder, "z/last"), { recursive: true });
      return null;
    },
    message: /z\/last: cannot be read: it is a folder$/,
  },
  {
    name: "a pipe with the name of a file",
    place(folder) {
      mkdirSync(join(folder, "z"));
      execFileSync("mkfifo", [join(folder, "z/last")]);
      return null;
    },
    message: /z\/last: cannot be read: it is not a regular file$/,
  },
  {
    name: "a device with the name of a file",
    place(folder) {
      mkdirSync(join(folder, "z"));
      symlinkSync("/dev/zero", join(folder, "z/last"));
      return null;
    },
    message: /z\/last: cannot be read: it is not a regular file$/,
  },
  {
    name: "a link without a target instead of a folder",
    place(folder) {
      symlinkSync(join(folder, "gone"), join(folder, "z"));
      return null;
    },
    message: /z: cannot be written: a part of its path is not a folder; nothing was changed$/,
  },
  {
    name: "a file with the name of a folder",
    place(folder) {
      writeFileSync(join(folder, "z"), "");
      return null;
    },
    message: /not a folder/,
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
    message: /z\/last: cannot be written: the file system is read-only; nothing was changed$/,
  },
  {
    name: "a full disk",
    place(folder) {
      mkdirSync(join(folder, "z"));
      const mount = mountMemory(join(folder, "z"), 8192);
      writeFileSync(join(folder, "z/last"), "as it was");
      return mount;
    },
    message: /z\/last: cannot be written: the disk is full; nothing was changed$/,
  },
  {
    name: "a file that cannot be replaced, after others were",
    place(folder) {
      mkdirSync(join(folder, "z"));
      writeFileSync(join(folder, "z/last"), "as it was");
      return mountOverItself(join(folder, "z/last"));
    },
    message: /z\/last: cannot be written: .*; nothing was changed$/,
  },
];

const leavesAllAsItWas = ({ place, message }: Obstacle): void => {
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
  expect(write).toThrow(message);
  expect(snapshot(folder.path)).toEqual(before);
};

test.each(OBSTACLES)("changes no file after a failure: $name", leavesAllAsItWas);
test.runIf(MAY_MOUNT).each(MOUNTED_OBSTACLES)("changes no file after a failure: $name", leavesAllAsItWas);

test("writes the files of a folder that is given under two names", () => {
  using folder = temporaryFolder({ "real/a": "1" });
  symlinkSync(folder.file("real"), folder.file("link"));
  writeFiles(
    new Map([
      [folder.file("real/a"), "2"],
      [folder.file("link/b"), "2"],
    ]),
  );
  expect(readdirSync(folder.file("real"))).toEqual(["a", "b"]);
  expect(["a", "b"].map((name) => readTextIfThere(folder.file(`real/${name}`)))).toEqual(["2", "2"]);
});

test("waits until another process has written, and does not mix the files of the two", async () => {
  using folder = temporaryFolder({ "a/1": "before", "b/2": "before" });
  const paths = [folder.file("a/1"), folder.file("b/2")];
  const write = (text: string, patienceMs?: number) =>
    writeFiles(new Map(paths.map((path) => [path, text])), patienceMs);
  // Writes its first file and holds both locks until it receives a line on its standard input.
  const script = `
    import { readSync, writeFileSync } from "node:fs";
    import { whileLocked } from ${JSON.stringify(new URL("../../scripts/dist/files/folder-lock.js", import.meta.url))};
    whileLocked(${JSON.stringify([folder.file("a"), folder.file("b")])}, () => {
      writeFileSync(${JSON.stringify(paths[0])}, "other");
      process.stdout.write("held");
      readSync(0, Buffer.alloc(1));
      writeFileSync(${JSON.stringify(paths[1])}, "other");
    });`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(other, "close");
  await once(other.stdout, "data");
  expect(() => write("mine", 0)).toThrow(/another process is writing here/);
  expect(paths.map((path) => readTextIfThere(path))).toEqual(["other", "before"]);
  other.stdin.end("\n");
  // Blocks this thread until the other process releases the lock.
  write("mine");
  expect(paths.map((path) => readTextIfThere(path))).toEqual(["mine", "mine"]);
  expect(await ended).toEqual([0, null]);
  expect(Object.keys(snapshot(folder.path)).filter((path) => path.includes(".writing"))).toEqual([]);
});
