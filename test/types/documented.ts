// What Microsoft's pages send and show, as calls and values. Compiled, never run.
import {
  createRestoreSessionsClient,
  type DriveRestoreArtifact,
  type ExchangeRestoreSessionCreation,
  type ExchangeRestoreSessionDelta,
  type MailboxRestoreArtifactCollectionResponse,
  type MailboxRestoreArtifactsBulkAdditionRequest,
  type OneDriveForBusinessRestoreSessionDelta,
  type ProtectionUnitBase,
  type RestorePointSearchResponse,
  type SharePointBrowseSession,
  type SharePointRestoreSession,
  type SharePointRestoreSessionDelta,
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

// A restore point is given by one of two references.
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

// A create may come without a body.
await graph.POST(exchange);
await graph.POST(drives);
await graph.POST(sites);
await graph.POST(sites, { body: {} });
// @ts-expect-error the collection of all types has no such default
await graph.POST(`${root}/restoreSessions`);

// Conflicts: on the create of a granular session alone.
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
// @ts-expect-error not of mailboxes
await graph.POST(exchange, { body: { "@microsoft.graph.conflictBehavior": "fail" } });
await graph.PATCH(`${sites}/{sharePointRestoreSession-id}`, {
  ...siteKey,
  // @ts-expect-error not in an update
  body: { "@microsoft.graph.conflictBehavior": "fail" },
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
  // @ts-expect-error another type's delta
  body: { "granularDriveRestoreArtifacts@delta": [] },
});
await graph.PATCH(`${exchange}/{exchangeRestoreSession-id}`, {
  ...exchangeKey,
  // @ts-expect-error not documented
  body: { "granularMailboxRestoreArtifacts@delta": [] },
});

// Finding what to restore.
await graph.POST(`${root}/restorePoints/search`, {
  body: {
    protectionUnitIds: ["unit"],
    protectionTimePeriod: { startDateTime: "2030-01-01T00:00:00Z" },
    restorePointPreference: "latest",
    tags: "fastRestore",
    artifactQuery: {
      artifactType: "message",
      structuredQueryExpression: { senders: ["a@contoso.example"], items: ["email"], hasAttachment: true },
    },
  },
});
// @ts-expect-error no period
await graph.POST(`${root}/restorePoints/search`, { body: { protectionUnitIds: ["unit"] } });
// @ts-expect-error no units
await graph.POST(`${root}/restorePoints/search`, { body: { protectionTimePeriod: {} } });
await graph.POST(`${root}/restorePoints/search`, {
  // @ts-expect-error neither is null
  body: { protectionUnitIds: ["unit"], protectionTimePeriod: null },
});
await graph.POST(`${root}/sharePointBrowseSessions`, { body: { restorePointId: "point" } });
await graph.POST(`${root}/oneDriveForBusinessBrowseSessions`, { body: { restorePointId: "point" } });
await graph.POST(`${root}/browseSessions`, {
  body: { "@odata.type": "#microsoft.graph.sharePointBrowseSession", restorePointId: "point" },
});
// @ts-expect-error no restore point
await graph.POST(`${root}/sharePointBrowseSessions`, { body: {} });
// @ts-expect-error not null
await graph.POST(`${root}/oneDriveForBusinessBrowseSessions`, { body: { restorePointId: null } });
const browseKey = { params: { path: { "sharePointBrowseSession-id": "id" } } };
await graph.POST(`${root}/sharePointBrowseSessions/{sharePointBrowseSession-id}/browse`, browseKey);
const page = unwrap(
  await graph.POST(`${root}/sharePointBrowseSessions/{sharePointBrowseSession-id}/browse`, {
    ...browseKey,
    body: {
      browseLocationItemKey: "key",
      browseResourceType: "site",
      filter: "(name -contains 'a')",
      orderBy: "nameAsc",
      optimizedBrowse: true,
    },
  }),
);
page.value.at(0)?.itemKey?.toUpperCase();
await graph.POST(`${root}/browseSessions/{browseSessionBase-id}/browse`, {
  params: { path: { "browseSessionBase-id": "id" } },
  body: {},
});

// Lists that take no query options.
const bulk = `${exchange}/{exchangeRestoreSession-id}/mailboxRestoreArtifactsBulkAdditionRequests` as const;
await graph.GET(bulk, exchangeKey);
// @ts-expect-error no query options
await graph.GET(bulk, { params: { ...exchangeKey.params, query: { $top: 1 } } });
const granular = `${sites}/{sharePointRestoreSession-id}/granularSiteRestoreArtifacts` as const;
await graph.GET(granular, siteKey);
// @ts-expect-error no query options
await graph.GET(granular, { params: { ...siteKey.params, query: { $top: 1 } } });
await graph.POST(bulk, {
  ...exchangeKey,
  body: {
    displayName: "All",
    mailboxes: ["a@contoso.example"],
    protectionTimePeriod: { startDateTime: "2030-01-01T00:00:00Z", endDateTime: "2030-01-02T00:00:00Z" },
    destinationType: "new",
    tags: "fastRestore",
    restorePointPreference: "latest",
  },
});

// The name of a type is read as the pages spell it, and sent as published.
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

// Responses, as values: a property that the pages show and a type has not is an error here.
export const responses: [
  ExchangeRestoreSessionCreation,
  SharePointRestoreSession,
  ExchangeRestoreSessionDelta,
  OneDriveForBusinessRestoreSessionDelta,
  SharePointRestoreSessionDelta,
  MailboxRestoreArtifactsBulkAdditionRequest,
  MailboxRestoreArtifactCollectionResponse,
  RestorePointSearchResponse,
  SharePointBrowseSession,
  ProtectionUnitBase,
] = [
  {
    "@odata.context": "…/$metadata#exchangeRestoreSessions/$entity",
    id: "session",
    status: "draft",
    restoreJobType: "standard",
    restoreSessionArtifactCount: { total: 1, completed: 0, inProgress: 0, failed: 0 },
    error: null,
    granularMailboxRestoreArtifact: [
      {
        id: "artifact",
        restorePoint: { id: "point" },
        status: "added",
        searchResponseId: "search",
        error: null,
      },
    ],
  },
  { "@odata.id": "/solutions/backupRestore/sharePointRestoreSessions(1)", id: "session", status: "draft" },
  {
    "@context": "…",
    "mailboxRestoreArtifacts@delta": [
      {
        id: "artifact",
        restorePoint: { "@odata.id": "point" },
        destinationType: "inPlace",
        status: "added",
        createdDateTime: "2030-01-01T00:00:00Z",
      },
      {
        "@contentId": "content",
        "@Core.DataModificationException": {
          info: { code: "Invalid", message: "Gone." },
          failedOperation: "remove",
          responseCode: 409,
        },
        id: "artifact",
      },
    ],
  },
  {
    "@context": "#$delta",
    id: "session",
    "granularDriveRestoreArtifacts@delta": [{ id: "key", "@removed": { reason: "changed" } }],
  },
  {
    "@context": "#$delta",
    "granularSiteRestoreArtifacts@delta": [
      {
        siteId: null,
        id: "key",
        browseSessionId: "browse",
        restoredItemKey: "",
        restoredItemPath: null,
        status: "added",
        startDateTime: "0001-01-01T00:00:00Z",
      },
    ],
  },
  {
    id: "request",
    status: "completedWithErrors",
    mailboxes: [],
    tags: "fastRestore",
    createdBy: { user: { identity: "user" } },
    error: {
      code: "UserNotBackedup",
      message: "Some are missing.",
      details: [{ code: "UserNotBackedup", target: "a@contoso.example" }],
    },
  },
  {
    value: [
      {
        id: "artifact",
        status: "failed",
        error: { code: "ArtifactNotFound", message: "Gone.", innerError: { code: "Other" } },
      },
    ],
  },
  {
    "@odata.context": "…",
    searchResponseId: "search",
    searchResults: [
      {
        artifactHitCount: 26,
        restorePoint: {
          "@odata.type": "#microsoft.graph.restorePoint",
          id: "point",
          tags: "fastRestore",
          protectionUnit: {
            "@odata.type": "#microsoft.graph.siteProtectionUnit",
            id: "unit",
            siteId: "site",
          },
        },
      },
    ],
    noResultProtectionUnitIds: ["unit"],
  },
  {
    id: "browse",
    restorePointDateTime: "2030-01-01T00:00:00Z",
    status: "created",
    expirationDateTime: "2030-01-04T00:00:00Z",
    backupSizeInBytes: "584316",
    siteId: "site",
  },
  {
    id: "unit",
    siteId: "site",
    protectionSources: "manual, dynamicRule",
    createdBy: { user: { email: "a@contoso.example", id: "user", displayName: "A" } },
  },
];

declare const artifact: DriveRestoreArtifact;
// @ts-expect-error sent, never read
artifact.itemKey;
declare const browsed: SharePointBrowseSession;
// @ts-expect-error sent, never read
browsed.restorePointId;
