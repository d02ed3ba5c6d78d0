import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { NetworkLimits } from "../../scripts/source/network-limits.ts";
import { snapshot } from "../support/folder.ts";
import { type Answer, chunk, head, rawServer, whole } from "./raw-server.ts";
import { published, workplace } from "./things.ts";

// One retry is enough to test that retries are limited.
const LIMITS: Partial<NetworkLimits> = {
  connectMs: 10_000,
  idleMs: 10_000,
  totalMs: 20_000,
  maxBytes: 100_000,
  maxRetries: 1,
  backoffMs: 1,
  maxWaitMs: 1_000,
};

const STALL: Partial<NetworkLimits> = { idleMs: 150 };

const DOCUMENT = published();
const LENGTH = `content-length: ${DOCUMENT.length}`;
const PACKED = gzipSync(DOCUMENT);
const HALF = DOCUMENT.slice(0, DOCUMENT.length / 2);
const BOMB = gzipSync(Buffer.alloc(20_000_000, "#"));

/** Truncated bodies whose header fields do not reveal the truncation. */
const UNDELIMITED: ReadonlyMap<string, readonly [fields: readonly string[], body: string | Uint8Array]> =
  new Map([
    ["Transfer-Encoding: foo", [["transfer-encoding: foo"], HALF]],
    ["Transfer-Encoding: identity", [["transfer-encoding: identity"], HALF]],
    ["Transfer-Encoding: xchunked", [["transfer-encoding: xchunked"], HALF]],
    ["Transfer-Encoding: chunked, foo", [["transfer-encoding: chunked, foo"], HALF]],
    ["Transfer-Encoding in two fields", [["transfer-encoding: chunked", "transfer-encoding: foo"], HALF]],
    ["an empty Content-Encoding", [["content-encoding: "], HALF]],
    ["Content-Encoding: identity", [["content-encoding: identity"], HALF]],
    ["Connection: keep-alive", [["connection: keep-alive"], HALF]],
    ["gzip cut between two members", [["content-encoding: gzip"], gzipSync(HALF)]],
    [
      "gzip cut between two members, and Transfer-Encoding: foo",
      [["content-encoding: gzip", "transfer-encoding: foo"], gzipSync(HALF)],
    ],
    ["gzip cut within a member", [["content-encoding: gzip"], PACKED.subarray(0, PACKED.length / 2)]],
  ]);

const HALF_LENGTH = `content-length: ${HALF.length}`;

/** Bodies with bytes after their end, as from a proxy that decodes a body and keeps the encoded length. */
const OVERLONG: ReadonlyMap<string, readonly [fields: readonly string[], body: string]> = new Map([
  ["by Content-Length", [[HALF_LENGTH], DOCUMENT]],
  ["by Content-Length, and Connection: close", [[HALF_LENGTH, "connection: close"], DOCUMENT]],
  [
    "by Content-Length, with a second response",
    [[HALF_LENGTH], `${HALF}${head("200 OK", HALF_LENGTH)}${HALF}`],
  ],
  ["by chunks", [["transfer-encoding: chunked"], `${chunk(HALF)}0\r\n\r\n${HALF}`]],
]);

interface Fault {
  readonly name: string;
  readonly answer: Answer;
  /** Matches the text of the error after the URL. */
  readonly message: RegExp;
  /** The number of requests. Default: 1. */
  readonly requests?: number;
  readonly path?: string;
  readonly limits?: Partial<NetworkLimits>;
}

/** Sends the same response to every request, and ends the connection. */
const ends =
  (...parts: readonly (string | Uint8Array)[]): Answer =>
  (socket) => {
    socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
  };

/** Sends the same response to every request, and keeps the connection open. */
const stays =
  (...parts: readonly string[]): Answer =>
  (socket) => {
    socket.write(parts.join(""));
  };

const FAULTS: readonly Fault[] = [
  {
    name: "a connection closed without a response",
    answer: ends(),
    message: /connection (?:closed without a response|reset), tried 2 times; try again later$/m,
    requests: 2,
  },
  {
    name: "a connection reset in the middle of the body",
    answer: (socket) => {
      socket.write(head("200 OK", LENGTH) + HALF, () => setTimeout(() => socket.resetAndDestroy(), 20));
    },
    message: /download truncated.*tried 2 times/,
    requests: 2,
  },
  {
    name: "a stall before the response",
    answer: stays(),
    message: /no data received for 0.15 s, tried 2 times/,
    requests: 2,
    limits: STALL,
  },
  {
    name: "a stall in the header fields",
    answer: stays("HTTP/1.1 200 OK\r\ncontent-le"),
    message: /no data received for 0.15 s/,
    requests: 2,
    limits: STALL,
  },
  {
    name: "a stall in the body",
    answer: stays(head("200 OK", LENGTH), HALF),
    message: /no data received for 0.15 s/,
    requests: 2,
    limits: STALL,
  },
  {
    name: "an endless body of single bytes",
    answer: (socket) => {
      socket.write(head("200 OK", "transfer-encoding: chunked"));
      const timer = setInterval(() => socket.write(chunk("#")), 20);
      socket.on("close", () => clearInterval(timer));
    },
    message: /not received within 0.4 s/,
    limits: { totalMs: 400 },
  },
  {
    name: "a body cut before its Content-Length",
    answer: ends(head("200 OK", LENGTH), HALF),
    message: /download truncated/,
    requests: 2,
  },
  {
    name: "a body cut between two chunks",
    answer: ends(head("200 OK", "transfer-encoding: chunked"), chunk(HALF)),
    message: /download truncated/,
    requests: 2,
  },
  {
    name: "a body cut within a chunk",
    answer: ends(head("200 OK", "transfer-encoding: chunked"), `${DOCUMENT.length.toString(16)}\r\n${HALF}`),
    message: /download truncated/,
    requests: 2,
  },
  {
    name: "no Content-Length and no chunks",
    answer: ends(head("200 OK"), HALF),
    message: /no Content-Length: a truncated download cannot be detected; pin.*--expect-sha256/,
  },
  {
    name: "two values of Content-Length",
    answer: ends(head("200 OK", LENGTH, "content-length: 7"), DOCUMENT),
    message: /Content-Length/,
    requests: 2,
  },
  {
    name: "a negative Content-Length",
    answer: ends(head("200 OK", "content-length: -1"), DOCUMENT),
    message: /invalid HTTP/,
  },
  {
    name: "damaged chunks",
    answer: ends(head("200 OK", "transfer-encoding: chunked"), chunk(HALF), "zz\r\n"),
    message: /invalid HTTP/,
    requests: 2,
  },
  { name: "a protocol that is not HTTP", answer: ends("SSH-2.0-server\r\n"), message: /invalid HTTP/ },
  {
    name: "header fields without end",
    answer: ends(head("200 OK", `x: ${"a".repeat(100_000)}`)),
    message: /invalid HTTP/,
  },
  {
    name: "damaged gzip",
    answer: ends(whole(damaged(PACKED), "content-encoding: gzip")),
    message: /compressed data damaged or truncated, tried 2 times/,
    requests: 2,
  },
  {
    name: "gzip that is plain text",
    answer: ends(whole(DOCUMENT, "content-encoding: gzip")),
    message: /compressed data damaged or truncated/,
    requests: 2,
  },
  {
    name: "truncated gzip of the announced length",
    answer: ends(whole(PACKED.subarray(0, PACKED.length / 2), "content-encoding: gzip")),
    message: /compressed data damaged or truncated/,
    requests: 2,
  },
  ...[...UNDELIMITED].map(([name, [fields, body]]) => ({
    name: `a truncated body with ${name}`,
    answer: ends(head("200 OK", ...fields), body),
    message: /no Content-Length.*: a truncated download cannot be detected; pin .*--expect-sha256/,
  })),
  ...[...OVERLONG].map(([name, [fields, body]]) => ({
    name: `a body longer than announced ${name}`,
    answer: ends(head("200 OK", ...fields), body),
    message: /longer than its announced length, tried 2 times/,
    requests: 2,
  })),
  {
    name: "more redirects than the limit",
    answer: (socket, request) => {
      const hop = Number(/^GET \/(\d*)/.exec(request)?.[1] ?? 0);
      socket.end(head("302 Found", `location: /${hop + 1}`, "content-length: 0"));
    },
    message: /status 302 Found: too many redirects; check/,
    requests: 6,
  },
  {
    name: "brotli that is plain text",
    answer: ends(whole(DOCUMENT, "content-encoding: br")),
    message: /compressed data damaged or truncated/,
    requests: 2,
  },
  {
    name: "a content coding that was not accepted",
    answer: ends(whole(DOCUMENT, "content-encoding: compress")),
    message: /Content-Encoding compress was not accepted by the request/,
  },
  {
    name: "a web page of type HTML",
    answer: ends(whole("<html>Sign in", "content-type: text/html; charset=utf-8")),
    message: /web page \(text\/html/,
  },
  {
    name: "a web page of type YAML",
    answer: ends(whole("\n<!doctype html>", "content-type: text/yaml")),
    message: /HTML or XML/,
  },
  { name: "an empty body", answer: ends(whole("")), message: /is empty/ },
  { name: "204", answer: ends(head("204 No Content")), message: /status 204/ },
  { name: "206", answer: ends(head("206 Partial Content", LENGTH), DOCUMENT), message: /status 206/ },
  { name: "304 to an unconditional request", answer: ends(head("304 Not Modified")), message: /status 304/ },
  {
    name: "404",
    answer: ends(head("404 Not Found", "content-length: 0")),
    message: /status 404 Not Found; check/,
  },
  {
    name: "403",
    answer: ends(head("403 Forbidden", "content-length: 0")),
    message: /status 403 Forbidden; check/,
  },
  {
    name: "403 with a rate limit that is reset in an hour",
    answer: ends(
      head(
        "403 rate limit exceeded",
        "x-ratelimit-remaining: 0",
        `x-ratelimit-reset: ${Date.now() / 1000 + 3600}`,
      ),
    ),
    message: /403 .*rate limit\), asks to wait 3\d{3} s; try again later/,
  },
  {
    name: "429 with a Retry-After above the limit",
    answer: ends(head("429 Too Many Requests", "retry-after: 120", "content-length: 0")),
    message: /429 .*asks to wait 120 s/,
  },
  {
    name: "429 with a short Retry-After, twice",
    answer: ends(head("429 Too Many Requests", "retry-after: 0", "content-length: 0")),
    message: /429 .*tried 2 times/,
    requests: 2,
  },
  {
    name: "500",
    answer: ends(head("500 Oops", "content-length: 0")),
    message: /status 500 Internal Server Error, tried 2/,
    requests: 2,
  },
  {
    name: "503",
    answer: ends(head("503 Busy", "content-length: 0")),
    message: /status 503 Service Unavailable, tried 2/,
    requests: 2,
  },
  {
    name: "a reason with a control character in it",
    answer: ends(head("404 \u001b[31mRed", "content-length: 0")),
    message: /status 404 Not Found; check/,
  },
  {
    name: "a redirect loop",
    answer: (socket, request) => {
      socket.end(head("302 Found", `location: ${request.includes("/b") ? "/a" : "/b"}`, "content-length: 0"));
    },
    message: /redirect loop/,
    requests: 2,
  },
  {
    name: "a redirect without Location",
    answer: ends(head("301 Moved", "content-length: 0")),
    message: /without Location/,
  },
  {
    name: "a redirect to a file",
    answer: ends(head("302 Found", "location: file:///etc/hostname", "content-length: 0")),
    message: /redirect to a URL that is not http/,
  },
  {
    name: "a redirect to an invalid URL",
    answer: ends(head("302 Found", "location: http://[", "content-length: 0")),
    message: /redirect to an invalid URL/,
  },
  {
    name: "a Content-Length above the limit",
    answer: stays(head("200 OK", "content-length: 999999999")),
    message: /larger than the limit of 0.1 MB/,
  },
  {
    name: "chunks above the limit",
    answer: (socket) => {
      socket.write(head("200 OK", "transfer-encoding: chunked"));
      const timer = setInterval(() => socket.write(chunk("#".repeat(10_000))), 1);
      socket.on("close", () => clearInterval(timer));
    },
    message: /larger than the limit of 0.1 MB/,
  },
  {
    name: "a decoded size above the limit",
    answer: ends(whole(BOMB, "content-encoding: gzip")),
    message: /larger than the limit of 0.3 MB/,
    limits: { maxBytes: 300_000 },
  },
];

test.each(FAULTS)(
  "refuses, with nothing written: $name",
  async ({ answer, message, requests = 1, limits }) => {
    using place = workplace();
    await using server = await rawServer(answer);
    const before = snapshot(place.folder.path);
    const url = `${server.url}/a`;
    const { code, out, err } = await place.update(["--source", url], { limits: { ...LIMITS, ...limits } });
    expect(err).toMatch(message);
    expect(err).toMatch(/^\P{Cc}+\n$/u);
    expect(err.startsWith(`${url}: `)).toBe(true);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    await expect.poll(() => server.requests.length).toBe(requests);
    expect(place.cached()).toEqual([]);
    expect(withoutFolders(snapshot(place.folder.path))).toEqual(withoutFolders(before));
  },
);

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index > 20 && index < 60 ? byte ^ 0x5a : byte));
}

// The folder of the cache may exist before.
function withoutFolders(entries: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(entries).filter(([, hash]) => hash !== "folder");
}
