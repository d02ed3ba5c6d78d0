/** Types only: importing them adds nothing at run time. */
import type { components } from "../generated/api.ts";

export type { GraphErrorBody, GraphErrorCode, RetryAttempt, RetryOptions } from "graph-slice-client";
export type * from "../generated/api.ts";
export type { RestoreSessionsClient, RestoreSessionsClientOptions } from "./client.ts";
export type { BackupErrorCode, BackupErrorCodes } from "./error-codes.ts";
export type { FailedArtifact } from "./failures.ts";
export type { RestoreSessionKind, RestoreSessionKinds } from "./session-kind.ts";
export type { WaitOptions } from "./wait.ts";

/** A restore session of any type in a response. Narrow it by `@odata.type`. */
export type RestoreSession = components["schemas"]["microsoft.graph.restoreSessionBase"];
