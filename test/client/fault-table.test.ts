// Tests how often a request is sent, and its result, for each fault in each phase and each method.
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createRestoreSessionsClient } from "../../src/index.ts";
import { serve } from "./server.ts";

const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const EXCHANGE = "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}";
const params = { path: { "restoreSessionBase-id": "id" } };
const BODY = '{"id":"id","status":"draft"}';

type Client = ReturnType<typeof createRestoreSessionsClient>;
type Fault = (response: ServerResponse) => unknown;

const status =
  (code: number, error?: string): Fault =>
  (response) =>
    response
      .writeHead(code, { "content-type": "application/json" })
      .end(error === undefined ? "" : JSON.stringify({ error: { code: error, message: "fault" } }));

const cutOff =
  (headers: Readonly<Record<string, string>>): Fault =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.write('{"id":', () => response.socket?.destroy());
  };

const METHODS: Readonly<Record<string, (graph: Client) => Promise<{ response: Response; data?: unknown }>>> =
  {
    GET: (graph) => graph.GET(SESSION, { params }),
    PATCH: (graph) => graph.PATCH(SESSION, { params, body: { status: "draft" } }),
    delta: (graph) =>
      graph.PATCH(EXCHANGE, {
        params: { path: { "exchangeRestoreSession-id": "id" } },
        body: { "mailboxRestoreArtifacts@delta": [] },
      }),
    DELETE: (graph) => graph.DELETE(SESSION, { params }),
    POST: (graph) => graph.POST("/solutions/backupRestore/exchangeRestoreSessions", { body: {} }),
  };

/** Repeated with any method; with an idempotent one only; never. */
const FAULTS: [string, Fault, "always" | "if safe" | "never"][] = [
  ["429", status(429), "always"],
  ["500 TooManyActiveRestoreSessions", status(500, "TooManyActiveRestoreSessions"), "always"],
  ["500 UnknownError", status(500, "UnknownError"), "if safe"],
  ["500 IncompleteArtifactDeletion", status(500, "IncompleteArtifactDeletion"), "if safe"],
  ["500 with another code", status(500, "generalException"), "never"],
  ["500 with a code that contains a known one", status(500, "x TooManyActiveRestoreSessions"), "never"],
  ["408", status(408), "if safe"],
  ["502", status(502), "if safe"],
  ["503", status(503), "if safe"],
  ["504", status(504), "if safe"],
  ["509", status(509), "if safe"],
  ["400", status(400, "InvalidPatchRequest"), "never"],
  ["403", status(403), "never"],
  ["404", status(404), "never"],
  ["413", status(413), "never"],
  ["a reset before the headers", (response) => response.socket?.destroy(), "if safe"],
  ["a body shorter than its length", cutOff({ "content-length": "200" }), "if safe"],
  ["a truncated chunked body", cutOff({}), "if safe"],
  // A proxy may cut a body off and end the response properly; Node then reads a compressed one without an error.
  ["a JSON text that ends early", (response) => response.end('{"id":'), "if safe"],
  [
    "a gzip body that ends early",
    (response) => response.setHeader("content-encoding", "gzip").end(gzipSync(BODY).subarray(0, -16)),
    "if safe",
  ],
  ["a page of a gateway with status 200", (response) => response.end("<html></html>"), "never"],
];

const SAFE = ["GET", "PATCH", "DELETE"];

describe.each(FAULTS)("%s", (_, fault, repeated) => {
  test.each(Object.entries(METHODS))(`%s: sent again ${repeated}`, async (name, call) => {
    await using server = await serve((_request, response, number) =>
      number === 0
        ? fault(response)
        : response.writeHead(200, { "content-type": "application/json" }).end(BODY),
    );
    const retry = { baseDelayMs: 1 };
    const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry });
    const result = await call(graph).catch((error: unknown) => error);
    const isRepeated = repeated === "always" || (repeated === "if safe" && SAFE.includes(name));
    expect(server.received).toHaveLength(isRepeated ? 2 : 1);
    // The result is never a part of a response: it is a whole one, an error of Graph's shape, or an error that is thrown.
    if (isRepeated) expect(result).toMatchObject({ data: { id: "id" } });
    else if (result instanceof Error) expect(result.name).toMatch(/^(Type|Graph)Error$/);
    else expect(result).toMatchObject({ error: { error: { code: expect.stringMatching(/./) } } });
    const [first, second] = server.received;
    if (second) expect([second.body, second.url]).toEqual([first?.body, first?.url]);
  });
});
