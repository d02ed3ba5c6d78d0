export * from "graph-slice-client";
export * from "../generated/enums.ts";
export {
  createRestoreSessionsClient,
  type RestoreSessionsClient,
  type RestoreSessionsClientOptions,
} from "./client.ts";
export { type FailedArtifact, failedArtifacts, readFailedArtifacts } from "./failures.ts";
export {
  isSessionOfKind,
  type RestoreSessionKind,
  type RestoreSessionKinds,
  sessionKind,
} from "./session-kind.ts";
export type * from "./types.ts";
export {
  canChange,
  isBulkRequestFinished,
  isTerminal,
  type WaitOptions,
  waitForBrowseSession,
  waitForRestoreSession,
} from "./wait.ts";
