// Tests a `fetch` like node-fetch: its bodies are streams of Node, and a copy ends only while the original is read too.
import { get } from "node:http";
import { PassThrough, type Readable } from "node:stream";
import { arrayBuffer, text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createRestoreSessionsClient, type RestoreSessionsClient } from "../../src/index.ts";
import { serve } from "./server.ts";

const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const params = { path: { "restoreSessionBase-id": "id" } };
const SESSION_JSON = JSON.stringify({ id: "x".repeat(100_000), status: "draft" });

class NodeResponse {
  readonly status: number;
  readonly headers: Headers;
  body: Readable;

  constructor(status: number, headers: Headers, body: Readable) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
  get ok() {
    return this.status === 200;
  }
  clone() {
    const [kept, copied] = [new PassThrough(), new PassThrough()];
    this.body.pipe(kept);
    this.body.pipe(copied);
    this.body = kept;
    return new NodeResponse(this.status, this.headers, copied);
  }
  text = () => text(this.body);
  arrayBuffer = () => arrayBuffer(this.body);
}

const nodeFetch = ({ url }: Request) =>
  new Promise<Response>((resolve, reject) => {
    get(url, (message) => {
      const { statusCode = 0, headers } = message;
      const response = new NodeResponse(statusCode, new Headers(headers as Record<string, string>), message);
      resolve(response as unknown as Response);
    }).on("error", reject);
  });

const clientOf = (baseUrl: string) =>
  createRestoreSessionsClient({
    accessToken: "token",
    baseUrl,
    fetch: nodeFetch,
    retry: { baseDelayMs: 1, maxTotalMs: 2_000 },
  });

test.each<[string, (graph: RestoreSessionsClient) => Promise<{ data?: unknown }>]>([
  ["JSON", async (graph) => graph.GET(SESSION, { params })],
  ["a text", async (graph) => graph.GET(SESSION, { params, parseAs: "text" })],
  [
    "a stream of the platform",
    async (graph) => {
      const { data } = await graph.GET(SESSION, { params, parseAs: "stream" });
      expect(data).toBeInstanceOf(ReadableStream);
      return { data: await new Response(data).text() };
    },
  ],
])("a long body is read as %s", async (_, call) => {
  await using server = await serve((_request, response) => response.end(SESSION_JSON));
  const { data } = await call(clientOf(server.url));
  expect(typeof data === "string" ? JSON.parse(data) : data).toEqual(JSON.parse(SESSION_JSON));
});

test("a body that is cut off is requested again, and so is an error with a temporary code", async () => {
  await using server = await serve((_request, response, number) => {
    if (number === 0) response.writeHead(200).write("{", () => response.socket?.destroy());
    else if (number === 1) response.writeHead(500).end('{"error":{"code":"UnknownError"}}');
    else response.end(SESSION_JSON);
  });
  const { data } = await clientOf(server.url).GET(SESSION, { params });
  expect(data).toEqual(JSON.parse(SESSION_JSON));
  expect(server.received).toHaveLength(3);
});

test("a response without a body is success without data", async () => {
  await using server = await serve((_request, response) => response.writeHead(200).end());
  const { data, response } = await clientOf(server.url).GET(SESSION, { params });
  expect([data, response.ok]).toEqual([undefined, true]);
});
