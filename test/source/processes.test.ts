import { join } from "node:path";
import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { start, startModule } from "./command-line.ts";
import { head, rawServer, whole } from "./raw-server.ts";
import { published, type Workplace, workplace } from "./things.ts";

const DOCUMENT = published();

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("removes a partial download on %s", async (signal, code) => {
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
  await expect.poll(() => place.cached(), { timeout: 25_000 }).toHaveLength(1);
  running.process.kill(signal);
  expect(await running.outcome).toEqual({ code, out: "", err: "" });
  expect(place.cached()).toEqual([]);
  expect(filesOf(place)).toEqual(before);
});

// As in a container that runs as a user without an entry in its list of users.
test("a user without a home updates from a file, and is told what a URL needs", async () => {
  using place = workplace();
  const file = place.folder.file("published.yaml", DOCUMENT);
  await using server = await rawServer((socket) => socket.end(whole(DOCUMENT)));
  const cli = new URL("../../scripts/dist/cli.js", import.meta.url);
  const run = (source: string) =>
    startModule(`
      import os from "node:os";
      os.homedir = () => { throw new Error("no home") };
      delete process.env["GRAPH_SLICE_CACHE"];
      process.argv.push("graph-slice", ...${JSON.stringify(argumentsFor(place, source))});
      await import(${JSON.stringify(cli)});`).outcome;
  const lost = "the cache: has no folder, since the user has no home;";
  expect(await run(server.url)).toEqual({
    code: 2,
    out: "",
    err: `${lost} set GRAPH_SLICE_CACHE to a folder that can be written\n`,
  });
  expect(await run(file)).toEqual({ code: 0, out: "", err: "" });
});

test("changes no file if one exceeds the largest file size", async () => {
  using place = workplace();
  const before = snapshot(place.folder.path);
  const small = place.folder.file("spec/slice.yaml");
  const large = place.folder.file("new/large");
  await using server = await rawServer((socket) => socket.end(whole("#".repeat(2_000_000))));
  const url = (path: string): string =>
    JSON.stringify(new URL(`../../scripts/dist/${path}`, import.meta.url));
  const module = `
    import { writeFiles } from ${url("files/files.js")};
    import { NETWORK_LIMITS as limits } from ${url("source/network-limits.js")};
    import { urlSource } from ${url("source/url-source.js")};
    import { SILENT as progress } from ${url("terminal/progress.js")};
    const files = new Map([[${JSON.stringify(small)}, "new"], [${JSON.stringify(large)}, "#".repeat(9000)]]);
    try { writeFiles(files) } catch (error) { console.log(error.message) }
    const options = { isOffline: false, expectSha256: undefined, limits, progress };
    await urlSource(${JSON.stringify(server.url)}, options).catch((error) => console.log(error.message));`;
  // The unit is 512 bytes, as POSIX defines it.
  const { out, err } = await startModule(module, "ulimit -f 1;").outcome;
  const reason = "cannot be written: it exceeds the largest file size allowed;";
  const [local, remote] = out.split("\n");
  expect(err).toBe("");
  expect(local).toBe(`${large}: ${reason} nothing was changed`);
  expect(remote).toBe(
    `${join(place.cache, "documents")}: ${reason} set GRAPH_SLICE_CACHE to a folder that can be written`,
  );
  expect(place.cached()).toEqual([]);
  expect({ ...snapshot(place.folder.path), ...emptyFolders(place.cache) }).toEqual({
    ...before,
    ...emptyFolders(place.cache),
  });
});

function emptyFolders(cache: string): Readonly<Record<string, string>> {
  return { [cache]: "folder", [join(cache, "documents")]: "folder" };
}

function argumentsFor(place: Workplace, source: string): readonly string[] {
  return ["update", "--quiet", place.spec, "--generated", place.generated, "--source", source];
}

/** Reads the files in `spec/` and `generated/`. */
function filesOf(place: Workplace): Readonly<Record<string, string>> {
  return { ...snapshot(place.spec), ...snapshot(place.generated) };
}
