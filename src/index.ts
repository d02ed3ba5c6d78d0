export * from "../generated/enums.ts";
export {
  createRestoreSessionsClient,
  type RestoreSessionsClient,
  type RestoreSessionsClientOptions,
} from "./client.ts";
export { type BackupErrorCode, GraphError, type GraphErrorCode, unwrap } from "./errors.ts";
export {
  type EnumDescriptor,
  type EnumHandlers,
  type EnumReading,
  type FlagsReading,
  isMember,
  joinFlags,
  type MemberOf,
  matchEnum,
  readEnum,
  readFlags,
} from "./evolvable-enum.ts";
export { filter, type Literal } from "./odata.ts";
export { items, pages } from "./paging.ts";
export { INCLUDE_UNKNOWN_ENUM_MEMBERS, preferenceApplied } from "./prefer.ts";
export {
  canChange,
  type FailedArtifact,
  failedArtifacts,
  isTerminal,
  type WaitOptions,
  waitForRestoreSession,
} from "./restore-session.ts";
export type { RetryAttempt, RetryOptions } from "./retry.ts";
