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
export { filter } from "./odata.ts";
export { items, pages } from "./paging.ts";
export { INCLUDE_UNKNOWN_ENUM_MEMBERS, preferenceApplied } from "./prefer.ts";
export {
  canChange,
  failedArtifacts,
  isTerminal,
  type WaitOptions,
  waitForRestoreSession,
} from "./restore-session.ts";
