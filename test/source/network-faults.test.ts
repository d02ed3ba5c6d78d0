import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { NetworkLimits } from "../../scripts/source/network-limits.ts";
import { snapshot } from "../support/folder.ts";
import { type Answer, chunk, head, rawServer, whole } from "./raw-server.ts";
import { published, workplace } from "./things.ts";

// Short, so that a stall is over soon; one retry, so that it is seen to be bounded.
const LIMITS: Partial<NetworkLimits> = {
  connectMs: 2_000,
  idleMs: 150,
  totalMs: 5_000,
  maxBytes: 100_000,
  maxRetries: 1,
  backoffMs: 1,
  maxWaitMs: 1_000,
};

const DOCUMENT = published();
const LENGTH = `content-length: ${DOCUMENT.length}`;
const PACKED = gzipSync(DOCUMENT);
const HALF = DOCUMENT.slice(0, DOCUMENT.length / 2);
const BOMB = gzipSync(Buffer.alloc(20_000_000, "#"));

interface Fault {
  readonly name: string;
  readonly answer: Answer;
  /** What the one line says after the address. */
  readonly says: RegExp;
  /** How many requests it takes; one unless said. */
  readonly requests?: number;
  readonly path?: string;
  readonly limits?: Partial<NetworkLimits>;
}

/** Says the same whatever is asked, and ends the connection. */
const ends =
  (...parts: readonly (string | Uint8Array)[]): Answer =>
  (socket) => {
    socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
  };

/** Says the same, and keeps the connection. */
const stays =
  (...parts: readonly string[]): Answer =>
  (socket) => {
    socket.write(parts.join(""));
  };

const FAULTS: readonly Fault[] = [
  {
    name: "closed without a word",
    answer: ends(),
    says: /broke off|reset|hang up/,
    requests: 2,
  },
  {
    name: "reset in the middle",
    answer: (socket) => {
      socket.write(head("200 OK", LENGTH) + HALF, () => setTimeout(() => socket.resetAndDestroy(), 20));
    },
    says: /broke off in the middle.*tried 2 times/,
    requests: 2,
  },
  {
    name: "stalled before the answer",
    answer: stays(),
    says: /not a sign of life for 0.15 s, tried 2 times/,
    requests: 2,
  },
  {
    name: "stalled in the head",
    answer: stays("HTTP/1.1 200 OK\r\ncontent-le"),
    says: /not a sign of life/,
    requests: 2,
  },
  {
    name: "stalled in the body",
    answer: stays(head("200 OK", LENGTH), HALF),
    says: /not a sign of life/,
    requests: 2,
  },
  {
    name: "a byte now and then, for ever",
    answer: (socket) => {
      socket.write(head("200 OK", "transfer-encoding: chunked"));
      const timer = setInterval(() => socket.write(chunk("#")), 20);
      socket.on("close", () => clearInterval(timer));
    },
    says: /could not be read within 0.4 s/,
    // Only one of the two limits can be met, however busy the machine is.
    limits: { totalMs: 400, idleMs: 10_000 },
  },
  {
    name: "cut off before the length that was said",
    answer: ends(head("200 OK", LENGTH), HALF),
    says: /broke off in the middle/,
    requests: 2,
  },
  {
    name: "cut off between two chunks",
    answer: ends(head("200 OK", "transfer-encoding: chunked"), chunk(HALF)),
    says: /broke off in the middle/,
    requests: 2,
  },
  {
    name: "cut off within a chunk",
    answer: ends(head("200 OK", "transfer-encoding: chunked"), `${DOCUMENT.length.toString(16)}\r\n${HALF}`),
    says: /broke off in the middle/,
    requests: 2,
  },
  {
    name: "no length and no chunks, so that a cut would not show",
    answer: ends(head("200 OK"), HALF),
    says: /does not say how long.*--expect-sha256/,
  },
  {
    name: "longer than the length that was said",
    answer: ends(head("200 OK", `content-length: ${HALF.length}`), DOCUMENT),
    says: /wrong length/,
    requests: 2,
  },
  {
    name: "two lengths",
    answer: ends(head("200 OK", LENGTH, "content-length: 7"), DOCUMENT),
    says: /proper HTTP/,
  },
  {
    name: "a length that is no number",
    answer: ends(head("200 OK", "content-length: -1"), DOCUMENT),
    says: /proper HTTP/,
  },
  {
    name: "damaged chunks",
    answer: ends(head("200 OK", "transfer-encoding: chunked"), chunk(HALF), "zz\r\n"),
    says: /proper HTTP|broke off/,
    requests: 2,
  },
  { name: "no HTTP", answer: ends("SSH-2.0-server\r\n"), says: /proper HTTP/ },
  {
    name: "a head without end",
    answer: ends(head("200 OK", `x: ${"a".repeat(100_000)}`)),
    says: /proper HTTP/,
  },
  {
    name: "gzip that is damaged",
    answer: ends(whole(damaged(PACKED), "content-encoding: gzip")),
    says: /damaged compressed data, tried 2 times/,
    requests: 2,
  },
  {
    name: "gzip that is none",
    answer: ends(whole(DOCUMENT, "content-encoding: gzip")),
    says: /damaged compressed data/,
    requests: 2,
  },
  {
    name: "gzip that is cut off, its length said to be that",
    answer: ends(whole(PACKED.subarray(0, PACKED.length / 2), "content-encoding: gzip")),
    says: /cut off/,
    requests: 2,
  },
  {
    name: "gzip that is cut off, no length said",
    answer: ends(head("200 OK", "content-encoding: gzip"), PACKED.subarray(0, PACKED.length / 2)),
    says: /cut off/,
    requests: 2,
  },
  {
    name: "brotli that is none",
    answer: ends(whole(DOCUMENT, "content-encoding: br")),
    says: /damaged compressed data/,
    requests: 2,
  },
  {
    name: "packed in a way that was not asked for",
    answer: ends(whole(DOCUMENT, "content-encoding: compress")),
    says: /not asked for \(compress\)/,
  },
  {
    name: "a web page, and it says so",
    answer: ends(whole("<html>Sign in", "content-type: text/html; charset=utf-8")),
    says: /web page \(text\/html/,
  },
  {
    name: "a web page that says it is YAML",
    answer: ends(whole("\n<!doctype html>", "content-type: text/yaml")),
    says: /HTML or XML/,
  },
  { name: "nothing at all", answer: ends(whole("")), says: /is empty/ },
  { name: "204", answer: ends(head("204 No Content")), says: /answered 204/ },
  { name: "206", answer: ends(head("206 Partial Content", LENGTH), DOCUMENT), says: /answered 206/ },
  { name: "304 that nobody asked for", answer: ends(head("304 Not Modified")), says: /answered 304/ },
  {
    name: "404",
    answer: ends(head("404 Not Found", "content-length: 0")),
    says: /answered 404 Not Found; check/,
  },
  {
    name: "403",
    answer: ends(head("403 Forbidden", "content-length: 0")),
    says: /answered 403 Forbidden; check/,
  },
  {
    name: "403 with a limit that is lifted in an hour",
    answer: ends(
      head(
        "403 rate limit exceeded",
        "x-ratelimit-remaining: 0",
        `x-ratelimit-reset: ${Date.now() / 1000 + 3600}`,
      ),
    ),
    says: /403 .*too many requests.*asks to wait 3\d{3} s; try again later/,
  },
  {
    name: "429 with a wait that is too long",
    answer: ends(head("429 Too Many Requests", "retry-after: 120", "content-length: 0")),
    says: /429 .*asks to wait 120 s/,
  },
  {
    name: "429 with a short wait, twice",
    answer: ends(head("429 Too Many Requests", "retry-after: 0", "content-length: 0")),
    says: /429 .*tried 2 times/,
    requests: 2,
  },
  {
    name: "500",
    answer: ends(head("500 Oops", "content-length: 0")),
    says: /answered 500 Oops, tried 2/,
    requests: 2,
  },
  {
    name: "503",
    answer: ends(head("503 Busy", "content-length: 0")),
    says: /answered 503 Busy, tried 2/,
    requests: 2,
  },
  {
    name: "a reason with a control character in it",
    answer: ends(head("404 \u001b[31mRed", "content-length: 0")),
    says: /answered 404 +\[31mRed/,
  },
  {
    name: "a redirect in a circle",
    answer: (socket, request) => {
      socket.end(head("302 Found", `location: ${request.includes("/b") ? "/a" : "/b"}`, "content-length: 0"));
    },
    says: /redirects more than 5 times/,
    requests: 6,
  },
  {
    name: "a redirect to nowhere",
    answer: ends(head("301 Moved", "content-length: 0")),
    says: /without saying where/,
  },
  {
    name: "a redirect to a file",
    answer: ends(head("302 Found", "location: file:///etc/hostname", "content-length: 0")),
    says: /redirects to file:/,
  },
  {
    name: "a redirect to what is no address",
    answer: ends(head("302 Found", "location: http://[", "content-length: 0")),
    says: /not an address/,
  },
  {
    name: "larger than the limit, and it says so",
    answer: stays(head("200 OK", "content-length: 999999999")),
    says: /larger than 0.1 MB/,
  },
  {
    name: "larger than the limit, in chunks",
    answer: (socket) => {
      socket.write(head("200 OK", "transfer-encoding: chunked"));
      const timer = setInterval(() => socket.write(chunk("#".repeat(10_000))), 1);
      socket.on("close", () => clearInterval(timer));
    },
    says: /larger than 0.1 MB/,
  },
  {
    name: "larger than the limit once unpacked",
    answer: ends(whole(BOMB, "content-encoding: gzip")),
    says: /larger than 0.3 MB/,
    limits: { maxBytes: 300_000 },
  },
];

test.each(FAULTS)("$name", async ({ answer, says, requests = 1, limits }) => {
  using place = workplace();
  await using server = await rawServer(answer);
  const before = snapshot(place.folder.path);
  const url = `${server.url}/a`;
  const { code, out, err } = await place.update(["--source", url], { limits: { ...LIMITS, ...limits } });
  expect(err).toMatch(says);
  expect(err).toMatch(/^\P{Cc}+\n$/u);
  expect(err.startsWith(`${url}: `)).toBe(true);
  expect({ code, out, requests: server.requests.length }).toEqual({ code: 2, out: "", requests });
  expect(place.cached()).toEqual([]);
  expect(withoutFolders(snapshot(place.folder.path))).toEqual(withoutFolders(before));
});

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index > 20 && index < 60 ? byte ^ 0x5a : byte));
}

// The folder of the cache may be there already.
function withoutFolders(entries: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(entries).filter(([, hash]) => hash !== "folder");
}
