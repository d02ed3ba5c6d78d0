import { expect, test } from "vitest";
import { snapshot } from "../support/folder.ts";
import { start } from "./command-line.ts";
import { head, rawServer, whole } from "./raw-server.ts";
import { published, type Workplace, workplace } from "./things.ts";

const DOCUMENT = published();

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
    /^\S.*openapi\.yaml: cannot be written: it exceeds the largest file size allowed; nothing was changed\n$/,
  );
  expect(remote).toMatchObject({ code: 2, out: "" });
  expect(remote.err).toMatch(
    /documents: cannot be written: it exceeds the largest file size.*; set GRAPH_RESTORE_SESSIONS_CACHE to/,
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
