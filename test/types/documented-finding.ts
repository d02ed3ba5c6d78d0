// The requests on Microsoft's pages about finding and bulk requests, as calls. Compiled, never run.
import { createRestoreSessionsClient, type SharePointBrowseSession, unwrap } from "graph-restore-sessions";

const graph = createRestoreSessionsClient({ accessToken: "token" });
const root = "/solutions/backupRestore";
const exchange = `${root}/exchangeRestoreSessions` as const;
const drives = `${root}/oneDriveForBusinessRestoreSessions` as const;
const sites = `${root}/sharePointRestoreSessions` as const;
const exchangeKey = { params: { path: { "exchangeRestoreSession-id": "id" } } };
const driveKey = { params: { path: { "oneDriveForBusinessRestoreSession-id": "id" } } };
const siteKey = { params: { path: { "sharePointRestoreSession-id": "id" } } };

// Finding restore points.
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
  // @ts-expect-error null is not allowed
  body: { protectionUnitIds: ["unit"], protectionTimePeriod: null },
});
await graph.POST(`${root}/restorePoints/search`, {
  body: {
    artifactQuery: {
      queryExpression: "(subject -contains 'Finance') -and (sender -eq 'alex@contoso.example')",
      artifactType: "message",
    },
    protectionUnitIds: ["unit"],
    protectionTimePeriod: { startDateTime: "2030-01-01T00:00:00Z" },
    restorePointPreference: "oldest",
  },
});
await graph.POST(`${root}/restorePoints/search`, {
  body: {
    artifactQuery: {
      artifactType: "message",
      structuredQueryExpression: {
        subjects: ["Finance", "Legal"],
        senders: ["alex@contoso.example"],
        recipients: ["carol@contoso.example", "dan@contoso.example"],
        hasAttachment: true,
        items: ["email", "note", "contact", "task", "calendar"],
      },
    },
    protectionUnitIds: ["unit"],
    protectionTimePeriod: { startDateTime: "2030-01-01T00:00:00Z", endDateTime: "2030-01-08T00:00:00Z" },
  },
});
await graph.GET(`${root}/restorePoints`, {
  params: {
    query: {
      $expand: ["protectionUnit($filter=id eq 'unit')"],
      $filter: "protectionDateTime lt 2030-05-12T10:01:00Z",
    },
  },
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
for (const body of [
  {},
  { browseLocationItemKey: "key", browseResourceType: "documentLibrary" },
  { optimizedBrowse: true },
  { optimizedBrowse: true, filter: "(name -contains 'Folder')" },
] as const)
  await graph.POST(`${root}/sharePointBrowseSessions/{sharePointBrowseSession-id}/browse`, {
    ...browseKey,
    body,
  });
await graph.POST(`${root}/oneDriveForBusinessBrowseSessions/{oneDriveForBusinessBrowseSession-id}/browse`, {
  params: { path: { "oneDriveForBusinessBrowseSession-id": "id" } },
  body: { browseLocationItemKey: "key", browseResourceType: "site", orderBy: "pathDsc" },
});
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

// Lists without query options.
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

// Bulk requests of all kinds: by address, by id, by unit.
const period = { startDateTime: "2030-01-01T00:00:00Z", endDateTime: "2030-01-08T00:00:00Z" };
for (const body of [
  {
    displayName: "Drives",
    drives: ["a@contoso.example"],
    protectionTimePeriod: period,
    destinationType: "inPlace",
  },
  { directoryObjectIds: ["user"], protectionTimePeriod: period, restorePointPreference: "oldest" },
  { protectionUnitIds: ["unit"], protectionTimePeriod: period, tags: "fastRestore,includeNewerItems" },
] as const)
  await graph.POST(
    `${drives}/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifactsBulkAdditionRequests`,
    { ...driveKey, body },
  );
for (const body of [
  { displayName: "Sites", siteWebUrls: ["https://contoso.example"], protectionTimePeriod: period },
  { siteIds: ["site"], protectionTimePeriod: period, destinationType: "new" },
] as const)
  await graph.POST(`${sites}/{sharePointRestoreSession-id}/siteRestoreArtifactsBulkAdditionRequests`, {
    ...siteKey,
    body,
  });

// The collections of browse sessions of one type have no query options.
// @ts-expect-error no query options
await graph.GET(`${root}/sharePointBrowseSessions`, { params: { query: { $top: 1 } } });
await graph.GET(`${root}/browseSessions`, { params: { query: { $top: 1 } } });

declare const browsed: SharePointBrowseSession;
// @ts-expect-error only in requests
browsed.restorePointId;
