import { gzipSync } from "node:zlib";
import { ends, type Fault, stays } from "./fault.ts";
import { chunk, head, whole } from "./raw-server.ts";
import { published } from "./things.ts";

const STALL = { idleMs: 150 };

const DOCUMENT = published();
const LENGTH = `content-length: ${DOCUMENT.length}`;
const PACKED = gzipSync(DOCUMENT);
const HALF = DOCUMENT.slice(0, DOCUMENT.length / 2);

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

/** Faults of the connection, the HTTP syntax, the length of the body and its content coding. */
export const TRANSFER_FAULTS: readonly Fault[] = [
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
];

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index > 20 && index < 60 ? byte ^ 0x5a : byte));
}
