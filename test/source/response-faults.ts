import { gzipSync } from "node:zlib";
import { ends, type Fault, stays } from "./fault.ts";
import { chunk, head, whole } from "./raw-server.ts";
import { published } from "./things.ts";

const DOCUMENT = published();
const BOMB = gzipSync(Buffer.alloc(20_000_000, "#"));

/** Responses that are refused for their redirect, status, content or size. */
export const RESPONSE_FAULTS: readonly Fault[] = [
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
  {
    name: "206",
    answer: ends(head("206 Partial Content", `content-length: ${DOCUMENT.length}`), DOCUMENT),
    message: /status 206/,
  },
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
    name: "more redirects than the limit",
    answer: (socket, request) => {
      const hop = Number(/^GET \/(\d*)/.exec(request)?.[1] ?? 0);
      socket.end(head("302 Found", `location: /${hop + 1}`, "content-length: 0"));
    },
    message: /status 302 Found: too many redirects; check/,
    requests: 6,
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
