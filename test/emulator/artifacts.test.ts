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
const points = (count: number) => Array.from({ length: count }, () => artifact(state.restorePoint()));

describe("the artifacts of a draft", () => {
  test("a delta adds and removes, and reports failures in its response with status 200", async () => {
    const refused = state.restorePoint({
      refused: { code: "ArtifactCannotBeRestored", message: "No.", responseCode: 409 },
    });
    const id = state.seed({ artifacts: 2 });
    const [first] = state.session(id)?.artifacts ?? [];
    const reply = await ask(emulator, `PATCH /exchangeRestoreSessions/${id}`, {
      body: {
        "mailboxRestoreArtifacts@delta": [
          artifact(),
          { ...artifact(refused), "@contentId": "mine" },
          { "@removed": { reason: "changed" }, id: first?.id ?? "" },
          { "@removed": { reason: "changed" }, id: "gone" },
        ],
      },
    });
    expect(reply.status).toBe(200);
    expect(reply.body["mailboxRestoreArtifacts@delta"]).toEqual([
      {
        id: expect.any(String),
        destinationType: "inPlace",
        status: "added",
        createdDateTime: expect.any(String),
        restorePoint: { "@odata.id": point },
      },
      {
        "@Core.DataModificationException": {
          info: { code: "ArtifactCannotBeRestored", message: "No." },
          failedOperation: "insert",
          responseCode: 409,
        },
        "@contentId": "mine",
        restorePoint: { "@odata.id": refused },
      },
      {
        "@Core.DataModificationException": {
          info: { code: "Invalid", message: expect.any(String) },
          failedOperation: "remove",
          responseCode: 409,
        },
        "@contentId": expect.any(String),
        id: "gone",
      },
    ]);
    expect(reply.body["restoreSessionArtifactCount"]).toMatchObject({ total: 2 });
  });

  const unknown = "8c3b5c30-3899-4712-95f9-f3c6b4e5324d";
  test.each([
    {
      given: "an unknown restore point",
      list: () => [artifact(unknown)],
      create: [400, "InvalidRestorePoint"],
    },
    {
      given: "no restore point",
      list: () => [{ destinationType: "new" }],
      create: [400, "InvalidRestorePoint"],
    },
    {
      given: "a duplicate artifact",
      list: () => [artifact(), artifact()],
      create: [400, "DuplicateArtifactInList"],
    },
    {
      given: "no destination",
      list: () => [{ ...artifact(), destinationType: null }],
      create: [400, "InvalidPathType"],
      patch: [200, undefined],
    },
    {
      given: "an unknown destination",
      list: () => [{ ...artifact(), destinationType: "old" }],
      create: [400, "InvalidPathType"],
      patch: [400, "InvalidPatchRequest"],
    },
    { given: "none", list: () => [], create: [400, "InvalidArtifactRequest"] },
    { given: "null", list: () => null, create: [400, "InvalidArtifactRequest"] },
    {
      given: "51",
      list: () => points(51),
      create: [413, "RestoreArtifactsLimitBreached"],
      patch: [400, "RestoreArtifactsLimitBreached"],
    },
    {
      given: "a removal without id",
      list: () => [{ "@removed": { reason: "changed" } }],
      patch: [400, "InvalidPatchRequest"],
    },
    { given: "50", list: () => points(50), create: [201, undefined], patch: [200, undefined] },
  ])("refuse $given in a create and in a delta", async ({ list, create, patch }) => {
    const id = state.seed({ service: "sharePoint" });
    const delta = await ask(emulator, `PATCH /sharePointRestoreSessions/${id}`, {
      body: { "siteRestoreArtifacts@delta": list() },
    });
    expect([delta.status, delta.code]).toEqual(patch ?? create);
    if (create === undefined) return;
    const made = await ask(emulator, "POST /sharePointRestoreSessions", {
      body: { siteRestoreArtifacts: list() },
    });
    expect([made.status, made.code]).toEqual(create);
  });

  test("a refused list changes nothing", async () => {
    const id = state.seed();
    const body = { "mailboxRestoreArtifacts@delta": [artifact(), artifact(unknown)] };
    expect((await ask(emulator, `PATCH /exchangeRestoreSessions/${id}`, { body })).status).toBe(400);
    expect(state.session(id)?.artifacts).toEqual([]);
  });

  test("restore points may have any id if the emulator is set to accept them", async () => {
    emulator.behaviour.restorePoints = "any";
    const id = String(
      (
        await ask(emulator, "POST /oneDriveForBusinessRestoreSessions", {
          body: { driveRestoreArtifacts: [artifact(unknown)] },
        })
      ).body["id"],
    );
    const [drive] = state.session(id)?.artifacts ?? [];
    const reply = await ask(
      emulator,
      `GET /oneDriveForBusinessRestoreSessions/${id}/driveRestoreArtifacts/${drive?.id}/restorePoint?$expand=protectionUnit`,
    );
    expect(reply.body).toMatchObject({
      id: unknown,
      protectionUnit: { "@odata.type": "#microsoft.graph.driveProtectionUnit" },
    });
  });
});
