import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";
import { type Browsable, browsing, filePaths } from "./browsing.ts";

const emulator = await startEmulator();
const { state } = emulator;
const { opened, keyOf } = browsing(emulator);
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

describe("granular restores", () => {
  const create = async (service: Browsable, body: JsonObject) =>
    ask(emulator, `POST /${service}RestoreSessions`, {
      body,
      headers: { prefer: "include-unknown-enum-members" },
    });

  test("a create names items of a browse session and a conflict behavior", async () => {
    const browseSessionId = await opened("sharePoint", filePaths(2));
    const id = await keyOf(browseSessionId, "Team", "Documents", "File 00.txt");
    const { status, body } = await create("sharePoint", {
      granularSiteRestoreArtifacts: [{ browseSessionId, id, destinationType: "inPlace" }],
      "@microsoft.graph.conflictBehavior": "rename",
    });
    expect([status, body]).toMatchObject([201, { restoreJobType: "granular" }]);
    const path = `/sharePointRestoreSessions/${body["id"]}/granularSiteRestoreArtifacts`;
    expect((await ask(emulator, `GET ${path}`)).items).toMatchObject([
      { id, browseSessionId, status: "added" },
    ]);
    expect((await ask(emulator, `GET ${path}/${encodeURIComponent(id)}`)).status).toBe(200);
  });

  test("a delta adds items by id or itemKey, and its response lists removals", async () => {
    const browseSessionId = await opened("oneDriveForBusiness");
    const first = await keyOf(browseSessionId, "Documents", "Notes.txt");
    const second = await keyOf(browseSessionId, "Documents", "Letters");
    const session = String((await create("oneDriveForBusiness", {})).body["id"]);
    const patch = async (...list: readonly JsonObject[]) =>
      ask(emulator, `PATCH /oneDriveForBusinessRestoreSessions/${session}`, {
        body: { "granularDriveRestoreArtifacts@delta": list },
      });
    const added = await patch({ browseSessionId, id: first }, { browseSessionId, itemKey: second });
    expect(added.body).toMatchObject({
      "@context": "#$delta",
      id: session,
      "granularDriveRestoreArtifacts@delta": [
        {
          id: first,
          status: "added",
          error: null,
          restoredItemKey: "",
          startDateTime: "0001-01-01T00:00:00Z",
        },
        { id: second },
      ],
    });
    const removed = await patch({ "@removed": { reason: "changed" }, id: first });
    expect(removed.body["granularDriveRestoreArtifacts@delta"]).toEqual([
      { id: first, "@removed": { reason: "changed" } },
    ]);
    expect(state.session(session)?.artifacts).toHaveLength(1);
    expect(
      (await patch({ browseSessionId, id: second })).body["granularDriveRestoreArtifacts@delta"],
    ).toMatchObject([{ "@Core.DataModificationException": { info: { code: "DuplicateArtifactInList" } } }]);
  });

  test("a session cannot mix artifacts of whole sites and of items", async () => {
    const browseSessionId = await opened("sharePoint");
    const granular = [{ browseSessionId, id: await keyOf(browseSessionId, "Team site") }];
    const full = [
      { restorePoint: { id: state.restorePoint({ service: "sharePoint" }) }, destinationType: "new" },
    ];
    const both = await create("sharePoint", {
      granularSiteRestoreArtifacts: granular,
      siteRestoreArtifacts: full,
    });
    expect(both.code).toBe("InvalidArtifactRequest");
    const { body } = await create("sharePoint", { siteRestoreArtifacts: full });
    const delta = await ask(emulator, `PATCH /sharePointRestoreSessions/${body["id"]}`, {
      body: { "granularSiteRestoreArtifacts@delta": granular },
    });
    expect(delta.code).toBe("InvalidArtifactRequest");
  });

  test.each([
    { given: "an unknown browse session", item: { browseSessionId: "none", id: "x" } },
    { given: "no browse session", item: { id: "x" } },
    { given: "an unknown item", item: { id: "x" }, isOpen: true },
  ])("an artifact with $given gives 400 InvalidArtifactRequest", async ({ item, isOpen }) => {
    const browseSessionId = isOpen === true ? { browseSessionId: await opened("sharePoint") } : {};
    const { code } = await create("sharePoint", {
      granularSiteRestoreArtifacts: [{ ...item, ...browseSessionId }],
    });
    expect(code).toBe("InvalidArtifactRequest");
  });

  test.each(["elsewhere", "fail"])(
    "the conflict behavior '%s' on a full session gives 400",
    async (behavior) => {
      const { status } = await create("sharePoint", { "@microsoft.graph.conflictBehavior": behavior });
      expect(status).toBe(400);
    },
  );

  test("a granular artifact of a mailbox names the search that found its messages", async () => {
    const { id, points } = state.unit();
    const search = async (more: JsonObject) =>
      (
        await ask(emulator, "POST /restorePoints/search", {
          body: {
            protectionUnitIds: [id],
            protectionTimePeriod: { startDateTime: "2000-01-01T00:00:00Z" },
            ...more,
          },
        })
      ).body["searchResponseId"] ?? "";
    const createBy = async (searchResponseId: JsonObject[string]) =>
      ask(emulator, "POST /exchangeRestoreSessions", {
        body: {
          granularMailboxRestoreArtifacts: [
            {
              restorePoint: { id: points[0] ?? "" },
              destinationType: "new",
              searchResponseId: searchResponseId ?? "",
            },
          ],
        },
      });
    const artifactQuery = { artifactType: "message", structuredQueryExpression: { subjects: ["budget"] } };
    const made = await createBy(await search({ artifactQuery }));
    expect([made.status, made.body["restoreJobType"]]).toEqual([201, "standard"]);
    expect(made.body["granularMailboxRestoreArtifact"]).toMatchObject([
      { status: "added", destinationType: "new", restorePoint: { id: points[0] } },
    ]);
    const { body: session } = await ask(emulator, `GET /exchangeRestoreSessions/${made.body["id"]}`);
    expect(session).not.toHaveProperty("granularMailboxRestoreArtifact");
    expect((await createBy(await search({}))).code).toBe("InvalidArtifactRequest");
    expect((await createBy("none")).code).toBe("InvalidArtifactRequest");
  });
});
