import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { head, rawServer, whole } from "./raw-server.ts";
import { read, TAG, tagged } from "./read-url.ts";
import { published, workplace } from "./things.ts";

const DOCUMENT = published();
const DATE = "Mon, 01 Jun 2026 00:00:00 GMT";

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

function overwrite(folder: string, name: RegExp, content: string): void {
  for (const found of readdirSync(folder).filter((entry) => name.test(entry)))
    writeFileSync(join(folder, found), content);
}
