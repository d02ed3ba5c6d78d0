import { afterAll, afterEach, describe, expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const HOUR = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const LIST = "GET /restorePoints?$expand=protectionUnit";
const UNKNOWN = "8c3b5c30-3899-4712-95f9-f3c6b4e5324d";

describe("listing restore points", () => {
  test("returns the newest five of a protection unit, with the unit", async () => {
    const { id, points } = state.unit({ points: [60, 10, 20, 30, 50, 40] });
    state.unit();
    const filter = `protectionDateTime lt ${new Date().toISOString()}`;
    const { items, body } = await ask(emulator, `${LIST}($filter=id eq '${id}')&$filter=${filter}`);
    expect(items.map((item) => item["id"])).toEqual([1, 2, 3, 5, 4].map((index) => points[index]));
    expect(items[0]).toMatchObject({
      protectionUnit: { id, "@odata.type": "#microsoft.graph.mailboxProtectionUnit" },
    });
    expect(body).not.toHaveProperty("@odata.nextLink");
  });

  test("accepts the protection unit in $filter, with a point of time", async () => {
    const { id, points } = state.unit({ points: [1, 48] });
    const filter = `protectionDateTime lt ${ago(24)} and protectionUnit/id eq '${id}'`;
    const { items } = await ask(emulator, `${LIST}&$filter=${filter}`);
    expect(items.map((item) => item["id"])).toEqual([points[1]]);
  });

  test.each([
    { given: "no filter", line: LIST, want: "InvalidSearchRequest" },
    { given: "no $expand", line: "GET /restorePoints?$filter=id eq 'x'", want: "InvalidSearchRequest" },
    {
      given: "an unknown protection unit",
      line: `${LIST}($filter=id eq '${UNKNOWN}')&$filter=id ne 'x'`,
      want: "InvalidProtectionUnitId",
    },
    {
      given: "a long filter",
      line: `${LIST}&$filter=${Array.from({ length: 200 }, () => "id ne 'a'").join(" and ")}`,
      want: "FilterLengthExceeded",
    },
  ])("with $given gives 400 $want", async ({ line, want }) => {
    const { status, code } = await ask(emulator, line);
    expect([status, code]).toEqual([400, want]);
  });
});

describe("searching restore points", () => {
  const search = async (body: Parameters<typeof ask>[2]) => ask(emulator, "POST /restorePoints/search", body);
  const year = { startDateTime: "2000-01-01T00:00:00Z", endDateTime: "2999-01-01T00:00:00Z" };

  test.each([
    { given: "by default", more: {}, want: [10, 20, 30, 40, 50] },
    { given: "latest", more: { restorePointPreference: "latest" }, want: [10, 20, 30, 40, 50] },
    { given: "oldest", more: { restorePointPreference: "oldest" }, want: [60, 50, 40, 30, 20] },
  ])("returns at most five points, $given", async ({ more, want }) => {
    const hours = [60, 10, 20, 30, 50, 40];
    const { id, points } = state.unit({ service: "sharePoint", points: hours });
    const { status, body } = await search({
      body: { protectionUnitIds: [id], protectionTimePeriod: year, ...more },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      searchResponseId: expect.any(String),
      noResultProtectionUnitIds: [],
      searchResults: want.map((hour) => ({
        restorePoint: {
          id: points[hours.indexOf(hour)],
          protectionUnit: { "@odata.type": "#microsoft.graph.siteProtectionUnit", id },
        },
      })),
    });
  });

  test("reports the units without a restore point in the period or with the tags", async () => {
    const found = state.unit({ points: [2] });
    const early = state.unit({ points: [200] });
    const slow = state.unit({ points: [] });
    state.restorePoint({ unit: slow.id, hoursAgo: 2, properties: { tags: "none" } });
    const { body } = await search({
      body: {
        protectionUnitIds: [found.id, early.id, slow.id],
        protectionTimePeriod: { startDateTime: ago(24) },
        tags: "fastRestore",
      },
    });
    expect(body["noResultProtectionUnitIds"]).toEqual([early.id, slow.id]);
    expect(body["searchResults"]).toMatchObject([{ restorePoint: { id: found.points[0] } }]);
  });

  const messages = [
    { subject: "Budget 2030", sender: "a@contoso.example", recipients: ["b@contoso.example"] },
    { subject: "Minutes", sender: "b@contoso.example", hasAttachment: true },
    { subject: "Smith, J.", sender: "c@fabrikam.example", kind: "contact" },
  ];
  test.each([
    { query: { structuredQueryExpression: { subjects: ["budget"] } }, want: 1 },
    { query: { structuredQueryExpression: { senders: ["contoso"] } }, want: 2 },
    { query: { structuredQueryExpression: { hasAttachment: true, recipients: [] } }, want: 1 },
    { query: { structuredQueryExpression: { subjects: ["holiday"] } }, want: undefined },
    {
      query: {
        structuredQueryExpression: {
          senders: ["contoso", "fabrikam"],
          subjects: ["u", "smith"],
          hasAttachment: false,
          items: ["email", "contact"],
        },
      },
      want: 2,
    },
    { query: { structuredQueryExpression: { items: ["contact"] } }, want: 1 },
    {
      query: { queryExpression: "(subject -contains 'minutes') -and (sender -eq 'b@contoso.example')" },
      want: 1,
    },
  ])("counts the messages that $query finds: $want", async ({ query, want }) => {
    const { id } = state.unit({ messages });
    const { body } = await search({
      body: {
        protectionUnitIds: [id],
        protectionTimePeriod: year,
        artifactQuery: { artifactType: "message", ...query },
      },
    });
    const results = want === undefined ? [] : [{ artifactHitCount: want }];
    expect(body["searchResults"]).toMatchObject(results);
    expect(body["noResultProtectionUnitIds"]).toEqual(want === undefined ? [id] : []);
  });

  const units = (count: number) => Array.from({ length: count }, () => state.unit().id);
  test.each([
    { given: "no units", body: () => ({ protectionTimePeriod: year }), want: "InvalidSearchRequest" },
    {
      given: "21 units",
      body: () => ({ protectionUnitIds: units(21), protectionTimePeriod: year }),
      want: "InvalidSearchRequest",
    },
    {
      given: "20 units",
      body: () => ({ protectionUnitIds: units(20), protectionTimePeriod: year }),
      want: undefined,
    },
    { given: "no period", body: () => ({ protectionUnitIds: units(1) }), want: "InvalidSearchRequest" },
    {
      given: "a reversed period",
      body: () => ({
        protectionUnitIds: units(1),
        protectionTimePeriod: { startDateTime: year.endDateTime, endDateTime: year.startDateTime },
      }),
      want: "InvalidSearchRequest",
    },
    {
      given: "an artifact query of two units",
      body: () => ({ protectionUnitIds: units(2), protectionTimePeriod: year, artifactQuery: {} }),
      want: "InvalidSearchRequest",
    },
    {
      given: "an invalid query expression",
      body: () => ({
        protectionUnitIds: units(1),
        protectionTimePeriod: year,
        artifactQuery: { artifactType: "message", queryExpression: "subject -is 'a'" },
      }),
      want: "InvalidSearchRequest",
    },
    {
      given: "a long query expression",
      body: () => ({
        protectionUnitIds: units(1),
        protectionTimePeriod: year,
        artifactQuery: {
          queryExpression: Array.from({ length: 200 }, () => "subject -eq 'a'").join(" -and "),
        },
      }),
      want: "FilterLengthExceeded",
    },
    {
      given: "an unknown unit",
      body: () => ({ protectionUnitIds: [UNKNOWN], protectionTimePeriod: year }),
      want: "InvalidProtectionUnitId",
    },
    {
      given: "the sentinel",
      body: () => ({
        protectionUnitIds: units(1),
        protectionTimePeriod: year,
        restorePointPreference: "unknownFutureValue",
      }),
      want: "InvalidSearchRequest",
    },
  ])("with $given gives $want", async ({ body, want }) => {
    const { status, code } = await search({ body: body() });
    expect([status, code]).toEqual([want === undefined ? 200 : 400, want]);
  });
});

describe("protection units", () => {
  test("are listed together, by type and by cast", async () => {
    const mailbox = state.unit();
    const site = state.unit({ service: "sharePoint", properties: { siteName: "Team" } });
    const ids = async (line: string) => (await ask(emulator, line)).items.map(({ id }) => id);
    expect(await ids("GET /protectionUnits")).toEqual([mailbox.id, site.id]);
    expect(await ids("GET /siteProtectionUnits")).toEqual([site.id]);
    expect(await ids("GET /protectionUnits/microsoft.graph.siteProtectionUnit")).toEqual([site.id]);
    const { body } = await ask(emulator, `GET /protectionUnits/${site.id}`);
    // In Microsoft's sample, a single unit has no type, although the declared type is a base.
    expect(body).toMatchObject({ id: site.id, siteName: "Team" });
    expect(body).not.toHaveProperty("@odata.type");
    const { items } = await ask(emulator, "GET /protectionUnits");
    expect(items[1]).toMatchObject({ "@odata.type": "#microsoft.graph.siteProtectionUnit" });
  });

  test.each([
    { line: `GET /protectionUnits/${UNKNOWN}`, want: [400, "InvalidProtectionUnitId"] },
    { line: "GET /mailboxProtectionUnits/x", want: [400, "InvalidProtectionUnitId"] },
    { line: "GET /mailboxProtectionUnits?$filter=policyId eq 'x'", want: [400, "InvalidPolicyId"] },
    { line: `GET /mailboxProtectionUnits?$filter=policyId eq '${UNKNOWN}'`, want: [404, "PolicyNotFound"] },
    { line: `POST /protectionUnits/${UNKNOWN}`, want: [405, "MethodNotAllowed"] },
  ])("respond to $line with $want", async ({ line, want }) => {
    const { status, code } = await ask(emulator, line);
    expect([status, code]).toEqual(want);
  });
});

test("a seed links restore points to their units, whichever collection comes first", async () => {
  const id = "5f2b1f0e-0f6e-4d5c-9d3d-2a1f0c1b2a3d";
  await using seeded = await startEmulator({
    seed: {
      "/solutions/backupRestore/restorePoints": [
        { id: "point", protectionDateTime: ago(2), tags: "fastRestore", protectionUnit: { id } },
      ],
      "/solutions/backupRestore/protectionUnits": [
        { "@odata.type": "#microsoft.graph.siteProtectionUnit", id, siteName: "Seeded" },
      ],
    },
  });
  const { items } = await ask(seeded, `${LIST}($filter=id eq '${id}')&$filter=id ne ''`);
  expect(items).toMatchObject([{ id: "point", protectionUnit: { siteName: "Seeded" } }]);
  expect(seeded.violations).toEqual([]);
});
