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
  "yields every item once, in order, over %s next links",
  async (nextLink) => {
    emulator.behaviour.nextLink = nextLink;
    const seeded = emulator.state.seedMany(35);
    expect(await idsOf(items(graph(), SESSIONS))).toEqual(seeded);
    expect(emulator.log).toHaveLength(4);
    expect(emulator.violations).toEqual([]);
  },
);

test("keeps headers on every page, and takes query options from the link", async () => {
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

test("reads braces in a next link as text", async () => {
  await using server = await serve((_, response, number) => {
    response.setHeader("content-type", "application/json");
    const more = number === 0 ? { "@odata.nextLink": `${SESSIONS}?$skiptoken={abc}` } : {};
    response.end(JSON.stringify({ value: [{ id: `${number}` }], ...more }));
  });
  const client = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
  expect(await idsOf(items(client, SESSIONS))).toEqual(["0", "1"]);
  expect(server.received[1]?.url).toBe(`${SESSIONS}?$skiptoken=%7Babc%7D`);
});

test("keeps header parameters on every page", async () => {
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

test("requests later members on every page", async () => {
  emulator.state.seedMany(25, () => ({ status: "failed" }));
  const statuses = new Set<unknown>();
  for await (const { status } of items(graph(), SESSIONS)) statuses.add(status);
  expect([...statuses]).toEqual(["failed"]);
});

test("pages a path with a key", async () => {
  const id = emulator.state.seed({ artifacts: 25 });
  const found = await idsOf(
    items(graph(), ARTIFACTS, { params: { path: { "exchangeRestoreSession-id": id } } }),
  );
  expect(found).toEqual(emulator.state.session(id)?.artifacts.map((artifact) => artifact.id));
});

test("yields whole pages", async () => {
  emulator.state.seedMany(15);
  const sizes: number[] = [];
  for await (const { value } of pages(graph(), SESSIONS)) sizes.push(value.length);
  expect(sizes).toEqual([10, 5]);
});

test("yields one page without items for an empty collection", async () => {
  expect(await idsOf(items(graph(), SESSIONS))).toEqual([]);
  expect(emulator.log).toHaveLength(1);
});

test("continues after an empty page", async () => {
  emulator.behaviour.emptyPage = 2;
  const seeded = emulator.state.seedMany(25);
  expect(await idsOf(items(graph(), SESSIONS))).toEqual(seeded);
});

test("sends no more requests after break", async () => {
  emulator.state.seedMany(35);
  for await (const _ of items(graph(), SESSIONS)) break;
  expect(emulator.log).toHaveLength(1);
});

test("stops on abort", async () => {
  emulator.state.seedMany(35);
  const controller = new AbortController();
  const reading = (async () => {
    for await (const _ of pages(graph(), SESSIONS, { signal: controller.signal }))
      controller.abort(new Error("enough"));
  })();
  await expect(reading).rejects.toThrow("enough");
  expect(emulator.log).toHaveLength(1);
});

test("tries a throttled page again", async () => {
  const seeded = emulator.state.seedMany(35);
  emulator.faults.push({ kind: "status", status: 429, after: 2 });
  expect(await idsOf(items(graph(), SESSIONS))).toEqual(seeded);
});

test("ends with the error of a failed page", async () => {
  emulator.state.seedMany(35);
  emulator.faults.push({ kind: "status", status: 403, after: 1 });
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toMatchObject({ name: "GraphError", status: 403 });
});

test("ends with an error if a link is repeated", async () => {
  emulator.state.seedMany(35);
  emulator.behaviour.nextLink = "repeated";
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toThrow(/already followed/);
  expect(emulator.log.length).toBeLessThanOrEqual(3);
});

test("does not follow a link to another origin", async () => {
  await using other = await serve((_, response) => response.end("{}"));
  emulator.state.seedMany(35);
  emulator.behaviour.nextLink = { origin: other.url };
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toThrow(GraphError);
  expect(other.received).toEqual([]);
});

test("ends at a redirect to another origin, without sending the token there", async () => {
  await using other = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end('{"value":[{"id":"foreign"}]}'),
  );
  emulator.state.seedMany(35);
  emulator.faults.push({ kind: "redirect", to: `${other.url}/elsewhere`, after: 1 });
  await expect(idsOf(items(graph(), SESSIONS))).rejects.toThrow(GraphError);
  for (const { headers } of other.received) expect(headers.authorization).toBeUndefined();
});

test.each(['{"value":{}}', '{"value":5}', "5", "null", ""])(
  "ends with an error if a response is no page: %s",
  async (body) => {
    await using server = await serve((_, response) => response.writeHead(200).end(body));
    const client = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
    const reading = idsOf(items(client, SESSIONS));
    await expect(reading).rejects.toMatchObject({
      name: "GraphError",
      message: expect.stringContaining("not a page"),
    });
  },
);
