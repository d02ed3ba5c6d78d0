import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentCache } from "../../scripts/source/document-cache.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { MAY_MOUNT, mountMemory } from "./mount.ts";
import { rawServer, whole } from "./raw-server.ts";
import { published, type Workplace, workplace } from "./things.ts";

interface Obstacle {
  readonly name: string;
  readonly put: (cache: string) => Disposable | null;
  readonly message: RegExp;
}

const ADVICE = "; set GRAPH_SLICE_CACHE to a folder that can be written\n$";

const OBSTACLES: readonly Obstacle[] = [
  {
    name: "that is a file",
    put(cache) {
      writeFileSync(cache, "");
      return null;
    },
    message: new RegExp(`documents: cannot be written: a part of its path is not a folder${ADVICE}`),
  },
];

const MOUNTED_OBSTACLES: readonly Obstacle[] = [
  {
    name: "that is full",
    put: (cache) => mounted(cache),
    message: new RegExp(`documents: cannot be written: the disk is full${ADVICE}`),
  },
  {
    name: "that is read-only",
    put(cache) {
      const mount = mounted(cache);
      mount.makeReadOnly();
      return mount;
    },
    message: new RegExp(`documents: cannot be written: the file system is read-only${ADVICE}`),
  },
];

const failsWhole = async ({ put, message }: Obstacle): Promise<void> => {
  using place = workplace();
  using _mount = put(place.cache);
  const before = filesOf(place);
  await using server = await rawServer((socket) =>
    socket.end(whole(`${published()}#${"x".repeat(100_000)}`)),
  );
  const { code, err } = await place.update(["--source", server.url]);
  expect(err).toMatch(message);
  expect({ code, lines: err.split("\n").length, requests: server.requests.length }).toEqual({
    code: 2,
    lines: 2,
    requests: 1,
  });
  expect(filesOf(place)).toEqual(before);
};

test.each(OBSTACLES)("reports a cache $name in one line", failsWhole);
test.runIf(MAY_MOUNT).each(MOUNTED_OBSTACLES)("reports a cache $name in one line", failsWhole);

test("removes the download of a killed process after an hour, and an unused document after 90 days", () => {
  using folder = temporaryFolder({ "1.part": "half", "2.part": "half", "1.json": "{}", "2.json": "{}" });
  const age = (name: string, hours: number): void => {
    const then = new Date(Date.now() - hours * 3_600_000);
    utimesSync(folder.file(name), then, then);
  };
  age("1.part", 2);
  age("1.json", 24 * 91);
  age("2.json", 24 * 89);
  documentCache(folder.path).begin().discard();
  expect(Object.keys(snapshot(folder.path))).toEqual([folder.file("2.json"), folder.file("2.part")]);
});

function mounted(cache: string) {
  mkdirSync(cache);
  return mountMemory(cache, 16_384);
}

function filesOf(place: Workplace): Readonly<Record<string, string>> {
  return { ...snapshot(place.spec), ...snapshot(place.generated) };
}
