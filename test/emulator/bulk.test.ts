import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const REQUESTS = {
  exchange: "mailboxRestoreArtifactsBulkAdditionRequests",
  oneDriveForBusiness: "driveRestoreArtifactsBulkAdditionRequests",
  sharePoint: "siteRestoreArtifactsBulkAdditionRequests",
} as const;

type Service = keyof typeof REQUESTS;

/** Creates an empty session with a bulk request. */
async function requested(service: Service, body: JsonObject) {
  const session = String((await ask(emulator, `POST /${service}RestoreSessions`)).body["id"]);
  const path = `/${service}RestoreSessions/${session}/${REQUESTS[service]}`;
  return { session, path, reply: await ask(emulator, `POST ${path}`, { body }) };
}

describe("a bulk addition request", () => {
  test.each([
    { service: "exchange", list: "mailboxes", property: "email", value: "a@contoso.example" },
    { service: "exchange", list: "directoryObjectIds", property: "directoryObjectId", value: "user" },
    { service: "oneDriveForBusiness", list: "drives", property: "email", value: "b@contoso.example" },
    {
      service: "sharePoint",
      list: "siteWebUrls",
      property: "siteWebUrl",
      value: "https://contoso.example/a",
    },
    { service: "sharePoint", list: "siteIds", property: "siteId", value: "site" },
  ] as const)(
    "of $service by $list resolves the known resources when its session is activated",
    async (row) => {
      const { service, list, property, value } = row;
      emulator.behaviour.readsPerStatus = 2;
      const { points } = state.unit({ service, points: [48, 24], properties: { [property]: value } });
      const missing = `${value}.missing`;
      const { session, path, reply } = await requested(service, {
        displayName: "All",
        [list]: [value, missing],
      });
      expect([reply.status, reply.body]).toMatchObject([
        201,
        {
          status: "active",
          displayName: "All",
          [list]: [],
          createdBy: { user: { identity: expect.any(String) } },
        },
      ]);
      const item = `GET ${path}/${reply.body["id"]}`;
      expect((await ask(emulator, item)).body["status"]).toBe("active");
      expect((await ask(emulator, `GET /restoreSessions/${session}`)).body["restoreJobType"]).toBe("bulk");

      await ask(emulator, `POST /restoreSessions/${session}/activate`);
      const seen = [];
      for (let read = 0; read < 3; read += 1) seen.push((await ask(emulator, item)).body["status"]);
      expect(seen).toEqual(["active", "active", "completedWithErrors"]);
      expect((await ask(emulator, item)).body).toMatchObject({
        error: { details: [{ code: "UserNotBackedup", target: missing }] },
      });
      expect(state.session(session)?.artifacts).toHaveLength(1);
      const [name = ""] = REQUESTS[service].split("BulkAdditionRequests");
      const { items } = await ask(
        emulator,
        `GET ${path.replace(REQUESTS[service], name)}?$expand=restorePoint`,
      );
      expect(items).toMatchObject([{ restorePoint: { id: points[1] } }]);
    },
  );

  test("chooses the restore point by period, preference and tags", async () => {
    const day = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
    const { id, points } = state.unit({ points: [24, 240, 2400] });
    const { session } = await requested("exchange", {
      protectionUnitIds: [id],
      protectionTimePeriod: { startDateTime: day(20), endDateTime: day(0) },
      restorePointPreference: "oldest",
      tags: "fastRestore",
      destinationType: "new",
    });
    await ask(emulator, `POST /restoreSessions/${session}/activate`);
    const { items } = await ask(
      emulator,
      `GET /exchangeRestoreSessions/${session}/mailboxRestoreArtifacts?$expand=restorePoint`,
    );
    expect(items).toMatchObject([{ destinationType: "new", restorePoint: { id: points[1] } }]);
  });

  test.each([
    { given: "no list", service: "exchange", body: {}, want: "BulkRestoreInvalidCreateRequest" },
    {
      given: "two lists",
      service: "exchange",
      body: { mailboxes: ["a@b.example"], directoryObjectIds: ["c"] },
      want: "BulkRestoreInvalidCreateRequest",
    },
    {
      given: "an invalid email address",
      service: "oneDriveForBusiness",
      body: { drives: ["nobody"] },
      want: "BulkRestoreInvalidCreateRequestUserEmail",
    },
    {
      given: "an invalid URL of a site",
      service: "sharePoint",
      body: { siteWebUrls: ["nowhere"] },
      want: "BulkRestoreInvalidCreateRequestSiteUrl",
    },
    {
      given: "1,001 mailboxes",
      service: "exchange",
      body: { mailboxes: Array.from({ length: 1001 }, (_, index) => `user${index}@contoso.example`) },
      want: "BulkRestoreRestorationResourcesCountExceedsLimit",
    },
  ] as const)("with $given gives 400 $want", async ({ service, body, want }) => {
    const { reply } = await requested(service, body);
    expect([reply.status, reply.code]).toEqual([400, want]);
  });

  test("can only be deleted when it is finished, and is found by its id", async () => {
    const { session, path, reply } = await requested("exchange", { mailboxes: ["a@contoso.example"] });
    const item = `${path}/${reply.body["id"]}`;
    const early = await ask(emulator, `DELETE ${item}`);
    expect([early.status, early.code]).toEqual([403, "InvalidStateForBulkRequestDeletion"]);
    state.setStatus(session, "completed");
    expect((await ask(emulator, `DELETE ${item}`)).status).toBe(204);
    expect((await ask(emulator, `GET ${item}`)).code).toBe("BulkRestoreArtifactsNotFound");
    expect((await ask(emulator, `GET ${path}/none`)).code).toBe("InvalidBulkRestoreArtifactId");
  });
});

describe("a restore", () => {
  const fails = { code: "InvalidRestoreTime", message: "No backup of that time." };
  const artifact = (id: string) => ({ restorePoint: { id }, destinationType: "inPlace" });

  test.each([
    { given: "one failing restore point", bad: 1, end: "completedWithError" },
    { given: "only failing restore points", bad: 2, end: "failed" },
    { given: "no failing restore point", bad: 0, end: "completed" },
  ])("with $given ends as $end, and each failed artifact has its error", async ({ bad, end }) => {
    const points = [0, 1].map((index) => state.restorePoint(index < bad ? { fails } : {}));
    const { body } = await ask(emulator, "POST /exchangeRestoreSessions", {
      body: { mailboxRestoreArtifacts: points.map(artifact) },
    });
    const id = String(body["id"]);
    await ask(emulator, `POST /restoreSessions/${id}/activate`);
    expect([state.advance(id, 2), state.advance(id)]).toEqual([end, end]);
    const { items } = await ask(emulator, `GET /exchangeRestoreSessions/${id}/mailboxRestoreArtifacts`);
    const wanted = points.map((_, index) =>
      index < bad ? { status: "failed", error: fails } : { status: "succeeded" },
    );
    expect(items).toMatchObject(wanted);
  });

  test.each([
    {
      given: "different destinations",
      line: "POST /exchangeRestoreSessions",
      body: () => ({
        mailboxRestoreArtifacts: ["new", "inPlace"].map((destinationType) => ({
          restorePoint: { id: state.restorePoint() },
          destinationType,
        })),
      }),
      want: [400, "DifferentRestoreDestinationType"],
    },
    {
      given: "a type of another collection",
      line: "POST /exchangeRestoreSessions",
      body: () => ({ "@odata.type": "#microsoft.graph.sharePointRestoreSession" }),
      want: [400, "BadRequest"],
    },
  ])("with $given gives $want", async ({ line, body, want }) => {
    const { status, code } = await ask(emulator, line, { body: body() });
    expect([status, code]).toEqual(want);
  });

  test("an incomplete deletion of a session succeeds when it is repeated", async () => {
    emulator.behaviour.incompleteDeletions = 1;
    const line = `DELETE /restoreSessions/${state.seed({ artifacts: 2 })}`;
    const first = await ask(emulator, line);
    expect([first.status, first.code]).toEqual([500, "IncompleteArtifactDeletion"]);
    expect((await ask(emulator, line)).status).toBe(204);
  });

  test("a create accepts its type in the case of Microsoft's documentation", async () => {
    const body = { "@odata.type": "#microsoft.graph.sharepointRestoreSession" };
    const { status, body: created } = await ask(emulator, "POST /sharePointRestoreSessions", { body });
    expect(status).toBe(201);
    expect(state.session(String(created["id"]))?.type).toBe("#microsoft.graph.sharePointRestoreSession");
  });

  test("a create without a body gives an empty standard draft", async () => {
    const { status, body } = await ask(emulator, "POST /sharePointRestoreSessions");
    expect([status, body]).toMatchObject([201, { status: "draft", restoreJobType: "standard" }]);
  });
});
