// The responses on Microsoft's pages about sessions and artifacts, as values: a property that is missing in a type is an
// error.
import type {
  DriveRestoreArtifactCollectionResponse,
  ExchangeRestoreSessionCreation,
  ExchangeRestoreSessionDelta,
  GranularDriveRestoreArtifactCollectionResponse,
  GranularSiteRestoreArtifactCollectionResponse,
  IdentitySet,
  MailboxRestoreArtifactCollectionResponse,
  OneDriveForBusinessRestoreSession,
  OneDriveForBusinessRestoreSessionDelta,
  RestoreSession,
  RestoreSessionBaseCollectionResponse,
  SharePointRestoreSession,
  SharePointRestoreSessionDelta,
} from "graph-restore-sessions/types";

const fits = <T>(..._values: readonly T[]): void => {};

const by: IdentitySet = {
  application: { id: "app", displayName: "Microsoft Enhanced Restore" },
  user: { id: "user", displayName: "ABC" },
};
const [created, odd, never] = [
  "2030-06-28T15:05:54.1352557Z",
  "2030-03-30T12-01-03.45Z",
  "0001-01-01T00:00:00Z",
];

// Sessions.
fits<RestoreSession>(
  { "@odata.type": "#microsoft.graph.sharepointRestoreSession", id: "s", status: "active", createdBy: by },
  {
    "@odata.context": " /solutions/backupRestore/$metadata#restoreSessions/$entity",
    "@odata.id": "/solutions/backupRestore/sharepointRestoreSessions(id)",
    "@odata.type": "#microsoft.graph.sharepointRestoreSession",
    id: "s",
    status: "activating",
    restoreJobType: "standard",
    restoreSessionArtifactCount: { total: 2, completed: 0, inProgress: 2, failed: 0 },
  },
  { id: "s", status: "publishedTomorrow", restoreJobType: "unknownFutureValue", completedDateTime: null },
  // The page of "Update restoreSessionBase": placeholders, and type names without `#`.
  {
    "@odata.type": "#microsoft.graph.restoreSessionBase",
    id: "s",
    status: "String",
    createdDateTime: "String (timestamp)",
    createdBy: { "@odata.type": "microsoft.graph.identitySet" },
    lastModifiedBy: { "@odata.type": "microsoft.graph.identitySet" },
    error: { "@odata.type": "microsoft.graph.publicError" },
  },
);
fits<RestoreSessionBaseCollectionResponse>({
  "@odata.context": "/solutions/backupRestore/$metadata#restoreSessions",
  "@odata.nextLink": "/solutions/backupRestore/sharepointRestoreSessions?$skiptoken=a%3d%3d",
  value: [
    { "@odata.type": "#microsoft.graph.sharepointRestoreSession", id: "s", status: "failed", error: null },
    { "@odata.type": "#microsoft.graph.exchangeRestoreSession", id: "s", createdDateTime: odd, error: null },
    { "@odata.type": "#microsoft.graph.oneDriveForBusinessRestoreSession", id: "s", lastModifiedBy: by },
  ],
});
fits<SharePointRestoreSession>(
  { "@odata.type": "#microsoft.graph.sharepointRestoreSession", id: "s", status: "draft" },
  { "@odata.context": "c", id: "s", restoreJobType: "granular", createdDateTime: created },
);
fits<OneDriveForBusinessRestoreSession>({ "@odata.context": "c", id: "s", status: "draft", error: null });
fits<ExchangeRestoreSessionCreation>({
  "@odata.context": "/solutions/backupRestore/$metadata#exchangeRestoreSessions/$entity",
  id: "s",
  status: "draft",
  restoreJobType: "standard",
  restoreSessionArtifactCount: { total: 1, completed: 0, inProgress: 0, failed: 0 },
  createdBy: by,
  error: null,
  granularMailboxRestoreArtifact: [
    { id: "a", restorePoint: { id: "point" }, status: "added", searchResponseId: "search", error: null },
  ],
});

// Deltas.
const added = {
  id: "a",
  restorePoint: { "@odata.id": "point" },
  destinationType: "inPlace",
  status: "added",
  createdDateTime: odd,
};
const gone = {
  "@contentId": "content",
  "@Core.DataModificationException": {
    info: { code: "Invalid", message: "Gone." },
    failedOperation: "remove",
    responseCode: 409,
  },
  id: "a",
};
fits<ExchangeRestoreSessionDelta>({ "mailboxRestoreArtifacts@delta": [added, gone] });
fits<OneDriveForBusinessRestoreSessionDelta>(
  { "driveRestoreArtifacts@delta": [added, gone] },
  {
    "@context": "#$delta",
    id: "s",
    "granularDriveRestoreArtifacts@delta": [{ id: "key", "@removed": { reason: "changed" } }, gone],
  },
);
fits<SharePointRestoreSessionDelta>(
  { "@context": "c", "siteRestoreArtifacts@delta": [added, gone] },
  {
    "@context": "#$delta",
    "granularSiteRestoreArtifacts@delta": [
      {
        siteId: null,
        id: "key",
        browseSessionId: "browse",
        restoredItemKey: "",
        restoredItemPath: null,
        restoredItemWebUrl: null,
        webUrl: "",
        status: "added",
        error: null,
        startDateTime: never,
        completionDateTime: never,
        restorePointDateTime: never,
      },
    ],
  },
);

// Artifacts.
const ended = { startDateTime: created, completionDateTime: created, destinationType: "new" };
const restorePoint = { id: "point", protectionDateTime: created, expirationDateTime: created };
fits<MailboxRestoreArtifactCollectionResponse>({
  "@odata.nextLink":
    "/solutions/backupRestore/exchangeRestoreSessions/id/mailboxRestoreArtifacts?$skiptoken=a",
  value: [
    { ...ended, id: "a", status: "succeeded", restoredFolderId: "f", restoredFolderName: "n", restorePoint },
    { id: "a", status: "failed", error: { code: "ArtifactNotFound", innerError: { code: "Other" } } },
  ],
});
fits<DriveRestoreArtifactCollectionResponse>({
  value: [
    {
      ...ended,
      id: "a",
      status: "succeeded",
      restoredSiteId: "site",
      restoredSiteName: "n",
      restoredSiteWebUrl: "https://contoso.example",
      restorePoint,
    },
  ],
});
const granular = {
  id: "key",
  browseSessionId: "browse",
  restoredItemKey: "",
  webUrl: "",
  restoredItemPath: "",
  restoredItemWebUrl: "",
  status: "unknown",
  restorePointDateTime: never,
  startDateTime: never,
  completionDateTime: never,
};
fits<GranularSiteRestoreArtifactCollectionResponse>({
  "@odata.context": "c",
  value: [
    { ...granular, siteId: "site" },
    { ...granular, status: "added" },
  ],
});
fits<GranularDriveRestoreArtifactCollectionResponse>({
  value: [{ ...granular, destinationType: "inPlace", directoryObjectId: "user" }],
});
