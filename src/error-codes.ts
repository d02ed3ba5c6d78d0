/** The error codes of backup storage that are documented. */
export type BackupErrorCode =
  | "DuplicateArtifactInList"
  | "IncompleteArtifactDeletion"
  | "InvalidArtifactRequest"
  | "InvalidPatchRequest"
  | "InvalidRestorePoint"
  | "InvalidRestoreSessionId"
  | "RestoreArtifactsLimitBreached"
  | "RestoreSessionActionNotAllowed"
  | "RestoreSessionNotFound"
  | "TooManyActiveRestoreSessions"
  | "UnknownError";

declare module "graph-slice-client" {
  interface GraphErrorCodes extends Record<BackupErrorCode, true> {}
}
