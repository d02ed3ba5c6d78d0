/** Types alone: importing from here adds no byte at run time. */
import type { components } from "../generated/api.ts";

export type * from "../generated/api.ts";
export type { RestoreSessionsClient, RestoreSessionsClientOptions } from "./client.ts";
export type { BackupErrorCode, GraphErrorCode } from "./errors.ts";
export type { EnumDescriptor, EnumHandlers, EnumReading, FlagsReading, MemberOf } from "./evolvable-enum.ts";
export type { DataOf, InitOf, PathsWith, ResultOf, Verb } from "./methods.ts";
export type { Literal } from "./odata.ts";
export type { ItemOf, PagedPath } from "./paging.ts";
export type { FailedArtifact, WaitOptions } from "./restore-session.ts";
export type { RetryAttempt, RetryOptions } from "./retry.ts";

/** A restore session of any type, as it is read: narrow it by `@odata.type`. */
export type RestoreSession = components["schemas"]["microsoft.graph.restoreSessionBase"];
