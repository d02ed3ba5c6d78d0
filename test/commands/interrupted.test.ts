import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { snapshot, type TemporaryFolder, temporaryFolder } from "../support/folder.ts";
import { runCommand } from "../support/project.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Starts a real process of the compiled command line, with modules that are loaded before it. */
function started(args: readonly string[], preload: readonly string[] = []) {
  const imports = preload.flatMap((module) => ["--import", module]);
  return spawn(process.execPath, [...imports, "scripts/dist/cli.js", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

// A document that takes seconds in each step.
function crowded(title: string): string {
  const answer = { description: title, content: { "application/json": { schema: { type: "string" } } } };
  const paths = Array.from({ length: 10_000 }, (_, index) => [
    `/a${index}`,
    { get: { responses: { 200: answer } } },
  ]);
  return JSON.stringify({
    openapi: "3.0.3",
    info: { title, version: "1" },
    paths: Object.fromEntries(paths),
  });
}

const SLICE = "name: s\nsource: ../large.json\npaths: ['/**']\n";

/*
 * Sends SIGINT to its own process once the main thread has computed for a quarter of a second, which its
 * timer shows by no longer counting. A process with a handler would end only after the computation, and not
 * by the signal.
 */
const INTERRUPT_MAIN = `data:text/javascript,${encodeURIComponent(`
  import { Worker } from "node:worker_threads";
  const count = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => { count[0] += 1; }, 5).unref();
  new Worker(\`
    const { workerData: count } = require("node:worker_threads");
    let [last, same] = [0, 0];
    setInterval(() => {
      same = count[0] === last ? same + 1 : 0;
      last = count[0];
      if (last > 0 && same === 12) process.kill(process.pid, "SIGINT");
    }, 20);
  \`, { eval: true, execArgv: [], workerData: count }).unref();
  // The timer has counted before the command begins, which may compute from its first moment on.
  await new Promise((resolve) => setTimeout(resolve, 50));
`)}`;

// Concurrent, since each waits for a process of its own.
describe.concurrent("Ctrl-C in the middle of a computation ends by the signal, and leaves no file behind", () => {
  const interrupted = async (folder: TemporaryFolder, child: ReturnType<typeof spawn>, before: unknown) => {
    expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
    expect(snapshot(folder.path)).toEqual(before);
  };

  test.each([
    ["update", ["spec"]],
    ["diff", ["large.json", "other.json"]],
  ])("SIGINT ends %s while the main thread computes", async (command, names) => {
    using folder = temporaryFolder({
      "large.json": crowded("One"),
      "other.json": crowded("Other"),
      "spec/slice.yaml": SLICE,
    });
    const before = snapshot(folder.path);
    const args = names.map((name) => folder.file(name));
    await interrupted(folder, started([command, ...args], [INTERRUPT_MAIN]), before);
  });

  // `expect.poll` of a concurrent test has to be that of its context.
  test("SIGINT ends update while the linter's thread computes", async ({ expect }) => {
    using folder = temporaryFolder({
      "spec/slice.yaml": SLICE.replace("large.json", "small.json"),
      "small.json": '{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{"/a":{}}}',
    });
    expect(await runCommand("update", folder.file("spec"))).toMatchObject({ code: 0 });
    // A rule that reports its start and never ends.
    const marker = folder.file("linting");
    const endless = `import { writeFileSync } from "node:fs";
    const rule = () => ({ Root() { writeFileSync(${JSON.stringify(marker)}, ""); for (;;); } });
    export default () => ({ id: "endless", rules: { oas3: { rule } } });`;
    folder.file("spec/endless.js", endless);
    folder.file("spec/package.json", '{"type":"module"}');
    folder.file("spec/redocly.yaml", "plugins: [./endless.js]\nrules: { endless/rule: error }\n");
    const before = { ...snapshot(folder.path) };
    const child = started(["update", folder.file("spec")]);
    await expect.poll(() => existsSync(marker) || child.exitCode !== null, { timeout: 60_000 }).toBe(true);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
    const { [marker]: _, ...after } = snapshot(folder.path);
    expect(after).toEqual(before);
  });

  test("SIGINT ends emulate while a pattern of the document backtracks for ever", async () => {
    const pattern = `^${"a*".repeat(9)}$`;
    const body = { type: "object", properties: { name: { type: "string", pattern } } };
    const json = { "application/json": { schema: body } };
    const post = { requestBody: { content: json }, responses: { 201: { description: "ok", content: json } } };
    const info = { title: "T", version: "1" };
    using folder = temporaryFolder({
      "spec/slice.yaml": SLICE,
      "spec/generated/openapi.yaml": JSON.stringify({ openapi: "3.0.3", info, paths: { "/a": { post } } }),
    });
    const before = snapshot(folder.path);
    const child = started(["emulate", folder.file("spec")]);
    const [text] = await once(child.stdout, "data");
    const [, url = ""] = /url +(\S+)/.exec(String(text)) ?? [];
    const request = { method: "POST", headers: { "content-type": "application/json" } };
    const answer = fetch(`${url}/a`, { ...request, body: JSON.stringify({ name: `${"a".repeat(600)}!` }) });
    const lost = expect(answer).rejects.toThrow();
    await setTimeout(300);
    child.kill("SIGINT");
    await interrupted(folder, child, before);
    await lost;
  });
});
