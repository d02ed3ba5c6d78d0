import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { plain, progressOn } from "../../scripts/terminal/progress.ts";
import { rawServer, whole } from "../source/raw-server.ts";
import { published, workplace } from "../source/things.ts";

/** A stream that claims to be a terminal, and the text that was written to it. */
function terminal(isTTY = true) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo: () => true });
  // Since Node 26, a read without a size returns one chunk.
  const text = (): string => {
    const chunks: string[] = [];
    for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) chunks.push(String(chunk));
    return chunks.join("");
  };
  return { stream, text };
}

const ESC = "\u001b";
const USUAL = { TERM: "xterm" };

test("shows a bar with size, speed and remaining time on a terminal, and clears it", async () => {
  const { stream, text } = terminal();
  const listeners = process.listenerCount("exit");
  const progress = progressOn(stream, USUAL);
  const meter = progress.download(4_000_000);
  meter.add(1_000_000);
  await vi.waitFor(() => expect(stream.readableLength).toBeGreaterThan(300), { timeout: 5_000 });
  meter.stop();
  const shown = text();
  expect(shown).toMatch(/source +\[#{6}-{18}\] 1\.0 MB of 4\.0 MB {2}[\d.]+ [kM]B\/s {2}\d+ s left/);
  // The bar has turned line wrap on again and cleared the line.
  expect(shown.lastIndexOf(`${ESC}[?7h`)).toBeGreaterThan(shown.lastIndexOf(`${ESC}[?7l`));
  expect(process.listenerCount("exit")).toBe(listeners);
});

test("shows size and speed, but no bar, for a download of unknown length", async () => {
  const { stream, text } = terminal();
  const meter = progressOn(stream, USUAL).download(undefined);
  meter.add(2_000_000);
  meter.stop();
  expect(text()).toMatch(/source +2\.0 MB {2}[\d.]+ [kM]B\/s/);
});

test.each([
  { name: "a terminal", environment: USUAL, isTTY: true, isLive: true, hasColor: true },
  { name: "NO_COLOR", environment: { ...USUAL, NO_COLOR: "1" }, isTTY: true, isLive: true, hasColor: false },
  {
    name: "NO_COLOR that is empty",
    environment: { ...USUAL, NO_COLOR: "" },
    isTTY: true,
    isLive: true,
    hasColor: true,
  },
  { name: "CI", environment: { ...USUAL, CI: "true" }, isTTY: true, isLive: false, hasColor: false },
  { name: "a dumb terminal", environment: { TERM: "dumb" }, isTTY: true, isLive: false, hasColor: false },
  { name: "no terminal", environment: USUAL, isTTY: false, isLive: false, hasColor: false },
])("$name", async ({ environment, isTTY, isLive, hasColor }) => {
  const { stream, text } = terminal(isTTY);
  const progress = progressOn(stream, environment);
  const meter = progress.download(1_000);
  meter.add(500);
  meter.stop();
  await progress.step(
    "slice",
    () => 3,
    (result) => `${result} things`,
  );
  progress.done();
  const shown = text();
  const [, line = ""] = /(slice.*)\n$/.exec(shown) ?? [];
  expect(line.replaceAll(new RegExp(`${ESC}\\[\\d+m`, "g"), "")).toMatch(/^slice {7}\d\.\d\d s {2}3 things$/);
  expect({ isLive: shown.includes("["), hasColor: line.includes(ESC) }).toEqual({ isLive, hasColor });
});

test("holds plain lines back until the end or a time limit", async () => {
  const lines: string[] = [];
  const slow = plain((text) => lines.push(text), 0);
  await slow.step("slice", async () => await new Promise((resolve) => setTimeout(resolve, 5)));
  expect(lines).toHaveLength(1);
  const quick = plain((text) => lines.push(text));
  await quick.step("slice", () => undefined);
  quick.note("source", "answered 503; again in 1 s");
  expect(lines).toHaveLength(1);
  quick.done();
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe("source      answered 503; again in 1 s\n");
});

test("reports nothing for --quiet, one document for --json, and a line for each step otherwise", async () => {
  using place = workplace();
  await using server = await rawServer((socket) => socket.end(whole(published())));
  const shown = terminal(false);
  const surroundings = { stderr: shown.stream };
  const spoken = await place.update(["--source", server.url], surroundings);
  expect(spoken.code).toBe(0);
  expect(shown.text()).toMatch(
    /^source {6}\d+\.\d\d s {2}0\.6 kB\nslice {7}\d+\.\d\d s\n(?:[a-z]+ +\d+\.\d\d s\n)*write {7}\d+\.\d\d s\n$/,
  );
  const quiet = await place.update(["--source", server.url, "--quiet"], surroundings);
  expect({ quiet, shown: shown.text() }).toEqual({ quiet: { code: 0, out: "", err: "" }, shown: "" });
  place.folder.file("generated/api.ts", "// edited\n");
  const { out } = await place.update(["--source", server.url, "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    outcome: "updated",
    source: { url: `${server.url}/`, size: published().length },
    slice: { parser: "index", paths: 1, operations: 1, schemas: 1 },
    counts: { paths: 1, operations: 1, schemas: 1, enums: 0 },
    files: expect.arrayContaining([
      { path: expect.stringMatching(/api\.ts$/), change: "written", size: expect.any(Number) },
    ]),
  });
});
