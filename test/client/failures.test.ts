// Tests finding failed items in a response with status 200.
import { describe, expect, test } from "vitest";
import {
  createRestoreSessionsClient,
  failedArtifacts,
  isBulkRequestFinished,
  isSessionOfKind,
  readFailedArtifacts,
  sessionKind,
} from "../../src/index.ts";
import { serve } from "./server.ts";

const error = { code: "ArtifactNotFound", message: "gone" };
const failed = { id: "a", status: "failed", error };

test.each<[string, object, [string | undefined, string | undefined, string | undefined][]]>([
  ["an artifact of a session", { mailboxRestoreArtifacts: [failed] }, [["a", "ArtifactNotFound", undefined]]],
  ["a single file", { granularSiteRestoreArtifacts: [failed] }, [["a", "ArtifactNotFound", undefined]]],
  [
    "an artifact in the response to a create, whose list has a singular name",
    { granularMailboxRestoreArtifact: [failed] },
    [["a", "ArtifactNotFound", undefined]],
  ],
  [
    "an artifact on a page",
    { value: [{ id: "b", status: "succeeded" }, failed] },
    [["a", error.code, undefined]],
  ],
  ["a single artifact", failed, [["a", error.code, undefined]]],
  [
    "several artifacts",
    [failed, { ...failed, id: "c" }],
    [
      ["a", error.code, undefined],
      ["c", error.code, undefined],
    ],
  ],
  [
    "an artifact whose error is a placeholder",
    [
      { id: "ok", status: "succeeded", error: { "@odata.type": "microsoft.graph.publicError" } },
      { id: "a", status: "failed", error: {} },
    ],
    [["a", undefined, undefined]],
  ],
  ["an artifact without an error", { id: "a", status: "failed" }, [["a", undefined, undefined]]],
  [
    "an item of a delta",
    {
      "driveRestoreArtifacts@delta": [
        { id: "ok", status: "added" },
        { id: "x", "@removed": { reason: "changed" } },
        { "@Core.DataModificationException": { info: { code: "InvalidArtifactRequest" } } },
      ],
    },
    [[undefined, "InvalidArtifactRequest", undefined]],
  ],
  [
    "an exception without information",
    { "siteRestoreArtifacts@delta": [{ "@Core.DataModificationException": {} }] },
    [[undefined, undefined, undefined]],
  ],
  [
    "the resources of a bulk request",
    {
      id: "r",
      status: "completedWithErrors",
      error: {
        code: "x",
        details: [
          { code: "UserNotBackedup", target: "u1" },
          { code: "UserNotBackedup", target: "u2" },
        ],
      },
    },
    [
      ["r", "UserNotBackedup", "u1"],
      ["r", "UserNotBackedup", "u2"],
    ],
  ],
  [
    "a bulk request of a session",
    {
      mailboxRestoreArtifactsBulkAdditionRequests: [
        { id: "r", error: { details: [{ code: "UserNotBackedup", target: "u" }] } },
      ],
    },
    [["r", "UserNotBackedup", "u"]],
  ],
  ["a session that failed as a whole", { id: "s", status: "failed", error }, [["s", error.code, undefined]]],
  [
    "a failed session whose artifacts have more details",
    { id: "s", status: "failed", error, siteRestoreArtifacts: [failed] },
    [["a", error.code, undefined]],
  ],
  ["nothing", { id: "s", status: "completed", error: null, mailboxRestoreArtifacts: [] }, []],
  [
    "the resources of a bulk request whose error is a list, as in one of Microsoft's samples",
    {
      id: "r",
      status: "CompletedWithErrors",
      error: [
        { code: "BulkRestoreArtifactsNotResolved", details: [{ code: "UserNotBackedup", target: "u" }] },
      ],
    },
    [["r", "UserNotBackedup", "u"]],
  ],
  [
    "an empty list as the error of a session that did not fail",
    { id: "s", status: "completed", error: [] },
    [],
  ],
  ["null items", { mailboxRestoreArtifacts: [null, failed, null] }, [["a", error.code, undefined]]],
])("failedArtifacts finds %s", (_, answer, want) => {
  expect(failedArtifacts(answer).map(({ id, code, target }) => [id, code, target])).toEqual(want);
});

describe("readFailedArtifacts reads every list of a session of any kind", () => {
  test.each([
    ["exchange", "mailbox", "Mailbox", "#microsoft.graph.exchangeRestoreSession"],
    ["oneDriveForBusiness", "drive", "Drive", "#microsoft.graph.oneDriveForBusinessRestoreSession"],
    ["sharePoint", "site", "Site", "#microsoft.graph.sharepointRestoreSession"],
  ])("%s", async (kind, unit, granular, type) => {
    const root = "/solutions/backupRestore";
    await using server = await serve(({ url }, response) => {
      const page = url.includes("BulkAddition")
        ? [{ id: "r", error: { details: [{ code: "UserNotBackedup" }] } }]
        : [{ ...failed, id: url.split("/").at(-1) }, { id: "ok" }];
      const body = url === `${root}/restoreSessions/id` ? { "@odata.type": type } : { value: page };
      response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    });
    const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
    const found = await readFailedArtifacts(graph, "id");
    const lists = [`${unit}RestoreArtifacts`, `granular${granular}RestoreArtifacts`];
    expect(found.map(({ id }) => id)).toEqual([...lists, "r"]);
    expect(server.received.map(({ url }) => url)).toEqual([
      `${root}/restoreSessions/id`,
      ...[...lists, `${unit}RestoreArtifactsBulkAdditionRequests`].map(
        (list) => `${root}/${kind}RestoreSessions/id/${list}`,
      ),
    ]);
  });

  test("readFailedArtifacts throws for a session kind that was published later", async () => {
    await using server = await serve((_, response) =>
      response
        .setHeader("content-type", "application/json")
        .end('{"@odata.type":"#microsoft.graph.teamsRestoreSession"}'),
    );
    const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url });
    await expect(readFailedArtifacts(graph, "id")).rejects.toThrow("#microsoft.graph.teamsRestoreSession");
  });
});

test.each([
  ["unknown", false],
  ["active", false],
  ["completed", true],
  ["completedWithErrors", true],
  ["CompletedWithErrors", true],
  ["unknownFutureValue", false],
  [undefined, false],
  [null, false],
])("a bulk request that is %s has finished: %s", (status, want) => {
  expect(isBulkRequestFinished(status === undefined ? {} : { status })).toBe(want);
});

test.each([
  ["#microsoft.graph.exchangeRestoreSession", "exchange"],
  ["#microsoft.graph.oneDriveForBusinessRestoreSession", "oneDriveForBusiness"],
  ["#microsoft.graph.sharePointRestoreSession", "sharePoint"],
  ["#microsoft.graph.sharepointRestoreSession", "sharePoint"],
  ["#microsoft.graph.teamsRestoreSession", undefined],
  ["#microsoft.graph.exchangeRestoreSessions", undefined],
  [undefined, undefined],
] as const)("the kind of a session of type %s is %s", (type, kind) => {
  expect(sessionKind({ "@odata.type": type })).toBe(kind);
  expect(isSessionOfKind({ "@odata.type": type }, "sharePoint")).toBe(kind === "sharePoint");
});
