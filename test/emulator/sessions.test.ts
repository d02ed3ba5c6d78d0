import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
let point = "";
beforeEach(() => {
  point = state.restorePoint();
});
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const artifact = (id = point) => ({ restorePoint: { "@odata.id": id }, destinationType: "inPlace" });

describe("the life of a session", () => {
  test("begins in the collection of its service, and can be followed in all sessions to its end", async () => {
    const created = await ask(emulator, "POST /exchangeRestoreSessions", {
      body: { mailboxRestoreArtifacts: [artifact()] },
    });
    const { id } = created.body;
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(
      `${emulator.url}/solutions/backupRestore/exchangeRestoreSessions/${id}`,
    );
    expect(created.body).toMatchObject({
      status: "draft",
      restoreSessionArtifactCount: { total: 1, completed: 0 },
    });
    expect(created.body).not.toHaveProperty("@odata.type");

    const seen = [(await ask(emulator, `POST /restoreSessions/${id}/activate`)).body["status"]];
    for (let read = 0; read < 4; read += 1) {
      const { body } = await ask(emulator, `GET /restoreSessions/${id}`);
      expect(body["@odata.type"]).toBe("#microsoft.graph.exchangeRestoreSession");
      seen.push(body["status"]);
    }
    expect(seen).toEqual(["activating", "activating", "active", "completed", "completed"]);
  });

  test.each([
    { end: "completed", artifacts: ["succeeded", "succeeded"], error: false },
    { end: "completedWithError", artifacts: ["succeeded", "failed"], error: true },
    { end: "failed", artifacts: ["failed", "failed"], error: true },
    { end: "publishedTomorrow", artifacts: ["inProgress", "scheduled"], error: false },
  ])("can end with $end", async ({ end, artifacts, error }) => {
    const id = state.seed({ artifacts: 2, status: "activating", life: ["activating", "active", end] });
    expect([state.advance(id), state.advance(id), state.advance(id)]).toEqual(["active", end, end]);
    expect(state.session(id)?.artifacts.map(({ status }) => status)).toEqual(artifacts);
    const { body } = await ask(emulator, `GET /restoreSessions/${id}`, {
      headers: { prefer: "include-unknown-enum-members" },
    });
    expect(body).toMatchObject({ status: end, completedDateTime: expect.any(String) });
    expect(body["error"] !== null).toBe(error);
  });

  test.each(["activating", "active", "completed", "completedWithError", "failed", "publishedTomorrow"])(
    "a session that is %s cannot be changed",
    async (status) => {
      const id = state.seed({ status, artifacts: 1 });
      const child = state.session(id)?.artifacts[0]?.id;
      for (const [what, body] of [
        [`PATCH /restoreSessions/${id}`, {}],
        [`PATCH /exchangeRestoreSessions/${id}`, {}],
        [`DELETE /restoreSessions/${id}`, undefined],
        [`POST /restoreSessions/${id}/activate`, undefined],
        [`POST /exchangeRestoreSessions/${id}/mailboxRestoreArtifacts`, {}],
        [`DELETE /exchangeRestoreSessions/${id}/mailboxRestoreArtifacts/${child}`, undefined],
      ] as const) {
        const reply = await ask(emulator, what, body === undefined ? {} : { body });
        expect([what, reply.status, reply.code]).toEqual([what, 403, "RestoreSessionActionNotAllowed"]);
      }
    },
  );

  test("activation of a 26th session fails until another one ends", async () => {
    const under = state.seedMany(25, () => ({ status: "active" }));
    const id = state.seed();
    const tooMany = await ask(emulator, `POST /restoreSessions/${id}/activate`);
    expect([tooMany.status, tooMany.code]).toEqual([500, "TooManyActiveRestoreSessions"]);
    state.advance(under[0] ?? "");
    expect((await ask(emulator, `POST /restoreSessions/${id}/activate`)).status).toBe(200);
  });

  test("an activated SharePoint session can have the documentation's spelling of its type", async () => {
    emulator.behaviour.activatesInLowerCase = true;
    const id = state.seed({ service: "sharePoint" });
    const { body } = await ask(emulator, `POST /restoreSessions/${id}/activate`);
    expect(body["@odata.type"]).toBe("#microsoft.graph.sharepointRestoreSession");
  });

  test("each session has its type, also a type published later; each service lists only its own", async () => {
    state.seed();
    state.seed({ service: "sharePoint" });
    state.seed({ type: "#microsoft.graph.tomorrowRestoreSession" });
    const types = (await ask(emulator, "GET /restoreSessions")).items.map((item) => item["@odata.type"]);
    expect(types).toEqual([
      "#microsoft.graph.exchangeRestoreSession",
      "#microsoft.graph.sharePointRestoreSession",
      "#microsoft.graph.tomorrowRestoreSession",
    ]);
    expect((await ask(emulator, "GET /sharePointRestoreSessions")).items).toHaveLength(1);
    expect((await ask(emulator, "GET /sharePointRestoreSessions/$count")).text).toBe("1");
  });
});

describe("changing a draft", () => {
  test("accepts the request in Microsoft's reference", async () => {
    const id = state.seed();
    const body = {
      "@odata.type": "#microsoft.graph.restoreSessionBase",
      status: "draft",
      createdBy: { "@odata.type": "microsoft.graph.identitySet" },
      completedDateTime: "2026-01-01T00:00:00Z",
      error: { "@odata.type": "microsoft.graph.publicError" },
    };
    const reply = await ask(emulator, `PATCH /restoreSessions/${id}`, { body });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      ...body,
      "@odata.type": "#microsoft.graph.exchangeRestoreSession",
      id,
    });
  });

  test.each([
    { given: "another id", body: { id: "8c3b5c30-3899-4712-95f9-f3c6b4e5324d" } },
    { given: "another type", body: { "@odata.type": "#microsoft.graph.sharePointRestoreSession" } },
    { given: "an invalid member", body: { status: "String" } },
    { given: "an invalid date", body: { completedDateTime: "String (timestamp)" } },
  ])("to $given gives 400", async ({ body }) => {
    const reply = await ask(emulator, `PATCH /restoreSessions/${state.seed()}`, { body });
    expect([reply.status, reply.code]).toEqual([400, "InvalidPatchRequest"]);
  });

  test("respects If-Match, and return=minimal", async () => {
    const id = state.seed();
    const etag = (await ask(emulator, `GET /restoreSessions/${id}`)).headers.get("etag") ?? "";
    const path = `/restoreSessions/${id}`;
    const minimal = await ask(emulator, `PATCH ${path}`, {
      body: { policyId: "p" },
      headers: { "if-match": etag, prefer: "return=minimal" },
    });
    expect([minimal.status, minimal.text]).toEqual([204, ""]);
    expect(minimal.headers.get("preference-applied")).toBe("return=minimal");
    expect((await ask(emulator, `PATCH ${path}`, { body: {}, headers: { "if-match": etag } })).status).toBe(
      412,
    );
    expect((await ask(emulator, `DELETE ${path}`, { headers: { "if-match": etag } })).status).toBe(412);
    const deleted = await ask(emulator, `DELETE ${path}`, { headers: { "if-match": "*" } });
    expect([deleted.status, deleted.text]).toEqual([204, ""]);
    expect((await ask(emulator, `GET ${path}`)).status).toBe(404);
  });
});

test("a response that violates the contract becomes a 500 with the violations", async () => {
  const id = emulator.state.seed({ properties: { policyId: 7 } });
  const reply = await ask(emulator, `GET /restoreSessions/${id}`);
  expect([reply.status, reply.code]).toEqual([500, "ContractViolation"]);
  expect(emulator.violations).toEqual([
    {
      request: expect.stringContaining(id),
      problems: expect.arrayContaining([expect.stringContaining("/policyId")]),
    },
  ]);
  emulator.reset();
});
