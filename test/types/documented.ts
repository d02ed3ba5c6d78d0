// The requests on Microsoft's pages about sessions, as calls. Compiled, never run.
import {
  createRestoreSessionsClient,
  type DriveRestoreArtifact,
  type SharePointRestoreSession,
  unwrap,
} from "graph-restore-sessions";

type Site = Pick<SharePointRestoreSession, "@odata.type" | "status">;

const graph = createRestoreSessionsClient({ accessToken: "token" });
const root = "/solutions/backupRestore";
const exchange = `${root}/exchangeRestoreSessions` as const;
const drives = `${root}/oneDriveForBusinessRestoreSessions` as const;
const sites = `${root}/sharePointRestoreSessions` as const;
const exchangeKey = { params: { path: { "exchangeRestoreSession-id": "id" } } };
const driveKey = { params: { path: { "oneDriveForBusinessRestoreSession-id": "id" } } };
const siteKey = { params: { path: { "sharePointRestoreSession-id": "id" } } };

// A restore point has one of two references.
await graph.POST(exchange, {
  body: { mailboxRestoreArtifacts: [{ restorePoint: { id: "point" }, destinationType: "inPlace" }] },
});
await graph.POST(drives, {
  body: { driveRestoreArtifacts: [{ restorePoint: { "@odata.id": "point" }, destinationType: "new" }] },
});
await graph.POST(exchange, {
  body: {
    granularMailboxRestoreArtifacts: [
      { restorePoint: { id: "point" }, destinationType: "new", searchResponseId: "search" },
    ],
  },
});
// @ts-expect-error no reference
await graph.POST(sites, { body: { siteRestoreArtifacts: [{ restorePoint: {} }] } });
await graph.POST(sites, {
  // @ts-expect-error a reference has no other properties
  body: { siteRestoreArtifacts: [{ restorePoint: { id: "point", tags: "fastRestore" } }] },
});

await graph.POST(exchange, {
  body: {
    mailboxRestoreArtifacts: [
      { restorePoint: { "@odata.id": "point" }, destinationType: "inPlace" },
      { restorePoint: { "@odata.id": "other" }, destinationType: "inPlace" },
    ],
  },
});
await graph.POST(sites, {
  body: {
    "@odata.type": "#microsoft.graph.sharePointRestoreSession",
    siteRestoreArtifacts: [
      {
        "@odata.type": "#microsoft.graph.siteRestoreArtifact",
        restorePoint: { id: "point" },
        destinationType: "inPlace",
      },
    ],
  },
});
await graph.POST(drives, {
  body: { driveRestoreArtifacts: [{ restorePoint: { id: "point" }, destinationType: "inPlace" }] },
});
await graph.POST(`${root}/restoreSessions`, {
  body: {
    "@odata.type": "#microsoft.graph.exchangeRestoreSession",
    mailboxRestoreArtifacts: [{ restorePoint: { id: "point" }, destinationType: "inPlace" }],
  },
});

// A create may have no body.
await graph.POST(exchange);
await graph.POST(drives);
await graph.POST(sites);
await graph.POST(sites, { body: {} });
// @ts-expect-error the collection of all types has no such default
await graph.POST(`${root}/restoreSessions`);

// The behaviour on conflicts: only in the create of a granular session.
await graph.POST(sites, {
  body: {
    "@microsoft.graph.conflictBehavior": "rename",
    granularSiteRestoreArtifacts: [{ browseSessionId: "browse", id: "key", destinationType: "inPlace" }],
  },
});
await graph.POST(drives, {
  body: {
    "@microsoft.graph.conflictBehavior": "replace",
    granularDriveRestoreArtifacts: [{ browseSessionId: "browse", id: "key" }],
  },
});
// @ts-expect-error no such behavior
await graph.POST(drives, { body: { "@microsoft.graph.conflictBehavior": "keep" } });
// @ts-expect-error not for mailboxes
await graph.POST(exchange, { body: { "@microsoft.graph.conflictBehavior": "fail" } });
await graph.PATCH(`${sites}/{sharePointRestoreSession-id}`, {
  ...siteKey,
  // @ts-expect-error not in an update
  body: { "@microsoft.graph.conflictBehavior": "fail" },
});

// Deltas of whole units: additions by either reference, removals, or both.
await graph.PATCH(`${exchange}/{exchangeRestoreSession-id}`, {
  ...exchangeKey,
  body: {
    "mailboxRestoreArtifacts@delta": [
      { restorePoint: { "@odata.id": "point" }, destinationType: "inPlace" },
      { restorePoint: { id: "point" }, destinationType: "new" },
      { "@removed": { reason: "changed" }, id: "artifact" },
    ],
  },
});
await graph.PATCH(`${drives}/{oneDriveForBusinessRestoreSession-id}`, {
  ...driveKey,
  body: { "driveRestoreArtifacts@delta": [{ "@removed": { reason: "changed" }, id: "artifact" }] },
});
await graph.PATCH(`${sites}/{sharePointRestoreSession-id}`, {
  ...siteKey,
  body: {
    "siteRestoreArtifacts@delta": [{ restorePoint: { "@odata.id": "point" }, destinationType: "new" }],
  },
});
await graph.PATCH(`${sites}/{sharePointRestoreSession-id}`, {
  ...siteKey,
  // @ts-expect-error a removal needs `@removed.reason`
  body: { "siteRestoreArtifacts@delta": [{ "@removed": {}, id: "artifact" }] },
});

// Granular deltas.
const drive = unwrap(
  await graph.PATCH(`${drives}/{oneDriveForBusinessRestoreSession-id}`, {
    ...driveKey,
    body: {
      "granularDriveRestoreArtifacts@delta": [
        { browseSessionId: "browse", itemKey: "key" },
        { "@removed": { reason: "changed" }, id: "key" },
      ],
    },
  }),
);
for (const item of drive["granularDriveRestoreArtifacts@delta"] ?? []) {
  if ("@removed" in item) item.id.toUpperCase();
  else if ("@Core.DataModificationException" in item) item.id?.toUpperCase();
  else item.browseSessionId?.toUpperCase();
}
drive["@context"]?.toUpperCase();
await graph.PATCH(`${sites}/{sharePointRestoreSession-id}`, {
  ...siteKey,
  body: { "granularSiteRestoreArtifacts@delta": [{ browseSessionId: "browse", id: "key" }] },
});
await graph.PATCH(`${sites}/{sharePointRestoreSession-id}`, {
  ...siteKey,
  // @ts-expect-error the delta of another type
  body: { "granularDriveRestoreArtifacts@delta": [] },
});
await graph.PATCH(`${exchange}/{exchangeRestoreSession-id}`, {
  ...exchangeKey,
  // @ts-expect-error not documented
  body: { "granularMailboxRestoreArtifacts@delta": [] },
});

// A type name in a response may have the spelling of the pages; in a request it is the published one.
const session = unwrap(
  await graph.GET(`${root}/restoreSessions/{restoreSessionBase-id}`, {
    params: { path: { "restoreSessionBase-id": "id" } },
  }),
);
if (session["@odata.type"] === "#microsoft.graph.sharepointRestoreSession") session satisfies Site;
if (session["@odata.type"] === "#microsoft.graph.sharePointRestoreSession") session satisfies Site;
await graph.POST(`${root}/restoreSessions`, {
  // @ts-expect-error not as published
  body: { "@odata.type": "#microsoft.graph.sharepointRestoreSession" },
});
const opened = unwrap(
  await graph.GET(`${root}/browseSessions/{browseSessionBase-id}`, {
    params: { path: { "browseSessionBase-id": "id" } },
  }),
);
if (opened["@odata.type"] === "#microsoft.graph.sharePointBrowseSessions") opened.siteId?.toUpperCase();

declare const artifact: DriveRestoreArtifact;
// @ts-expect-error only in requests
artifact.itemKey;
