import { afterAll, afterEach, describe, expect, test } from "vitest";
import { parsePrefer } from "../../scripts/emulator/wire/prefer.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const ASKED = { prefer: "include-unknown-enum-members" };

test.each([
  { given: undefined, want: [false, undefined, undefined] },
  { given: "include-unknown-enum-members", want: [true, undefined, undefined] },
  {
    given: "odata.maxpagesize=50, return=representation, Include-Unknown-Enum-Members",
    want: [true, 50, "representation"],
  },
  { given: 'maxpagesize="7";x=1,RETURN=minimal', want: [false, 7, "minimal"] },
  { given: 'x="a, include-unknown-enum-members"', want: [false, undefined, undefined] },
  { given: "odata.maxpagesize=0, return=none", want: [false, undefined, undefined] },
])("parsePrefer reads $given", ({ given, want }) => {
  const { unknownEnumMembers, maxPageSize, return: wanted } = parsePrefer(given);
  expect([unknownEnumMembers, maxPageSize, wanted]).toEqual(want);
});

describe("in responses", () => {
  test.each(["failed", "publishedTomorrow"])(
    "the status %s is hidden without the preference",
    async (status) => {
      const path = `GET /restoreSessions/${state.seed({ status })}`;
      const hidden = await ask(emulator, path);
      expect([hidden.body["status"], hidden.headers.get("preference-applied")]).toEqual([
        "unknownFutureValue",
        null,
      ]);
      const shown = await ask(emulator, path, { headers: ASKED });
      expect([shown.body["status"], shown.headers.get("preference-applied")]).toEqual([status, ASKED.prefer]);
    },
  );

  test("later members are hidden in each enum of a response, and in each member of a set", async () => {
    const id = state.seed({
      artifacts: [{ status: "tomorrow" }],
      properties: { restoreJobType: "granular" },
    });
    const point = state.restorePoint({ properties: { tags: "fastRestore,includeNewerItems,tomorrow" } });
    const body = { restorePoint: { "@odata.id": point } };
    await ask(emulator, `POST /exchangeRestoreSessions/${id}/mailboxRestoreArtifacts`, { body });
    const path = "GET /exchangeRestoreSessions?$expand=mailboxRestoreArtifacts($expand=restorePoint)";
    const shown = (job: string, status: string, tags: string) => [
      {
        restoreJobType: job,
        mailboxRestoreArtifacts: [{ status }, { status: "added", restorePoint: { tags } }],
      },
    ];
    expect((await ask(emulator, path)).items).toMatchObject(
      shown("unknownFutureValue", "unknownFutureValue", "fastRestore,unknownFutureValue"),
    );
    expect((await ask(emulator, path, { headers: ASKED })).items).toMatchObject(
      shown("granular", "tomorrow", "fastRestore,includeNewerItems,tomorrow"),
    );
  });

  test("Preference-Applied lists all applied preferences", async () => {
    const { headers } = await ask(emulator, "GET /restoreSessions", {
      headers: { prefer: "odata.maxpagesize=5, return=representation, include-unknown-enum-members" },
    });
    expect(headers.get("preference-applied")).toBe("odata.maxpagesize=5, include-unknown-enum-members");
  });

  test.each([
    { behaviour: { forgetsPreferenceApplied: true }, want: ["failed", null] },
    { behaviour: { hidesLaterMembers: true }, want: ["unknownFutureValue", ASKED.prefer] },
  ])("a response depends on the behaviour $behaviour", async ({ behaviour, want }) => {
    Object.assign(emulator.behaviour, behaviour);
    const id = state.seed({ status: "failed" });
    const { body, headers } = await ask(emulator, `GET /restoreSessions/${id}`, { headers: ASKED });
    expect([body["status"], headers.get("preference-applied")]).toEqual(want);
  });
});

describe("in requests", () => {
  const create = "POST /exchangeRestoreSessions";
  test.each([
    { given: "the sentinel in a create", create, body: { status: "unknownFutureValue" }, want: 400 },
    {
      given: "the sentinel in a create, with the preference",
      create,
      headers: ASKED,
      body: { status: "unknownFutureValue" },
      want: 400,
    },
    { given: "the sentinel in an update", body: { restoreJobType: "unknownFutureValue" }, want: 200 },
    { given: "a later member", body: { restoreJobType: "granular" }, want: 400 },
    {
      given: "a later member, with the preference",
      headers: ASKED,
      body: { restoreJobType: "granular" },
      want: 200,
      job: "granular",
    },
    {
      given: "an unlisted member, with the preference",
      headers: ASKED,
      body: { restoreJobType: "tomorrow" },
      want: 400,
    },
    {
      given: "a later member within an artifact",
      body: { "mailboxRestoreArtifacts@delta": [{ destinationType: "tomorrow" }] },
      want: 400,
    },
  ])("$given gives $want", async ({ create: line, headers, body, want, job = "bulk" }) => {
    const id = state.seed({ properties: { restoreJobType: "bulk" } });
    const reply = await ask(emulator, line ?? `PATCH /exchangeRestoreSessions/${id}`, {
      body,
      headers: headers ?? {},
    });
    expect(reply.status).toBe(want);
    expect(state.session(id)?.properties["restoreJobType"]).toBe(job);
  });

  test.each([
    { tags: "fastRestore,includeNewerItems", headers: {}, want: [400, undefined] },
    { tags: "fastRestore,includeNewerItems", headers: ASKED, want: [201, "fastRestore,includeNewerItems"] },
    { tags: "fastRestore,unknownFutureValue", headers: ASKED, want: [400, undefined] },
  ])("the set $tags with the headers $headers gives $want", async ({ tags, headers, want }) => {
    const path = `POST /exchangeRestoreSessions/${state.seed()}/mailboxRestoreArtifactsBulkAdditionRequests`;
    const reply = await ask(emulator, path, { body: { tags, mailboxes: ["a@b.example"] }, headers });
    expect([reply.status, reply.body["tags"]]).toEqual(want);
  });
});

describe("filtering by an enum", () => {
  const ids = { draft: "", failed: "", tomorrow: "" };
  const seed = (): void => {
    for (const status of ["draft", "failed", "tomorrow"] as const) ids[status] = state.seed({ status });
  };
  test.each([
    { filter: "status eq 'draft'", unasked: ["draft"], asked: ["draft"] },
    { filter: "status ne 'draft'", unasked: ["failed", "tomorrow"], asked: ["failed", "tomorrow"] },
    { filter: "status eq 'unknownFutureValue'", unasked: ["failed", "tomorrow"], asked: [] },
    { filter: "status eq unknownFutureValue", unasked: ["failed", "tomorrow"], asked: [] },
    {
      filter: "status gt 'unknownFutureValue'",
      unasked: ["failed", "tomorrow"],
      asked: ["failed", "tomorrow"],
    },
    { filter: "status lt 'unknownFutureValue'", unasked: ["draft"], asked: ["draft"] },
    { filter: "status eq 'failed'", unasked: 400, asked: ["failed"] },
    { filter: "status eq 'tomorrow'", unasked: 400, asked: ["tomorrow"] },
  ] as const)("$filter gives $unasked, with the preference $asked", async ({ filter, unasked, asked }) => {
    seed();
    for (const [want, headers] of [
      [unasked, {}],
      [asked, ASKED],
    ] as const) {
      const query = `$filter=${encodeURIComponent(filter)}`;
      const page = await ask(emulator, `GET /restoreSessions?${query}`, { headers });
      const count = await ask(emulator, `GET /restoreSessions/$count?${query}`, { headers });
      if (want === 400) {
        expect([page.status, page.code, count.status]).toEqual([400, "InvalidFilter", 400]);
      } else {
        expect(page.items.map(({ id }) => id)).toEqual(want.map((name) => ids[name]));
        expect(count.text).toBe(String(want.length));
      }
    }
  });
});
