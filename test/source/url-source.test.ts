import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { textOf } from "../../scripts/document/byte-source.ts";
import { sha256 } from "../../scripts/document/hash.ts";
import { NETWORK_LIMITS } from "../../scripts/source/network-limits.ts";
import { type UrlOptions, urlSource } from "../../scripts/source/url-source.ts";
import { SILENT } from "../../scripts/terminal/progress.ts";
import { type Answer, chunk, head, rawServer, whole } from "./raw-server.ts";
import { published, workplace } from "./things.ts";

const DOCUMENT = published();
const TAG = '"one"';
const DATE = "Mon, 01 Jun 2026 00:00:00 GMT";

/** Reads a source to its end and closes it. */
async function read(url: string, options: Partial<UrlOptions> = {}) {
  const limits = { ...NETWORK_LIMITS, idleMs: 2_000, totalMs: 5_000, backoffMs: 1 };
  const usual = { isOffline: false, expectSha256: undefined, limits, progress: SILENT };
  const source = await urlSource(url, { ...usual, ...options });
  try {
    return { name: source.name, text: textOf(source), record: await source.record() };
  } finally {
    source.close();
  }
}

/** Responds with 304 to a request with the current tag. */
const tagged =
  (document: string, tag = TAG): Answer =>
  (socket, request) => {
    const isKnown = request.includes(`if-none-match: ${tag}`);
    socket.end(isKnown ? head("304 Not Modified", `etag: ${tag}`) : whole(document, `etag: ${tag}`));
  };

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

test("revalidates a cached document, and reads it if it is unchanged", async () => {
  using place = workplace();
  await using server = await rawServer((socket, request) => {
    if (request.includes(`if-none-match: ${TAG}`) && request.includes(`if-modified-since: ${DATE}`))
      socket.end(head("304 Not Modified"));
    else socket.end(whole(DOCUMENT, `etag: ${TAG}`, `last-modified: ${DATE}`));
  });
  const first = await read(server.url);
  const second = await read(server.url);
  expect(first.record).toMatchObject({ etag: TAG, lastModified: DATE });
  expect(second).toEqual(first);
  expect(server.requests).toHaveLength(2);
  expect(place.cached()).toHaveLength(2);
});

test("replaces a cached document that changed", async () => {
  using place = workplace();
  const second = published("Other things");
  await using server = await rawServer((socket, request, number) =>
    number === 0
      ? tagged(DOCUMENT)(socket, request, number)
      : tagged(second, '"two"')(socket, request, number),
  );
  await read(server.url);
  expect((await read(server.url)).text).toBe(second);
  expect(place.cached()).toHaveLength(2);
});

test("caches each URL separately", async () => {
  using place = workplace();
  await using server = await rawServer((socket, request) => {
    socket.end(whole(published(request.startsWith("GET /a") ? "A" : "B"), "etag: same"));
  });
  await read(`${server.url}/a`);
  await read(`${server.url}/b`);
  const offline = await read(`${server.url}/a`, { isOffline: true });
  expect(offline.text).toBe(published("A"));
  expect(server.requests[1]).not.toMatch(/if-none-match/);
  expect(place.cached()).toHaveLength(4);
});

test("reads the cache without a request for --offline", async () => {
  using _place = workplace();
  await using server = await rawServer(tagged(DOCUMENT));
  const missing = read(server.url, { isOffline: true });
  await expect(missing).rejects.toThrow(/not in the cache; run once without --offline/);
  const online = await read(server.url);
  expect(await read(server.url, { isOffline: true })).toEqual(online);
  expect(server.requests).toHaveLength(1);
});

const DAMAGES: readonly { readonly name: string; readonly damage: (folder: string) => void }[] = [
  { name: "is shorter", damage: (folder) => overwrite(folder, /\.[0-9a-f]{64}$/, DOCUMENT.slice(1)) },
  {
    name: "has other bytes",
    damage: (folder) => overwrite(folder, /\.[0-9a-f]{64}$/, DOCUMENT.replace("v1", "v2")),
  },
  { name: "has a damaged entry", damage: (folder) => overwrite(folder, /\.json$/, "{") },
  {
    name: "has an entry that points elsewhere",
    damage: (folder) =>
      overwrite(folder, /\.json$/, JSON.stringify({ url: "x", sha256: "../../x", size: 1 })),
  },
];

test.each(DAMAGES)("downloads a document again if the cached one $name", async ({ damage }) => {
  using place = workplace();
  await using server = await rawServer(tagged(DOCUMENT));
  const first = await read(server.url);
  damage(join(place.cache, "documents"));
  await expect(read(server.url, { isOffline: true })).rejects.toThrow(/not in the cache/);
  expect(await read(server.url)).toEqual(first);
  expect(server.requests.at(-1)).not.toMatch(/if-none-match/);
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

test("caches URLs that differ only in their query separately", async () => {
  using place = workplace();
  await using server = await rawServer((socket, request) =>
    socket.end(whole(published(request.slice(5, 9)))),
  );
  await read(`${server.url}/?v=1`);
  await read(`${server.url}/?v=2`);
  const texts = [1, 2].map((version) => read(`${server.url}/?v=${version}`, { isOffline: true }));
  expect((await Promise.all(texts)).map(({ text }) => text)).toEqual([published("?v=1"), published("?v=2")]);
  expect(place.cached()).toHaveLength(4);
});

test("sends a validator only to the URL that sent it", async () => {
  using _place = workplace();
  await using server = await rawServer((socket, request, number) => {
    if (request.startsWith("GET /a"))
      socket.end(head("302 Found", `location: /${number}`, "content-length: 0"));
    else tagged(DOCUMENT)(socket, request, number);
  });
  await read(`${server.url}/a`);
  await read(`${server.url}/a`);
  expect(server.requests.filter((request) => request.includes("if-none-match"))).toEqual([]);
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

function overwrite(folder: string, name: RegExp, content: string): void {
  for (const found of readdirSync(folder).filter((entry) => name.test(entry)))
    writeFileSync(join(folder, found), content);
}
