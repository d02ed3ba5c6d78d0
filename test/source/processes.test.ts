import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sha256 } from "../../scripts/document/hash.ts";
import { snapshot, temporaryFolder } from "../support/folder.ts";
import { start, startNode } from "./command-line.ts";
import { head, rawServer, whole } from "./raw-server.ts";
import { type Outcome, published, type Workplace, workplace } from "./things.ts";

const DOCUMENT = published();
const DONE: Outcome = { code: 0, out: "", err: "" };

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s in the middle of a download leaves nothing behind", async (signal, code) => {
  using place = workplace();
  const before = filesOf(place);
  let half = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    half = resolve;
  });
  await using server = await rawServer((socket) => {
    socket.write(head("200 OK", `content-length: ${DOCUMENT.length}`) + DOCUMENT.slice(0, 99), half);
  });
  const running = start(argumentsFor(place, server.url));
  await begun;
  await expect.poll(() => place.cached(), { timeout: 10_000 }).toHaveLength(1);
  running.process.kill(signal);
  expect(await running.outcome).toEqual({ code, out: "", err: "" });
  expect(place.cached()).toEqual([]);
  expect(filesOf(place)).toEqual(before);
});

test("two updates at once do not mix", async () => {
  using place = workplace();
  const titles = ["One", "Two"];
  const outcomes = await Promise.all(
    titles.map((title) => {
      const source = place.folder.file(`${title}.yaml`, published(title));
      return start(argumentsFor(place, source)).outcome;
    }),
  );
  expect(outcomes).toEqual([DONE, DONE]);
  const text = (name: string): string => readFileSync(place.folder.file(name), "utf8");
  const manifest = JSON.parse(text("generated/manifest.json"));
  for (const [name, hash] of Object.entries(manifest.inputs)) expect(sha256(text(`spec/${name}`))).toBe(hash);
  for (const [name, hash] of Object.entries(manifest.outputs))
    expect(sha256(text(`generated/${name}`))).toBe(hash);
  const { source, slice } = JSON.parse(text("spec/lock.json"));
  expect(sha256(text("spec/things.openapi.yaml"))).toBe(slice.sha256);
  expect(text("generated/openapi.yaml")).toMatch(`title: ${source.document.title}`);
  expect(Object.keys(filesOf(place)).filter((path) => /\.(?:tmp|old|writing)$/.test(path))).toEqual([]);
});

test("two processes that write the same files again and again write all of them or none", async () => {
  using folder = temporaryFolder();
  const module = new URL("../../scripts/files/files.ts", import.meta.url);
  const names = ["a", "b", "c", "d"].map((name) => folder.file(name));
  const write = (text: string): Promise<Outcome> => {
    const script = `import { writeFiles } from ${JSON.stringify(module)};
      for (let round = 0; round < 50; round += 1)
        writeFiles(new Map(${JSON.stringify(names)}.map((name) => [name, "${text}" + round])));`;
    return startNode(["--input-type=module", "--eval", script]).outcome;
  };
  const outcomes = await Promise.all(["x", "y"].map(write));
  expect(outcomes).toEqual([DONE, DONE]);
  expect(new Set(names.map((name) => readFileSync(name, "utf8"))).size).toBe(1);
  expect(Object.keys(snapshot(folder.path))).toEqual(names);
});

test("a file that becomes too large leaves every file as it was", async () => {
  using place = workplace();
  const before = filesOf(place);
  const source = place.folder.file("published.yaml", DOCUMENT);
  await using server = await rawServer((socket) => socket.end(whole("#".repeat(2_000_000))));
  // 512 bytes, as POSIX counts: the slice is longer.
  const limit = { TSX_DISABLE_CACHE: "1" };
  const [local, remote] = await Promise.all([
    start(argumentsFor(place, source), limit, "ulimit -f 1;").outcome,
    start(argumentsFor(place, server.url), limit, "ulimit -f 1;").outcome,
  ]);
  expect(local).toMatchObject({ code: 2, out: "" });
  expect(local.err).toMatch(
    /^\S.*openapi\.yaml: cannot be written: it would be larger than a file may be here; nothing was changed\n$/,
  );
  expect(remote).toMatchObject({ code: 2, out: "" });
  expect(remote.err).toMatch(
    /documents: cannot be written: it would be larger.*; set GRAPH_RESTORE_SESSIONS_CACHE to/,
  );
  expect(filesOf(place)).toEqual(before);
  expect(place.cached()).toEqual([]);
});

function argumentsFor(place: Workplace, source: string): readonly string[] {
  return ["update", "--quiet", "--spec", place.spec, "--generated", place.generated, "--source", source];
}

/** What is in `spec/` and `generated/`. */
function filesOf(place: Workplace): Readonly<Record<string, string>> {
  return { ...snapshot(place.spec), ...snapshot(place.generated) };
}
