import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sha256 } from "../../scripts/document/hash.ts";
import { type Answer, chunk, head, rawServer, whole } from "./raw-server.ts";
import { read, TAG, tagged } from "./read-url.ts";
import { published, workplace } from "./things.ts";

const DOCUMENT = published();

const PACKINGS: readonly { readonly name: string; readonly answer: Answer }[] = [
  { name: "without a content coding", answer: (socket) => socket.end(whole(DOCUMENT)) },
  { name: "gzip", answer: (socket) => socket.end(whole(gzipSync(DOCUMENT), "content-encoding: gzip")) },
  {
    name: "X-GZIP",
    answer: (socket) => socket.end(whole(gzipSync(DOCUMENT), "content-encoding: X-GZIP")),
  },
  {
    name: "brotli",
    answer: (socket) => socket.end(whole(brotliCompressSync(DOCUMENT), "content-encoding: br")),
  },
  {
    name: "chunks",
    answer(socket) {
      socket.write(head("200 OK", "transfer-encoding: chunked"));
      for (let at = 0; at < DOCUMENT.length; at += 7) socket.write(chunk(DOCUMENT.slice(at, at + 7)));
      socket.end("0\r\n\r\n");
    },
  },
];

test.each(PACKINGS)("reads a document sent as $name", async ({ answer }) => {
  using place = workplace();
  await using server = await rawServer(answer);
  const { name, text, record } = await read(`${server.url}/a`);
  expect({ name, text, record }).toEqual({
    name: `${server.url}/a`,
    text: DOCUMENT,
    record: { url: `${server.url}/a`, sha256: sha256(DOCUMENT), size: DOCUMENT.length },
  });
  expect(server.requests[0]).toMatch(/accept-encoding: gzip, br/);
  expect(place.cached()).toHaveLength(2);
});

test.each(["", "gzip"])("reads a long document whose server closes the connection: %j", async (coding) => {
  using _place = workplace();
  // Random text, so that the compressed document is long too.
  const hashes = Array.from({ length: 40_000 }, (_, index) => `# ${sha256(`${index}`)}`);
  const long = `${DOCUMENT}${hashes.join("\n")}`;
  const answer = coding === "" ? whole(long) : whole(gzipSync(long), `content-encoding: ${coding}`);
  await using server = await rawServer((socket) =>
    socket.end(answer.toString("latin1").replace("\r\n", "\r\nconnection: close\r\n"), "latin1"),
  );
  for (let time = 0; time < 3; time += 1) {
    const { record } = await read(server.url);
    expect(record).toMatchObject({ sha256: sha256(long), size: long.length });
  }
});

test("follows redirects, and records the final URL without its query", async () => {
  using _place = workplace();
  await using server = await rawServer((socket, request) => {
    if (request.startsWith("GET /a"))
      socket.end(head("302 Found", "location: /b?pass=secret", "content-length: 0"));
    else tagged(DOCUMENT)(socket, request, 0);
  });
  const { record } = await read(`${server.url}/a`);
  expect(record).toMatchObject({ url: `${server.url}/a`, finalUrl: `${server.url}/b`, etag: TAG });
  expect((await read(`${server.url}/a`)).record).toEqual(record);
  // The tag is sent only to the URL that sent it.
  expect(
    server.requests.map((request) => [request.split(" ")[1], request.includes("if-none-match")]),
  ).toEqual([
    ["/a", false],
    ["/b?pass=secret", false],
    ["/a", false],
    ["/b?pass=secret", true],
  ]);
});

test("follows a redirect without the user name and password in it", async () => {
  using _place = workplace();
  await using server = await rawServer((socket, request) => {
    const location = `location: http://user:secret@${/host: (\S+)/i.exec(request)?.[1]}/b`;
    if (request.startsWith("GET /a")) socket.end(head("302 Found", location, "content-length: 0"));
    else socket.end(whole(DOCUMENT));
  });
  const { record } = await read(`${server.url}/a`);
  expect(record.finalUrl).toBe(`${server.url}/b`);
  expect(server.requests[1]).not.toMatch(/authorization|secret/i);
});

test("keeps the query of a URL out of lock.json, the cache and every message", async () => {
  using place = workplace();
  await using server = await rawServer(tagged(DOCUMENT));
  const url = `${server.url}/a?sig=secret`;
  const wrong = ["--expect-sha256", "0".repeat(64)];
  const outcomes = [
    await place.update(["--source", url, "--offline"]),
    await place.update(["--source", url, ...wrong]),
    await place.update(["--source", url, "--json"]),
    await place.update(["--source", url]),
    await place.update(["--source", url, "--json"]),
    await place.update(["--source", url, ...wrong]),
    await place.update(["--source", url.replace("//", "//secret@")]),
  ];
  expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 0, 0, 0, 2, 2]);
  expect(JSON.stringify(outcomes)).not.toMatch(/secret/);
  expect(textBelow(place.folder.path)).not.toMatch(/secret/);
  expect(server.requests).not.toEqual([]);
  expect(server.requests.every((request) => request.startsWith("GET /a?sig=secret "))).toBe(true);
  expect(server.requests.at(-1)).toMatch(/if-none-match/);
});

test("retries after transient faults and after Retry-After", async () => {
  using _place = workplace();
  await using server = await rawServer((socket, request, number) => {
    if (number === 0) socket.end(head("503 Busy", "retry-after: 0", "content-length: 0"));
    else if (number === 1) socket.end(head("200 OK", `content-length: ${DOCUMENT.length}`));
    else tagged(DOCUMENT)(socket, request, number);
  });
  expect((await read(server.url)).text).toBe(DOCUMENT);
  expect(server.requests).toHaveLength(3);
});

test("accepts and caches only the pinned document", async () => {
  using place = workplace();
  await using server = await rawServer((socket) => socket.end(head("200 OK") + DOCUMENT));
  const wrong = read(server.url, { expectSha256: sha256("another") });
  await expect(wrong).rejects.toThrow(`has SHA-256 ${sha256(DOCUMENT)}, not ${sha256("another")}`);
  expect(place.cached()).toEqual([]);
  // The response has no length: the hash detects a truncation.
  expect((await read(server.url, { expectSha256: sha256(DOCUMENT).toUpperCase() })).text).toBe(DOCUMENT);
  await expect(read(server.url, { isOffline: true, expectSha256: sha256("another") })).rejects.toThrow(
    /has SHA-256/,
  );
});

const ADDRESSES: readonly (readonly [address: string, message: RegExp])[] = [
  [
    "http://user:secret@127.0.0.1/a",
    /^http:\/\/127\.0\.0\.1\/a: a URL with a user name or password is refused/,
  ],
  // A label of more than 63 characters is invalid (RFC 1035, section 2.3.4), so that no name server is asked.
  [`http://${"a".repeat(64)}.invalid/`, /host not found/],
  ["http://127.0.0.1:1/", /connection refused, tried 2 times/],
  ["http://[", /not a valid URL/],
];

test.each(ADDRESSES)("refuses %s", async (address, message) => {
  using place = workplace();
  const { code, err } = await place.update(["--source", address], {
    limits: { maxRetries: 1, backoffMs: 1 },
  });
  expect(err).toMatch(message);
  expect(err).not.toMatch(/secret/);
  expect({ code, lines: err.split("\n").length }).toEqual({ code: 2, lines: 2 });
});

function textBelow(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}
