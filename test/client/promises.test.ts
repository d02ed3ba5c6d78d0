// What the client promises, where a fault meets another.
import { expect, test, vi } from "vitest";
import { sleep } from "../../src/client/abort.ts";
import { fillPath } from "../../src/client/path.ts";
import { queryString } from "../../src/client/query-string.ts";
import { retryAfterMs } from "../../src/client/retry-after.ts";
import {
  createRestoreSessionsClient,
  GraphError,
  items,
  type RetryOptions,
  unwrap,
  waitFor,
  waitForBrowseSession,
} from "../../src/index.ts";
import { serve } from "./server.ts";

const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const params = { path: { "restoreSessionBase-id": "id" } };
const JSON_TYPE = { "content-type": "application/json" };

test("a wait with an aborted signal ends at once", async () => {
  const late = new Promise((resolve) => setTimeout(resolve, 1_000, "late").unref());
  const ended = sleep(60_000, AbortSignal.abort("stopped"));
  await expect(Promise.race([ended, late])).rejects.toBe("stopped");
});

test("the error of an activation that failed names it, not the read that checked it", async () => {
  await using server = await serve((request, response) =>
    request.method === "POST"
      ? response.writeHead(503).end()
      : response.writeHead(200, JSON_TYPE).end('{"status":"active"}'),
  );
  const graph = createRestoreSessionsClient({
    accessToken: "token",
    baseUrl: server.url,
    retry: { baseDelayMs: 1 },
  });
  const result = await graph.POST(`${SESSION}/activate`, { params });
  const error: unknown = await Promise.resolve(result)
    .then(unwrap)
    .catch((reason: unknown) => reason);
  if (!(error instanceof GraphError)) throw error;
  expect(error).toMatchObject({ method: "POST", path: expect.stringMatching(/\/activate$/), status: 503 });
});

test("the error of a gateway has the id with which the request was sent", async () => {
  await using server = await serve((_, response) => response.writeHead(502).end());
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry: false });
  const headers = { "client-request-id": "11111111-1111-4111-8111-111111111111" };
  const error: unknown = await graph
    .GET(SESSION, { params, headers })
    .then(unwrap)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ status: 502, clientRequestId: headers["client-request-id"] });
});

test.each([
  ["/browse(token='{token}')", "O'Brien", "/browse(token='O''Brien')"],
  ["/browse(token='{token}')", "", "/browse(token='')"],
  ["/browse(token='{token}')", "..", "/browse(token='..')"],
  ["/items/{token}", "a'b", "/items/a'b"],
])("the key of %s with %j gives %s", (path, token, want) => expect(fillPath(path, { token })).toBe(want));

test("a key in quotes may not be missing", () => {
  expect(() => fillPath("/browse(token='{token}')", {})).toThrow('token cannot be ""');
});

test("a wait follows the signal of its request and its own", async () => {
  await using server = await serve((_, response) => response.writeHead(200, JSON_TYPE).end("{}"));
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const polling = { until: () => false, intervalMs: 60_000 };
  for (const among of ["init", "options"]) {
    const controller = new AbortController();
    const { signal } = new AbortController();
    const [init, options] = among === "init" ? [controller.signal, signal] : [signal, controller.signal];
    const onRead = () => controller.abort(new Error(among));
    const ended = waitFor(graph, SESSION, { params, signal: init }, { ...polling, signal: options, onRead });
    await expect(ended).rejects.toThrow(among);
  }
});

test("a wait survives lost reads whose errors a middleware wraps", async () => {
  await using server = await serve((_, response, number) =>
    number < 3 ? response.destroy() : response.writeHead(200, JSON_TYPE).end("{}"),
  );
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry: false });
  graph.use({ onError: ({ error }) => new Error("no network", { cause: error }) });
  await waitFor(graph, SESSION, { params }, { until: () => true, intervalMs: 1 });
  expect(server.received).toHaveLength(4);
});

test("a wait for a browse session does not end on an unknown status", async () => {
  const statuses = ["creating", "unknownFutureValue", "paused", "created"];
  await using server = await serve((_, response, number) =>
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ status: statuses[number] })),
  );
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const session = await waitForBrowseSession(graph, "id", { intervalMs: 1 });
  expect(session.status).toBe("created");
});

test.each(["", "#again"])("a next link to the first page%s gives no item twice", async (fragment) => {
  await using server = await serve(({ url }, response) =>
    response
      .writeHead(200, JSON_TYPE)
      .end(JSON.stringify({ value: [{ id: "a" }], "@odata.nextLink": url + fragment })),
  );
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const found: unknown[] = [];
  const reading = (async () => {
    for await (const { id } of items(graph, "/solutions/backupRestore/restoreSessions")) found.push(id);
  })();
  await expect(reading).rejects.toThrow(/already followed/);
  expect(found).toEqual(["a"]);
});

test("an undefined redirect does not follow redirects", async () => {
  await using server = await serve((_, response) => response.writeHead(302, { location: "/other" }).end());
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const { response } = await graph.GET(SESSION, { params, redirect: undefined });
  expect(response.status).toBe(302);
  expect(server.received).toHaveLength(1);
});

test.each([
  [{ $select: ["id", "a b"], $top: 5 }, "$select=id,a%20b&$top=5"],
  [{ $select: [], $count: true, $search: undefined, $filter: null }, "$count=true"],
  [{ status: ["open", "new & old"] }, "status=open&status=new%20%26%20old"],
  [{ created: { gte: 1, lte: [2, 3], no: null } }, "created[gte]=1&created[lte]=2&created[lte]=3"],
  [{ q: "" }, "q="],
  [{}, ""],
])("the query of %j is %s", (options, want) => expect(queryString(options)).toBe(want));

// The three forms of a date (RFC 9110, section 5.6.7).
test.each(["Fri, 06 Nov 2026 08:49:37 GMT", "Friday, 06-Nov-26 08:49:37 GMT", "Fri Nov  6 08:49:37 2026"])(
  "Retry-After is the time until %s, in any time zone",
  (date) => {
    vi.useFakeTimers({ now: new Date("2026-11-06T08:49:07Z"), toFake: ["Date"] });
    vi.stubEnv("TZ", "America/New_York");
    const ms = retryAfterMs(new Response(null, { headers: { "retry-after": date } }));
    vi.unstubAllEnvs();
    vi.useRealTimers();
    expect(ms).toBe(30_000);
  },
);

test.each(["repeated", "not repeated"])("a request whose bodies onRetry reads is %s", async (outcome) => {
  await using server = await serve((request, response, number) => {
    if (request.method === "GET") response.writeHead(200, JSON_TYPE).end('{"status":"active"}');
    else response.writeHead(number === 0 ? 503 : 200, JSON_TYPE).end(`{"error":{"code":"${number}"}}`);
  });
  const read: Promise<string>[] = [];
  const retry: RetryOptions = {
    baseDelayMs: 1,
    onRetry: ({ request, response }) =>
      void read.push(request.text(), response?.text() ?? Promise.resolve("")),
  };
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry });
  if (outcome === "repeated") {
    const { response } = await graph.PATCH(SESSION, { params, body: { status: "draft" } });
    expect(response.status).toBe(200);
    expect(server.received.map(({ body }) => body)).toEqual(['{"status":"draft"}', '{"status":"draft"}']);
  } else {
    const { error } = await graph.POST(`${SESSION}/activate`, { params });
    expect(error?.error.code).toBe("0");
  }
  expect((await Promise.all(read))[1]).toBe('{"error":{"code":"0"}}');
});

test("a call that was aborted while the token was awaited does not reach fetch", async () => {
  const controller = new AbortController();
  let [release, sent] = [(_: string): void => undefined, 0];
  const graph = createRestoreSessionsClient({
    accessToken: () => new Promise((resolve) => (release = resolve)),
    fetch: async () => {
      sent += 1;
      return new Response(null, { status: 204 });
    },
  });
  const call = graph.DELETE(SESSION, { params, signal: controller.signal });
  await new Promise(setImmediate);
  controller.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");
  release("token");
  await new Promise(setImmediate);
  expect(sent).toBe(0);
});

test("a wait whose response is null ends with a GraphError", async () => {
  await using server = await serve((_, response) => response.writeHead(200, JSON_TYPE).end("null"));
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  const error: unknown = await waitForBrowseSession(graph, "id").catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "GraphError", message: expect.stringContaining("response is empty") });
});

test("an interval of more than a minute does not become shorter", async () => {
  vi.useFakeTimers();
  let reads = 0;
  const graph = createRestoreSessionsClient({
    accessToken: "token",
    fetch: async () => Response.json({ status: ++reads < 4 ? "creating" : "created" }),
  });
  const ended = waitForBrowseSession(graph, "id", { intervalMs: 300_000 });
  await vi.advanceTimersByTimeAsync(899_000);
  expect(reads).toBe(3);
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect(await ended).toEqual({ status: "created" });
});
