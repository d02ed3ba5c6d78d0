import { createGraphClient, type GraphClient, type GraphClientOptions } from "graph-slice-client";
import type { paths } from "../generated/api.ts";
import { RETRY_POLICY } from "./retry-policy.ts";

/** The options of a client of restore sessions. */
export interface RestoreSessionsClientOptions extends Omit<GraphClientOptions, "retryPolicy"> {}

/** A client of the restore sessions: openapi-fetch's calls, typed by the slice. */
// Not an interface of its own: to find `paths` in one costs a compiler as much as eight calls.
export type RestoreSessionsClient = GraphClient<paths>;

/**
 * Creates a client of Microsoft Graph's restore sessions. It repeats an `activate` only if the session is still a
 * draft, and waits while too many sessions are active.
 *
 * @throws {TypeError} if `baseUrl` is not a URL
 */
export function createRestoreSessionsClient(options: RestoreSessionsClientOptions): RestoreSessionsClient {
  return createGraphClient<paths>({ ...options, retryPolicy: RETRY_POLICY });
}
