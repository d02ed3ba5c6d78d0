import {
  INCLUDE_UNKNOWN_ENUM_MEMBERS,
  type MemberOf,
  type PollingOptions,
  waitFor,
} from "graph-slice-client";
import type { BrowseSessionBase, RestoreSessionBase } from "../generated/api.ts";
import type { browseSessionStatus, restoreSessionStatus } from "../generated/enums.ts";
import type { RestoreSessionsClient } from "./client.ts";

/** A resource whose status advances. */
interface HasStatus {
  readonly status?: string | null;
}

/** A published status of a session. */
type Status = MemberOf<typeof restoreSessionStatus>;

const TERMINAL: readonly string[] = ["completed", "completedWithError", "failed"] satisfies readonly Status[];

/** The statuses that end the wait for a browse session. */
const BROWSABLE: readonly string[] = ["created", "failed"] satisfies readonly MemberOf<
  typeof browseSessionStatus
>[];

/** Tells whether the status of a session is terminal. Unknown statuses are not. */
export function isTerminal({ status }: HasStatus): boolean {
  return TERMINAL.includes(status ?? "");
}

/** Tells whether a session may be updated, deleted or activated: only a draft may. */
export function canChange({ status }: HasStatus): boolean {
  return status === ("draft" satisfies Status);
}

/** When and how long to read again. */
export interface WaitOptions<Data = RestoreSessionBase> extends PollingOptions {
  /** Called with the first session read, and after each change of the status. */
  readonly onStatus?: ((data: Data) => void) | undefined;
}

// Calls `onStatus` for the first read and each change of status.
function waiting<Data extends HasStatus>(
  { onStatus, ...polling }: WaitOptions<Data>,
  until: (data: Data) => boolean,
) {
  let before: HasStatus | undefined;
  const onRead = (data: Data) => {
    if (!before || before.status !== data.status) onStatus?.(data);
    before = data;
  };
  return { ...polling, onRead, until };
}

/** The preference under which an ended session does not read as hidden. */
const headers = { prefer: INCLUDE_UNKNOWN_ENUM_MEMBERS };

/**
 * Reads a session repeatedly until its status is terminal. A lost read does not end the wait.
 *
 * @returns the session as last read
 * @throws {GraphError} if it cannot be read
 * @throws the signal's reason, or a `TimeoutError` after `timeoutMs`
 */
export function waitForRestoreSession(
  client: RestoreSessionsClient,
  id: string,
  options: WaitOptions = {},
): Promise<RestoreSessionBase> {
  return waitFor(
    client,
    "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}",
    { params: { path: { "restoreSessionBase-id": id } }, headers },
    waiting(options, isTerminal),
  );
}

/**
 * Reads a browse session repeatedly until it is ready or has failed. Throws as {@link waitForRestoreSession} does.
 *
 * @returns the browse session as last read
 */
export function waitForBrowseSession(
  client: RestoreSessionsClient,
  id: string,
  options: WaitOptions<BrowseSessionBase> = {},
): Promise<BrowseSessionBase> {
  return waitFor(
    client,
    "/solutions/backupRestore/browseSessions/{browseSessionBase-id}",
    { params: { path: { "browseSessionBase-id": id } }, headers },
    waiting(options, ({ status }) => BROWSABLE.includes(status ?? "")),
  );
}

/**
 * Tells whether a bulk addition request has resolved its resources. Use it as the condition of `waitFor` for one of the
 * three paths of such requests.
 */
export function isBulkRequestFinished({ status }: HasStatus): boolean {
  // Two of Microsoft's samples have a capital first letter.
  return /^completed(WithErrors)?$/i.test(status ?? "");
}
