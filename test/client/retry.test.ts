import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { FaultRule } from "../../src/emulator/index.ts";
import { type Emulator, startEmulator } from "../../src/emulator/index.ts";
import { createRestoreSessionsClient, GraphError, unwrap } from "../../src/index.ts";
import type { RetryAttempt } from "../../src/types.ts";

const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const ACTIVATE = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/activate";
const EXCHANGE = "/solutions/backupRestore/exchangeRestoreSessions";

let emulator: Emulator;
let id: string;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => {
  emulator.reset();
  id = emulator.state.seed();
});
afterAll(() => emulator.close());

const params = () => ({ path: { "restoreSessionBase-id": id } });

type Client = ReturnType<typeof createRestoreSessionsClient>;

/** Makes a client with a short wait if the server requests none. */
function client(tries: RetryAttempt[] = [], maxAttempts?: number): Client {
  const limit = maxAttempts === undefined ? {} : { maxAttempts };
  const retry = { baseDelayMs: 1, onRetry: (tried: RetryAttempt) => tries.push(tried), ...limit };
  return createRestoreSessionsClient({ accessToken: "token", baseUrl: emulator.url, retry });
}

const read = (graph: Client) => graph.GET(SESSION, { params: params() });
const update = (graph: Client) => graph.PATCH(SESSION, { params: params(), body: { status: "draft" } });
const remove = (graph: Client) => graph.DELETE(SESSION, { params: params() });
const create = (graph: Client) => graph.POST(EXCHANGE, { body: {} });
const activate = (graph: Client) => graph.POST(ACTIVATE, { params: params() });

const methods = () => emulator.log.map(({ method }) => method);

describe("the client repeats", () => {
  test.each<[string, FaultRule, (graph: Client) => Promise<{ response: Response }>, string[]]>([
    ["a read that is throttled", { kind: "status", status: 429 }, read, ["GET", "GET"]],
    ["a read while the service is unavailable", { kind: "status", status: 503 }, read, ["GET", "GET"]],
    ["a read behind a slow gateway", { kind: "status", status: 504, body: "html" }, read, ["GET", "GET"]],
    ["a read whose connection is reset", { kind: "reset" }, read, ["GET", "GET"]],
    ["a read whose response is lost", { kind: "resetAfter" }, read, ["GET", "GET"]],
    ["an update that is throttled", { kind: "status", status: 429 }, update, ["PATCH", "PATCH"]],
    ["an update whose connection is reset", { kind: "reset" }, update, ["PATCH", "PATCH"]],
    [
      "a deletion while the service is unavailable",
      { kind: "status", status: 503 },
      remove,
      ["DELETE", "DELETE"],
    ],
    ["a creation that is throttled", { kind: "status", status: 429 }, create, ["POST", "POST"]],
    ["an activation that is throttled", { kind: "status", status: 429 }, activate, ["POST", "POST"]],
    [
      "an activation while too many are active",
      { kind: "status", status: 500, code: "TooManyActiveRestoreSessions" },
      activate,
      ["POST", "POST"],
    ],
    [
      "a lost activation, after it has read that the session is still a draft",
      { kind: "reset", match: "POST" },
      activate,
      ["POST", "GET", "POST"],
    ],
  ])("%s", async (_, fault, call, want) => {
    emulator.faults.push(fault);
    expect((await call(client())).response.ok).toBe(true);
    expect(methods()).toEqual(want);
    expect(emulator.violations).toEqual([]);
  });

  test("a request with the same body, id and preferences", async () => {
    emulator.faults.push({ kind: "status", status: 503 });
    await update(client());
    const [first, second] = emulator.log;
    expect(first?.body).toBe('{"status":"draft"}');
    for (const part of ["body", "url"] as const) expect(second?.[part]).toEqual(first?.[part]);
    for (const header of ["client-request-id", "prefer", "authorization", "content-type"]) {
      expect(second?.headers[header]).toBe(first?.headers[header]);
    }
    expect(first?.headers["prefer"]).toBe("include-unknown-enum-members");
  });
});

describe("the client does not repeat", () => {
  test.each<[string, FaultRule]>([
    ["the response is lost", { kind: "resetAfter" }],
    ["the connection is reset", { kind: "reset" }],
  ])("a creation, when %s", async (_, fault) => {
    emulator.faults.push(fault);
    await expect(create(client())).rejects.toThrow(TypeError);
    expect(methods()).toEqual(["POST"]);
  });

  test.each([503, 504])("a creation to which a gateway responds with %i", async (status) => {
    emulator.faults.push({ kind: "status", status });
    expect((await create(client())).response.status).toBe(status);
    expect(methods()).toEqual(["POST"]);
  });

  test.each<[string, FaultRule]>([
    ["the response is lost", { kind: "resetAfter" }],
    ["a gateway times out", { kind: "status", status: 504 }],
  ])("a delta if %s, since it would add its artifacts again", async (_, fault) => {
    const graph = client();
    const created = unwrap(await create(graph));
    const path = `${EXCHANGE}/{exchangeRestoreSession-id}` as const;
    const body = {
      "mailboxRestoreArtifacts@delta": [
        { restorePoint: { "@odata.id": crypto.randomUUID() }, destinationType: "new" as const },
      ],
    };
    emulator.faults.push({ ...fault, match: "PATCH" });
    await graph
      .PATCH(path, { params: { path: { "exchangeRestoreSession-id": created.id ?? "" } }, body })
      .catch(() => undefined);
    expect(methods()).toEqual(["POST", "PATCH"]);
  });

  test("an activation after it has read that the session is no longer a draft", async () => {
    emulator.faults.push({ kind: "resetAfter", match: "POST" });
    await expect(activate(client())).rejects.toThrow(TypeError);
    expect(methods()).toEqual(["POST", "GET"]);
    expect(emulator.state.session(id)?.status).not.toBe("draft");
  });

  test.each([400, 403, 404, 500])("a read whose response has status %i", async (status) => {
    emulator.faults.push({ kind: "status", status });
    expect((await read(client())).response.status).toBe(status);
    expect(methods()).toEqual(["GET"]);
  });
});

describe("the wait", () => {
  test("is that of Retry-After in seconds", async () => {
    const tries: RetryAttempt[] = [];
    emulator.faults.push({ kind: "status", status: 429, retryAfter: 1 });
    const before = Date.now();
    await read(client(tries));
    expect(tries.map(({ attempt, delayMs, response }) => [attempt, delayMs, response?.status])).toEqual([
      [1, 1000, 429],
    ]);
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
  });

  test("is before the read of a session that may still be a draft", async () => {
    const times: number[] = [];
    const graph = createRestoreSessionsClient({
      accessToken: "token",
      baseUrl: emulator.url,
      fetch: (request) => {
        times.push(Date.now());
        return fetch(request);
      },
    });
    emulator.faults.push({ kind: "status", status: 503, retryAfter: 1, match: "POST" });
    expect((await activate(graph)).response.ok).toBe(true);
    expect(methods()).toEqual(["POST", "GET", "POST"]);
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(1000);
  });

  test("ends when the caller aborts", async () => {
    const controller = new AbortController();
    const retry = { onRetry: () => controller.abort(new Error("enough")) };
    const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: emulator.url, retry });
    emulator.faults.push({ kind: "status", status: 429, retryAfter: 60 });
    const call = graph.GET(SESSION, { params: params(), signal: controller.signal });
    await expect(call).rejects.toThrow("enough");
    expect(methods()).toEqual(["GET"]);
  });

  test("is limited by the time of the whole call", async () => {
    const retry = { maxTotalMs: 5_000 };
    const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: emulator.url, retry });
    emulator.faults.push({ kind: "status", status: 429, retryAfter: 60 });
    expect((await graph.GET(SESSION, { params: params() })).response.status).toBe(429);
    expect(methods()).toEqual(["GET"]);
    emulator.faults.push({ kind: "hang" });
    const options = { accessToken: "token", baseUrl: emulator.url, retry: { maxTotalMs: 20 } };
    const hanging = createRestoreSessionsClient(options).GET(SESSION, { params: params() });
    await expect(hanging).rejects.toThrow(`GET ${SESSION}: no result within 20 ms`);
  });
});

test("the number of tries is limited", async () => {
  const tries: RetryAttempt[] = [];
  emulator.faults.push({ kind: "status", status: 503, times: 10 });
  const error = await read(client(tries, 3))
    .then(unwrap, (reason) => reason)
    .catch((reason) => reason);
  expect(error).toBeInstanceOf(GraphError);
  expect(tries.map(({ attempt }) => attempt)).toEqual([1, 2]);
  expect(methods()).toEqual(["GET", "GET", "GET"]);
});

test("a clock that is set forward does not end the tries", async () => {
  emulator.faults.push({ kind: "status", status: 429 });
  const tomorrow = Date.now() + 86_400_000;
  vi.spyOn(Date, "now").mockReturnValueOnce(Date.now()).mockReturnValue(tomorrow);
  const { response } = await client().GET(SESSION, { params: params() });
  vi.restoreAllMocks();
  expect(response.status).toBe(200);
});

test("retry: false turns retries off", async () => {
  emulator.faults.push({ kind: "status", status: 429, retryAfter: 0 });
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: emulator.url, retry: false });
  expect((await read(graph)).response.status).toBe(429);
  expect(methods()).toEqual(["GET"]);
});
