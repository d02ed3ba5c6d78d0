import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createRestoreSessionsClient, GraphError, unwrap } from "../../src/index.ts";
import { type Received, serve } from "./server.ts";

const PATH = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const params = { path: { "restoreSessionBase-id": "id" } };

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Returns the error that reading a session throws for a response. */
async function errorOf({ status, headers = {}, body = "" }: Answer): Promise<unknown> {
  await using server = await serve((_, response) => response.writeHead(status, headers).end(body));
  const graph = createRestoreSessionsClient({ accessToken: "secret", baseUrl: server.url, retry: false });
  try {
    return unwrap(await graph.GET(PATH, { params }));
  } catch (error) {
    return error;
  }
}

const json = { "content-type": "application/json" };

test("an error has all information of Graph's response", async () => {
  const body = {
    error: {
      code: "RestoreSessionActionNotAllowed",
      message: "The session is no draft.",
      target: "status",
      details: [{ code: "Inner", message: "Because.", target: null }],
      innerError: {
        code: "Deeper",
        innererror: {
          code: "Deepest",
          "request-id": "request",
          "client-request-id": "client",
          date: "2026-01-01T00:00:00",
        },
      },
    },
  };
  const error = await errorOf({
    status: 403,
    headers: { ...json, "retry-after": "7" },
    body: JSON.stringify(body),
  });
  expect(error).toBeInstanceOf(GraphError);
  expect(error).toMatchObject({
    name: "GraphError",
    status: 403,
    code: "RestoreSessionActionNotAllowed",
    message: `The session is no draft. (GET ${PATH.replace(/\{.*/, "id")} 403 RestoreSessionActionNotAllowed request)`,
    target: "status",
    method: "GET",
    path: PATH.replace(/\{.*/, "id"),
    details: body.error.details,
    innerCodes: ["Deeper", "Deepest"],
    requestId: "request",
    clientRequestId: "client",
    date: "2026-01-01T00:00:00",
    retryAfter: "7",
    body,
  });
});

describe("the HTTP status decides between data and error for", () => {
  test.each<[string, Answer, { status: number; code: string; message: unknown; body: unknown }]>([
    [
      "an empty 503",
      { status: 503, headers: { "content-length": "0" } },
      {
        status: 503,
        code: "503",
        message: expect.stringMatching(/^503 Service Unavailable \(GET .*id 503\)$/),
        body: undefined,
      },
    ],
    [
      "an empty 503 without a length",
      { status: 503 },
      {
        status: 503,
        code: "503",
        message: expect.stringMatching(/^503 Service Unavailable \(GET .*id 503\)$/),
        body: undefined,
      },
    ],
    [
      "an HTML 502",
      { status: 502, headers: { "content-type": "text/html" }, body: "<h1>no</h1>" },
      {
        status: 502,
        code: "502",
        message: expect.stringMatching(/^502 Bad Gateway \(GET .*id 502\)$/),
        body: "<h1>no</h1>",
      },
    ],
    [
      "a redirect",
      { status: 302, headers: { location: "https://elsewhere.example/" } },
      {
        status: 302,
        code: "302",
        message: expect.stringMatching(/^302 Found: set redirect: "follow" \(GET .*id 302\)$/),
        body: undefined,
      },
    ],
    [
      "JSON that is not an error",
      { status: 500, headers: json, body: '{"a":1}' },
      {
        status: 500,
        code: "500",
        message: expect.stringMatching(/^500 Internal Server Error \(GET .*id 500\)$/),
        body: { a: 1 },
      },
    ],
    [
      "JSON null",
      { status: 500, headers: json, body: "null" },
      {
        status: 500,
        code: "500",
        message: expect.stringMatching(/^500 Internal Server Error \(GET .*id 500\)$/),
        body: null,
      },
    ],
    [
      "an HTML 200",
      { status: 200, headers: { "content-type": "text/html" }, body: "<h1>hello</h1>" },
      { status: 200, code: "200", message: expect.stringContaining("not JSON"), body: "<h1>hello</h1>" },
    ],
    [
      "truncated JSON",
      { status: 200, headers: json, body: '{"id":"1' },
      { status: 200, code: "200", message: expect.stringContaining("not JSON"), body: '{"id":"1' },
    ],
  ])("%s", async (_, answer, want) => {
    const error = await errorOf(answer);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject(want);
  });
});

test("a failed result has an error of Graph's shape, even if the response has none", async () => {
  await using server = await serve((_, response) => response.writeHead(502).end("<h1>no</h1>"));
  const graph = createRestoreSessionsClient({ accessToken: "secret", baseUrl: server.url, retry: false });
  const { data, error } = await graph.GET(PATH, { params });
  expect(data).toBeUndefined();
  expect(error).toEqual({ error: { code: "502", message: "502 Bad Gateway" } });
});

test("204 is success without data", async () => {
  await using server = await serve((_, response) => response.writeHead(204).end());
  const graph = createRestoreSessionsClient({ accessToken: "secret", baseUrl: server.url });
  expect(unwrap(await graph.DELETE(PATH, { params }))).toBeUndefined();
});

test("no error contains the token", async () => {
  const error = await errorOf({ status: 401, headers: json, body: '{"error":{"code":"X","message":"no"}}' });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain("secret");
  expect(JSON.stringify(error)).not.toContain("secret");
  const client = createRestoreSessionsClient({ accessToken: "secret" });
  expect(inspect(client, { depth: 10, showHidden: true })).not.toContain("secret");
});

describe("each request has a client-request-id", () => {
  const ids = async (headers: Record<string, string>): Promise<readonly Received[]> => {
    await using server = await serve((_, response) => response.writeHead(204).end());
    const graph = createRestoreSessionsClient({ accessToken: () => "secret", baseUrl: server.url });
    await graph.DELETE(PATH, { params, headers });
    await graph.DELETE(PATH, { params, headers });
    return [...server.received];
  };
  test("that is a new UUID", async () => {
    const [first, second] = (await ids({})).map(({ headers }) => headers["client-request-id"]);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
  });
  test("that is the caller's, if the caller sets one", async () => {
    const [first] = await ids({ "client-request-id": "mine" });
    expect(first?.headers["client-request-id"]).toBe("mine");
  });
});
