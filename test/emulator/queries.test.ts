import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Json } from "../../scripts/document/json.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const list = (query: string) => `GET /restoreSessions?${query}`;
const named = (names: readonly string[]) =>
  state.seedMany(names.length, (index) => ({ properties: { policyId: names[index] ?? null } }));

describe("$filter", () => {
  const names = ["O'Neil & Söhne", "a+b #1", "plain"];
  test.each([
    { filter: "policyId eq 'O''Neil & Söhne'", want: [0] },
    { filter: "policyId eq 'a+b #1'", want: [1] },
    { filter: "policyId ne 'plain'", want: [0, 1] },
    { filter: "policyId eq 'plain' or policyId eq 'a+b #1' and status eq 'draft'", want: [1, 2] },
    { filter: "(policyId eq 'plain' or policyId eq 'a+b #1') and status ne 'draft'", want: [] },
    { filter: "not (policyId eq 'plain')", want: [0, 1] },
    { filter: "error eq null", want: 400 },
    { filter: "completedDateTime eq null", want: [0, 1, 2] },
    { filter: "createdDateTime ge 2020-01-01T00:00:00Z", want: [0, 1, 2] },
    { filter: "createdDateTime lt 2020-01-01T00:00:00.000Z", want: [] },
    { filter: "createdBy/user/displayName eq 'A user'", want: [0, 1, 2] },
    { filter: "createdDateTime ge '2020-01-01T00:00:00Z'", want: 400 },
    { filter: "policyId eq 'open", want: 400 },
    { filter: "policyId eq", want: 400 },
    { filter: "policyId eq 'a' 'b'", want: 400 },
    { filter: "(policyId eq 'a'", want: 400 },
    { filter: "startswith(policyId,'a')", want: [1] },
    { filter: "endswith(policyId, '#1') or contains(policyId,'''Neil')", want: [0, 1] },
    { filter: "policyId in ('plain', 'a+b #1')", want: [1, 2] },
    { filter: "status in ('draft','active') and not contains(policyId,'a')", want: [0] },
    { filter: "tolower(policyId) eq 'plain'", want: 400 },
    { filter: "contains(status,'dra')", want: 400 },
    { filter: "nothing eq 'a'", want: 400 },
    { filter: "", want: 400 },
  ] as const)("$filter gives $want", async ({ filter, want }) => {
    const ids = named(names);
    const reply = await ask(emulator, list(new URLSearchParams({ $filter: filter }).toString()));
    if (want === 400) expect([reply.status, reply.code]).toEqual([400, "InvalidFilter"]);
    else expect(reply.items.map(({ id }) => id)).toEqual(want.map((index) => ids[index]));
  });
});

describe("the other query options", () => {
  test.each([
    { query: "$orderby=policyId desc", want: ["c", "b", "a"] },
    { query: "$orderby=status,policyId", want: ["a", "b", "c"] },
    { query: "$orderby=policyId&$skip=1&$top=1", want: ["b"] },
    { query: "$top=0&$count=true", want: [] },
  ])("$query gives $want", async ({ query, want }) => {
    named(["b", "c", "a"]);
    const { items, body } = await ask(emulator, list(query));
    expect(items.map(({ policyId }) => policyId)).toEqual(want);
    expect(body["@odata.count"]).toBe(query.includes("$count") ? 3 : undefined);
  });

  test("$select keeps only its properties and the type", async () => {
    state.seed();
    const [item] = (await ask(emulator, list("$select=id,status"))).items;
    expect(Object.keys(item ?? {})).toEqual(["@odata.type", "id", "status"]);
  });

  test("$select of a path keeps a part of an object", async () => {
    state.seed();
    const [item] = (await ask(emulator, list("$select=createdBy/user,id"))).items;
    expect(item).toMatchObject({ id: expect.any(String), createdBy: { user: { displayName: "A user" } } });
    const [other] = (await ask(emulator, list("$select=createdBy/application"))).items;
    expect(Object.keys(other ?? {})).toEqual(["@odata.type", "createdBy"]);
    expect(other?.["createdBy"]).not.toHaveProperty("user");
  });

  test("$expand of a list of all types applies to the types that have the property", async () => {
    state.seed({ artifacts: 1 });
    state.seed({ service: "sharePoint", artifacts: 1 });
    const { items } = await ask(
      emulator,
      list("$expand=microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifacts($select=id)"),
    );
    expect(items.map((item) => item["mailboxRestoreArtifacts"])).toEqual([
      [{ id: expect.any(String) }],
      undefined,
    ]);
  });

  test.each([
    "$select=nothing",
    "$select=createdBy/nothing",
    "$select=id/user",
    "$expand=nothing",
    "$expand=status",
    "$orderby=nothing",
    "$orderby=status up",
    "$count=yes",
    "$top=1&$top=2",
    "$search=a",
  ])("%s gives 400", async (query) => expect((await ask(emulator, list(query))).status).toBe(400));
});

describe("pages", () => {
  const follow = async (
    first: string,
    most = 10,
  ): Promise<{ ids: readonly Json[]; sizes: readonly number[]; links: readonly string[] }> => {
    const [ids, sizes, links]: [Json[], number[], string[]] = [[], [], []];
    for (let line = first; line !== "" && sizes.length < most; ) {
      const { body, items } = await ask(emulator, line);
      ids.push(...items.map(({ id }) => id ?? null));
      sizes.push(items.length);
      const link = body["@odata.nextLink"];
      if (typeof link === "string") links.push(link);
      line = typeof link === "string" ? `GET ${new URL(link, emulator.url)}` : "";
    }
    return { ids, sizes, links };
  };

  test("pages contain each item once, in order, and have opaque links", async () => {
    const ids = state.seedMany(7);
    const { links, ...seen } = await follow(list("$top=3&$filter=status eq 'draft'"));
    expect(seen).toEqual({ ids, sizes: [3, 3, 1] });
    expect(links[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/beta\/.*\$skiptoken=[\w-]{32}$/);
    expect(new Set(links).size).toBe(2);
  });

  test.each([
    { query: "", want: "?" },
    { query: "?&", want: "?" },
    { query: "?a=1&", want: "?a=1&" },
  ])("the next link of a list with the query '$query' has one separator", async ({ query, want }) => {
    state.seedMany(2);
    emulator.behaviour.pageSize = 1;
    const { links, sizes } = await follow(`GET /restoreSessions${query}`);
    expect(sizes).toEqual([1, 1]);
    expect(links[0]?.split("/restoreSessions")[1]).toMatch(`${want}$skiptoken=`);
  });

  test("sessions added or deleted meanwhile do not shift pages", async () => {
    const ids = state.seedMany(4);
    const first = await ask(emulator, list("$top=2"));
    await ask(emulator, `DELETE /restoreSessions/${ids[0]}`);
    await ask(emulator, `DELETE /restoreSessions/${ids[3]}`);
    state.seed();
    const { items } = await ask(emulator, `GET ${first.body["@odata.nextLink"]}`);
    expect(items.map(({ id }) => id)).toEqual([ids[2]]);
  });

  test("a page has at most the number of items in the preference and in $top", async () => {
    state.seedMany(5);
    const size = async (query: string, prefer: string) =>
      (await ask(emulator, list(query), { headers: { prefer } })).items.length;
    expect(await size("", "odata.maxpagesize=2")).toBe(2);
    expect(await size("$top=3", "odata.maxpagesize=4")).toBe(3);
    emulator.behaviour.maxPageSize = 1;
    expect(await size("$top=3", "")).toBe(1);
  });

  test("a changed or invented next link gives 400", async () => {
    state.seedMany(3);
    const { body } = await ask(emulator, list("$top=1"));
    const changed = `GET ${body["@odata.nextLink"]}&$top=2`;
    expect((await ask(emulator, changed)).status).toBe(400);
    expect((await ask(emulator, list("$skiptoken=1"))).status).toBe(400);
  });

  test.each([
    { given: { nextLink: "relative" }, link: /^\/beta\/solutions/, sizes: [2, 2, 1] },
    { given: { nextLink: "repeated" }, link: /^http:\/\/127/, sizes: [2, 2, 2, 2] },
    {
      given: { nextLink: { origin: "https://elsewhere.example" } },
      link: /^https:\/\/elsewhere\.example\/beta\//,
      sizes: [2],
    },
    { given: { emptyPage: 2 }, link: /^http:\/\/127/, sizes: [2, 0, 2, 1] },
  ] as const)("pages depend on the behaviour $given", async ({ given, link, sizes }) => {
    state.seedMany(5);
    Object.assign(emulator.behaviour, given);
    const seen = await follow(list("$top=2"), sizes.length);
    expect(seen.sizes).toEqual(sizes);
    expect(seen.links[0]).toMatch(link);
  });

  test("10,000 sessions can be listed with validation", async () => {
    state.seedMany(10_000, (index) => ({ status: index % 3 === 0 ? "failed" : "completed" }));
    const { ids } = await follow(list("$top=999"), 20);
    expect(new Set(ids).size).toBe(10_000);
  });
});
