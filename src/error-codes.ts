/**
 * The documented error codes of a restore, with their HTTP statuses; 200 for an error inside a successful
 * response. Source: concepts/backup-storage-error-codes.md in microsoftgraph/microsoft-graph-docs-contrib.
 */
export interface BackupErrorCodes {
  /** Inside a 200, as the `error` of an artifact: this item cannot be restored. Do not try again. */
  ArtifactCannotBeRestored: 200;
  /** Inside a 200, as the `error` of an artifact: the mailbox, drive or site no longer exists. */
  ArtifactNotFound: 200;
  /** Reading a bulk addition request: it does not exist. */
  BulkRestoreArtifactsNotFound: 404;
  /**
   * Inside a 200, as the `error` of a bulk addition request: its `details` name the resources that could not be added.
   */
  BulkRestoreArtifactsNotResolved: 200;
  /** Creating a bulk addition request: the body is not valid. */
  BulkRestoreInvalidCreateRequest: 400;
  /** Creating a bulk addition request: an entry of `siteWebUrls` is not a URL of a site. */
  BulkRestoreInvalidCreateRequestSiteUrl: 400;
  /** Creating a bulk addition request: an entry of `mailboxes` or `drives` is not an address. */
  BulkRestoreInvalidCreateRequestUserEmail: 400;
  /** Creating a bulk addition request: too many resources. */
  BulkRestoreRestorationResourcesCountExceedsLimit: 400;
  /** Creating a session: its artifacts have more than one `destinationType`. */
  DifferentRestoreDestinationType: 400;
  /** Creating or updating a session: an artifact is already in the session, or is in the request twice. */
  DuplicateArtifactInList: 400;
  /** Inside a 200, as the `error` of an artifact: another session is restoring it. Try again later. */
  DuplicateArtifactRestoreRequest: 200;
  /** Listing or searching restore points, listing protection units: `$filter` is too long. */
  FilterLengthExceeded: 400;
  /** Deleting a session: some artifacts were not deleted. Try again; the client does. */
  IncompleteArtifactDeletion: 500;
  /** Inside a 200, as the `error` of a protection unit: its mailbox, drive or site does not exist. */
  InvalidArtifactId: 200;
  /** Creating or updating a session: an artifact is not valid. */
  InvalidArtifactRequest: 400;
  /** Creating or reading a bulk addition request: an id in the path is not valid. */
  InvalidBulkRestoreArtifactId: 400;
  /** Updating a session: the body is not valid. */
  InvalidPatchRequest: 400;
  /** Creating a session: an artifact has no `destinationType`, or one that is unknown. */
  InvalidPathType: 400;
  /** Listing protection units: the id of the policy in `$filter` is not valid. */
  InvalidPolicyId: 400;
  /** Reading protection units, searching restore points: the id of a unit is not valid. */
  InvalidProtectionUnitId: 400;
  /** Creating or updating a session: the restore point does not exist. */
  InvalidRestorePoint: 400;
  /** Any operation on a session: its id is not valid. */
  InvalidRestoreSessionId: 400;
  /** Inside a 200, as the `error` of an artifact: nothing was backed up at the time of the restore point. */
  InvalidRestoreTime: 200;
  /** Listing or searching restore points: the request is not valid. */
  InvalidSearchRequest: 400;
  /** Deleting a bulk addition request: it has not finished. */
  InvalidStateForBulkRequestDeletion: 403;
  /** Listing protection units: the policy does not exist. */
  PolicyNotFound: 404;
  /** Inside a 200, as the `error` of a protection unit: it no longer exists. */
  ProtectionUnitNotFound: 200;
  /** Inside a 200, as the `error` of a protection unit: the quota is exhausted. */
  QuotaExceeded: 200;
  /** More than 50 artifacts in a request: 413 on create, 400 on update. */
  RestoreArtifactsLimitBreached: 400 | 413;
  /** Updating, deleting or activating a session that is not a draft. */
  RestoreSessionActionNotAllowed: 403;
  /** Any operation on a session: it does not exist. */
  RestoreSessionNotFound: 404;
  /** Activating a session while 25 are active. Try again later; the client does. */
  TooManyActiveRestoreSessions: 500;
  /**
   * Inside a 200, as the `error` of an artifact or a protection unit: try again. If it is the code of a 500, the client
   * repeats requests that are safe to repeat.
   */
  UnknownError: 200 | 500;
  /** Inside a 200, in the `error.details` of a bulk addition request: no backup of the user in `target`. */
  UserNotBackedup: 200;
}

/** A documented error code of a restore. */
export type BackupErrorCode = keyof BackupErrorCodes;

declare module "graph-slice-client" {
  interface GraphErrorCodes extends BackupErrorCodes {}
}
