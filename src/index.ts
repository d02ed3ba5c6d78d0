export * from "graph-slice-client";
export * from "../generated/enums.ts";
export {
  createRestoreSessionsClient,
  type RestoreSessionsClient,
  type RestoreSessionsClientOptions,
} from "./client.ts";
export {
  canChange,
  type FailedArtifact,
  failedArtifacts,
  isTerminal,
  type WaitOptions,
  waitForRestoreSession,
} from "./restore-session.ts";
export type * from "./types.ts";
