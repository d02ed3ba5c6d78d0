import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.ts";
import { createRestoreSessionsClient, filter, GraphError, items, pages } from "../../src/index.ts";
import { serve } from "./server.ts";

const SESSIONS = "/solutions/backupRestore/restoreSessions";
const ARTIFACTS =
  "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ behaviour: { pageSize: 10 } });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const graph = () =>
  createRestoreSessionsClient({ accessToken: "token", baseUrl: emulator.url, retry: { baseDelayMs: 1 } });

async function idsOf(collection: AsyncIterable<{ id?: string }>): Promise<readonly (string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  for await (const { id } of collection) ids.push(id);
  return ids;
}

test.each(["absolute", "relative"] as const)(
  "every item comes once, in order, over %s next links",
  async (nextLink) => {
    emulator.behaviour.nextLink = nextLink;
    const seeded = emulator.state.seedMany(35);
    expect(await idsOf(items(graph(), SESSIONS))).toEqual(seeded);
    expect(emulator.log).toHaveLength(4);
    expect(emulator.violations).toEqual([]);
  },
);

test("headers are kept from page to page, query options are left to the link", async () => {
  emulator.state.seedMany(25);
  const headers = { Prefer: "odata.maxpagesize=10", "x-mine": "1" };
  await idsOf(
    items(graph(), SESSIONS, {
      headers,
      params: { query: { $select: ["id"], $filter: filter`status eq ${"draft"}` } },
    }),
  );
  expect(emulator.log).toHaveLength(3);
  for (const { headers: sent } of emulator.log) {
    expect(sent["prefer"]).toBe("odata.maxpagesize=10, include-unknown-enum-members");
    expect(sent["x-mine"]).toBe("1");
    expect(sent["authorization"]).toBe("Bearer token");
  }
});

test("a next link may hold braces: it is no template", async () => {
  await using server = await serve((_, response, number) => {
    response.setHeader("content-type", "application/json");
    const more = number === 0 ? { "@odata.nextLink": `${SESSIONS}?$skiptoken={abc}` } : {};
    response.end(JSON.stringify({ value: [{ id: `${number}` }], ...more }));
  });
  const client = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  expect(await idsOf(items(client, SESSIONS))).toEqual(["0", "1"]);
  expect(server.received[1]?.url).toBe(`${SESSIONS}?$skiptoken=%7Babc%7D`);
});

test("header parameters are kept too", async () => {
  emulator.state.seedMany(25);
  await idsOf(
    items(graph(), SESSIONS, {
      params: { header: { Prefer: "odata.maxpagesize=10" }, query: { $count: true } },
    }),
  );
  expect(emulator.log.map(({ headers }) => headers["prefer"])).toEqual(
    Array.from({ length: 3 }, () => "odata.maxpagesize=10, include-unknown-enum-members"),
  );
});

test("later members come on every page", async () => {
  emulator.state.seedMany(25, () => ({ status: "failed" }));
  const statuses = new Set<unknown>();
  for await (const { status } of items(graph(), SESSIONS)) statuses.add(status);
  expect([...statuses]).toEqual(["failed"]);
});

test("a path with a key is paged too", async () => {
  const id = emulator.state.seed({ artifacts: 25 });
  const found = await idsOf(
    items(graph(), ARTIFACTS, { params: { path: { "exchangeRestoreSession-id": id } } }),
  );
  expect(found).toEqual(emulator.state.session(id)?.artifacts.map((artifact) => artifact.id));
});

test("pages come whole", async () => {
  emulator.state.seedMany(15);
  const sizes: number[] = [];
  for await (const { value } of pages(graph(), SESSIONS)) sizes.push(value.length);
  expect(sizes).toEqual([10, 5]);
});

test("an empty collection is one page without items", async () => {
  expect(await idsOf(items(graph(), SESSIONS))).toEqual([]);
  expect(emulator.log).toHaveLength(1);
});

test("an empty page in the middle does not end it", async () => {
  emulator.behaviour.emptyPage = 2;
  const seeded = emulator.state.seedMany(25);
  expect(await idsOf(items(graph(), SESSIONS))).toEqual(seeded);
});

test("break stops the requests", async () => {
  emulator.state.seedMany(35);
  for await (const _ of items(graph(), SESSIONS)) break;
  expect(emulator.log).toHaveLength(1);
});

test("a signal stops it", async () => {
  emulator.state.seedMany(35);
  const controller = new AbortController();
  const reading = (async () => {
    for await (const _ of pages(graph(), SESSIONS, { signal: controller.signal }))
      controller.abort(new Error("enough"));
  })();
  await expect(reading).rejects.toThrow("enough");
  expect(emulator.log).toHaveLength(1);
});

test("a throttled page is tried again", async () => {
  const seeded = emulator.state.seedMany(35);
  emulator.faults.push({ kind: "status", status: 429, after: 2 });
  expect(await idsOf(items(graph(), SESSIONS))).toEqual(seeded);
});

test("a page that fails ends it with the error", async () => {
  emulator.state.seedMany(35);
  emulator.faults.push({ kind: "status", status: 403, after: 1 });
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toMatchObject({ name: "GraphError", status: 403 });
});

test("a link that comes twice ends it with an error", async () => {
  emulator.state.seedMany(35);
  emulator.behaviour.nextLink = "repeated";
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toThrow(/came before/);
  expect(emulator.log.length).toBeLessThanOrEqual(3);
});

test("a link to another origin is not followed", async () => {
  await using other = await serve((_, response) => response.end("{}"));
  emulator.state.seedMany(35);
  emulator.behaviour.nextLink = { origin: other.url };
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toThrow(GraphError);
  expect(other.received).toEqual([]);
});

test("a redirect to another origin does not take the token there, and ends it", async () => {
  await using other = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end('{"value":[{"id":"foreign"}]}'),
  );
  emulator.state.seedMany(35);
  emulator.faults.push({ kind: "redirect", to: `${other.url}/elsewhere`, after: 1 });
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toThrow(GraphError);
  for (const { headers } of other.received) expect(headers.authorization).toBeUndefined();
});
