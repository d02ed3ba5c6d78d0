// The responses on Microsoft's pages about finding and bulk requests, as values, as in `documented-answers.ts`.
import type {
  BrowseQueryResponseItemCollectionResponse,
  BrowseSessionBaseCollectionResponse,
  DriveRestoreArtifactsBulkAdditionRequestCollectionResponse,
  GraphErrorBody,
  IdentitySet,
  MailboxProtectionUnitCollectionResponse,
  MailboxRestoreArtifactsBulkAdditionRequest,
  MailboxRestoreArtifactsBulkAdditionRequestCollectionResponse,
  OneDriveForBusinessBrowseSession,
  ProtectionUnitBase,
  ProtectionUnitBaseCollectionResponse,
  RestorePointCollectionResponse,
  RestorePointSearchResponse,
  SharePointBrowseSession,
  SharePointBrowseSessionCollectionResponse,
  SiteRestoreArtifactsBulkAdditionRequest,
} from "graph-restore-sessions/types";

const fits = <T>(..._values: readonly T[]): void => {};

const created = "2030-06-28T15:05:54.1352557Z";
const restorePoint = { id: "point", protectionDateTime: created, expirationDateTime: created };

// Bulk addition requests.
const who: IdentitySet = { user: { identity: "user" } };
const bulk = {
  id: "r",
  destinationType: "new",
  tags: "fastRestore",
  restorePointPreference: "latest",
  displayName: "All",
  createdDateTime: "2030-09-29T10:36:44.4021389+00:00",
  protectionTimePeriod: { startDateTime: created, endDateTime: created },
  createdBy: who,
  lastModifiedBy: who,
};
const error = {
  code: "BulkRestoreArtifactsNotResolved",
  message: "Errors while resolving restore artifacts",
  details: [{ code: "UserNotBackedup", message: "Not backed up", target: "a@contoso.example" }],
};
fits<MailboxRestoreArtifactsBulkAdditionRequest>(
  { ...bulk, status: "active", mailboxes: [] },
  {
    ...bulk,
    "@odata.type": "#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest",
    status: "completedWithErrors",
    mailboxes: [],
    error,
  },
  { id: "r", status: "unknown" },
  { id: "r", status: "completed", directoryObjectIds: [], protectionUnitIds: [], error: null },
);
fits<MailboxRestoreArtifactsBulkAdditionRequestCollectionResponse>({
  "@odata.type": "#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest",
  value: [{ ...bulk, status: "active", mailboxes: [] }],
});
fits<DriveRestoreArtifactsBulkAdditionRequestCollectionResponse>({
  "@odata.type": "#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest",
  value: [{ ...bulk, status: "CompletedWithErrors", drives: [], error }],
});
fits<SiteRestoreArtifactsBulkAdditionRequest>({
  ...bulk,
  "@odata.context": "/solutions/backupRestore/$metadata#siteRestoreArtifactsBulkAdditionRequest/$entity",
  siteWebUrls: [],
  restoreSessionId: "s",
});

// Restore points.
const siteUnit = {
  "@odata.type": "#microsoft.graph.siteProtectionUnit" as const,
  id: "unit",
  siteId: "contoso.example,a,b",
  policyId: "policy",
};
const point = {
  "@odata.type": "#microsoft.graph.restorePoint" as const,
  ...restorePoint,
  tags: "fastRestore",
  protectionUnit: siteUnit,
};
fits<RestorePointCollectionResponse>({
  "@odata.context": "/solutions/backupRestore/restorePoints",
  "@odata.nextLink": "https://graph.example/beta/solutions/backupRestore/restorePoints?$skiptoken=a",
  value: [point],
});
fits<RestorePointSearchResponse>(
  {
    "@odata.context": "/solutions/backupRestore/$metadata#restorePoints",
    searchResponseId: "search",
    searchResults: [{ restorePoint: point }, { artifactHitCount: 26, restorePoint: point }],
    noResultProtectionUnitIds: ["unit"],
  },
  { searchResponseId: "search", searchResults: [] },
);

// Protection units.
const protectedBy: IdentitySet = { user: { email: "a@contoso.example", id: "user", displayName: "A" } };
const unit = {
  id: "unit",
  backupRetentionPeriodInDays: 180,
  status: "protectRequested",
  protectionSources: "manual, dynamicRule",
  createdBy: protectedBy,
  offboardRequestedDateTime: "0001-01-01T00:00:00.0000000Z",
};
fits<ProtectionUnitBase>({
  ...unit,
  siteId: "site",
  pendingRetentionPeriodChange: { status: "inProgress", targetRetentionPeriodInDays: 720 },
});
fits<MailboxProtectionUnitCollectionResponse>({
  "@odata.nextLink": "https://graph.example/beta/x?&$skiptoken=a",
  value: [
    {
      ...unit,
      "@odata.type": "#microsoft.graph.mailboxProtectionUnit",
      directoryObjectId: "user",
      displayName: "A",
      email: "a@contoso.example",
      mailboxType: "shared",
      error: null,
      pendingRetentionPeriodChange: {
        status: "none",
        targetRetentionPeriodInDays: 90,
        effectiveFromDateTime: created,
      },
    },
  ],
});
fits<ProtectionUnitBaseCollectionResponse>({
  value: [
    siteUnit,
    { ...unit, "@odata.type": "#microsoft.graph.driveProtectionUnit", error: { code: "QuotaExceeded" } },
  ],
});

// Browse sessions.
const browse = {
  id: "browse",
  restorePointDateTime: created,
  status: "created",
  createdDateTime: created,
  expirationDateTime: created,
  backupSizeInBytes: "584316",
};
fits<SharePointBrowseSession>({ ...browse, "@odata.context": "c", siteId: "site" });
fits<OneDriveForBusinessBrowseSession>(
  { ...browse, directoryObjectId: "user" },
  { id: "browse", status: "failed", error: { code: "UnknownError" } },
);
fits<SharePointBrowseSessionCollectionResponse>({
  value: [{ ...browse, "@odata.type": "#microsoft.graph.sharePointBrowseSessions", siteId: "site" }],
});
fits<BrowseSessionBaseCollectionResponse>({
  value: [
    { ...browse, "@odata.type": "#microsoft.graph.sharePointBrowseSession", siteId: "site" },
    {
      ...browse,
      "@odata.type": "#microsoft.graph.oneDriveForBusinessBrowseSession",
      directoryObjectId: "user",
    },
  ],
});
fits<BrowseQueryResponseItemCollectionResponse>({
  "@odata.context":
    "https://graph.example/beta/$metadata#Collection(microsoft.graph.browseQueryResponseItem)",
  "@odata.count": 10,
  "@odata.nextLink": "https://graph.example/beta/x/browse?$skiptoken=a",
  value: [
    { itemKey: "a,b", name: "Communication site", webUrl: "https://contoso.example", type: "site" },
    {
      itemKey: "a,b,c,d",
      name: "Report.docx",
      webUrl: "https://contoso.example/Report.docx",
      type: "file",
      itemsCount: 0,
      sizeInBytes: "2594",
      createdDateTime: created,
      createdBy: { user: { id: "user" } },
      lastModifiedDateTime: created,
      lastModifiedBy: { application: { id: "app" } },
    },
    { name: "Later", type: "publishedTomorrow" },
  ],
});

// Errors.
fits<GraphErrorBody>({
  error: {
    code: "RestoreSessionNotFound",
    message: "Unable to get restore session.",
    innerError: { date: "2030-01-01T00:00:00", "request-id": "r", "client-request-id": "c" },
  },
});
