// Tests that an abort ends a call in every phase, and leaves nothing behind.
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type { paths } from "../../generated/api.ts";
import { createRestoreSessionsClient, items, waitForRestoreSession } from "../../src/index.ts";
import { collectGarbage } from "../support/garbage.ts";
import { serve } from "./server.ts";

const LIST = "/solutions/backupRestore/restoreSessions";
const PATH = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const params = { path: { "restoreSessionBase-id": "id" } };
const JSON_TYPE = { "content-type": "application/json" };

type Answer = Parameters<typeof serve>[0];

const nothing: Answer = () => undefined;
const half: Answer = (_, response) => response.writeHead(200, JSON_TYPE).write('{"id":');
const throttled: Answer = (_, response) => response.writeHead(429, { "retry-after": "60" }).end();
const active: Answer = (_, response) => response.writeHead(200, JSON_TYPE).end('{"status":"active"}');

type Client = ReturnType<typeof createRestoreSessionsClient>;
type Call = (graph: Client, signal: AbortSignal) => Promise<unknown>;

const read: Call = (graph, signal) => graph.GET(PATH, { params, signal });
const wait: Call = (graph, signal) => waitForRestoreSession(graph, "id", { signal, intervalMs: 60_000 });
const page: Call = async (graph, signal) => {
  for await (const _ of items(graph, LIST, { signal }));
};

const PHASES: [string, Answer, Call][] = [
  ["before the first byte", nothing, read],
  ["while the body arrives", half, read],
  ["between attempts", throttled, read],
  ["before the first byte of a page", nothing, page],
  ["in a wait, before the first byte", nothing, wait],
  ["in a wait, while a body arrives", half, wait],
  ["in a wait, between reads", active, wait],
];

describe.each([
  ["with retry", {}],
  ["without retry", { retry: false }],
] as const)("%s", (_, options) => {
  const phases = PHASES.filter(([, answer]) => !("retry" in options && answer === throttled));
  test.each(phases)("an abort %s rejects with its reason", async (_phase, answer, call) => {
    await using server = await serve(answer);
    const controller = new AbortController();
    const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, ...options });
    const calling = call(graph, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 50);
    await expect(calling).rejects.toThrow("enough");
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test("an abort ends a token function that never returns, and no request is sent", async () => {
    await using server = await serve(active);
    const accessToken = () => new Promise<string>(() => undefined);
    const graph = createRestoreSessionsClient({ accessToken, baseUrl: server.url, ...options });
    await expect(read(graph, AbortSignal.timeout(30))).rejects.toThrow(/timeout/);
    await expect(waitForRestoreSession(graph, "id", { timeoutMs: 30 })).rejects.toThrow(/within 30 ms/);
    expect(server.received).toEqual([]);
  });

  test("a call with an aborted signal does not request a token", async () => {
    let asked = 0;
    const graph = createRestoreSessionsClient({ accessToken: () => `${++asked}`, ...options });
    await expect(read(graph, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
    expect(asked).toBe(0);
  });
});

test("a stream follows the signal after the call has resolved", async () => {
  await using server = await serve(half);
  const controller = new AbortController();
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const { response } = await graph.GET(PATH, { params, signal: controller.signal, parseAs: "stream" });
  const reading = response.text();
  controller.abort(new Error("enough"));
  await expect(reading).rejects.toThrow("enough");
});

test("a signal does not keep streams that nobody reads any more", async () => {
  await using server = await serve((_, response) => response.writeHead(200, JSON_TYPE).end("{}"));
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const { signal } = new AbortController();
  const read = async (): Promise<WeakRef<Response>> => {
    const { response } = await graph.GET(PATH, { params, signal, parseAs: "stream" });
    await response.text();
    return new WeakRef(response);
  };
  const held = await Promise.all(Array.from({ length: 20 }, read));
  await expect
    .poll(async () => {
      await delay(10);
      collectGarbage();
      return held.some((each) => each.deref()) || getEventListeners(signal, "abort").length > 0;
    })
    .toBe(false);
});

test("a signal ends a stream that is being read, after garbage was collected", async () => {
  await using server = await serve((_, response) => response.writeHead(200, JSON_TYPE).write("{"));
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const controller = new AbortController();
  const read = async (): Promise<string> => {
    const { data } = await graph.GET(PATH, { params, signal: controller.signal, parseAs: "stream" });
    return new Response(data).text();
  };
  const reading = expect(read()).rejects.toThrow("enough");
  for (let round = 0; round < 2; round += 1) {
    await delay(10);
    collectGarbage();
  }
  controller.abort(new Error("enough"));
  await reading;
});

test("a call whose stream failed leaves no listener", async () => {
  await using server = await serve((_, response) => response.writeHead(404, JSON_TYPE).end("{}"));
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const { signal } = new AbortController();
  await graph.GET(PATH, { params, signal, parseAs: "stream" });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("an abort works on a platform without weak references", async () => {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "../../src/client/index.ts")],
    define: { WeakRef: "undefined", FinalizationRegistry: "undefined" },
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = encodeURIComponent(outputFiles[0]?.text ?? "");
  const { createGraphClient }: typeof import("../../src/client/index.ts") = await import(
    `data:text/javascript,${code}`
  );
  await using server = await serve(half);
  const controller = new AbortController();
  const graph = createGraphClient<paths>({ accessToken: "token", baseUrl: server.url });
  const { data } = await graph.GET(PATH, { params, signal: controller.signal, parseAs: "stream" });
  const reading = new Response(data).text();
  controller.abort(new Error("enough"));
  await expect(reading).rejects.toThrow("enough");
});

test("100 waits on one signal give no warning and leave no listener", async () => {
  const warnings: string[] = [];
  const warn = (warning: Error) => warnings.push(warning.message);
  process.on("warning", warn);
  await using server = await serve((_, response, number) =>
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ status: number < 150 ? "active" : "completed" })),
  );
  const { signal } = new AbortController();
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const waits = Array.from({ length: 100 }, () =>
    waitForRestoreSession(graph, "id", { signal, intervalMs: 1 }),
  );
  await Promise.all(waits);
  await new Promise(setImmediate);
  process.off("warning", warn);
  expect(warnings).toEqual([]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

// Concurrent, as the next ones, since they wait for most of their time.
test.concurrent("maxTotalMs limits the whole call, including all tries", async () => {
  await using server = await serve((request, response, number) =>
    number === 0 ? response.writeHead(503).end() : nothing(request, response, number),
  );
  const retry = { maxTotalMs: 2_000, baseDelayMs: 1 };
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry });
  await expect(graph.GET(PATH, { params })).rejects.toMatchObject({ name: "TimeoutError" });
  expect(server.received).toHaveLength(2);
});

test.concurrent.each([
  ["at once", ["--expose-gc"], "gc();"],
  ["by the engine", [], "for (let i = 0; i < 300; i += 1) new Array(1e5).fill(i);"],
])("an abort works after garbage was collected %s", async (_, flags, collect) => {
  const program = `
    import { createServer } from "node:http";
    import { createRestoreSessionsClient, waitForRestoreSession } from "./dist/src/index.js";
    const closed = [];
    const server = createServer((request, response) => {
      request.socket.once("close", () => closed.push(request.url));
      if (request.url.includes("half")) response.writeHead(200, { "content-type": "application/json" }).write("{");
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const baseUrl = "http://127.0.0.1:" + server.address().port;
    const path = "${PATH}";
    const ends = [];
    for (const retry of [{}, false]) for (const id of ["whole", "half"]) {
      const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl, retry });
      const params = { path: { "restoreSessionBase-id": id } };
      ends.push(graph.GET(path, { params, signal: AbortSignal.timeout(400) }).catch(({ name }) => name));
      ends.push(waitForRestoreSession(graph, id, { timeoutMs: 400 }).catch(({ name }) => name));
    }
    await new Promise((done) => setTimeout(done, 200));
    ${collect}
    console.log(JSON.stringify(await Promise.all(ends)));
    server.close();
  `;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...flags, "--input-type=module", "--eval", program],
    { cwd: resolve(import.meta.dirname, "../.."), timeout: 20_000 },
  );
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual(Array.from({ length: 8 }, () => "TimeoutError"));
});
