import { items, type PollingOptions, unwrap } from "graph-slice-client";
import type { RestoreSessionsClient } from "./client.ts";
import { sessionKind } from "./session-kind.ts";

/** An artifact, an item of a delta or a resource of a bulk request that failed. */
export interface FailedArtifact {
  /** The id of the artifact, if the response has one. */
  readonly id: string | undefined;
  /** The error code: one of `BackupErrorCode`, or any other. */
  readonly code: string | undefined;
  /** The server's error message. */
  readonly message: string | undefined;
  /** The cause, such as the user that a bulk request could not find. */
  readonly target: string | undefined;
  /** The item as received. */
  readonly item: object;
}

/** Matches the lists of items that may fail: a page, artifacts, their deltas and their bulk requests. */
const LISTS = /^value$|Artifacts?(@delta)?$|BulkAdditionRequests$/;

interface Failure {
  readonly code?: string | null;
  readonly message?: string | null;
  readonly target?: string | null;
}

interface Detailed extends Failure {
  readonly details?: readonly Failure[] | null;
}

interface Item {
  readonly id?: string;
  readonly status?: string | null;
  readonly error?: Detailed | readonly Detailed[] | null;
  readonly "@Core.DataModificationException"?: { readonly info?: Failure } | null;
}

/**
 * Finds failed items in a successful response: artifacts, items of a delta, resources of a bulk request.
 *
 * @param data a session, the response to an update, a page, an item or several; unwrapped, not a result. A session has
 *   its artifacts only if `$expand` requests them: {@link readFailedArtifacts} reads them.
 */
export function failedArtifacts<S extends object>(
  data: S extends { readonly response: Response } ? never : S,
): readonly FailedArtifact[];
export function failedArtifacts(data: Item | readonly Item[] | null): readonly FailedArtifact[] {
  if (Array.isArray(data)) return data.flatMap((item: Item) => failedArtifacts(item));
  const item: Item = Object(data);
  const within = Object.entries(item)
    .filter(([name, list]) => LISTS.test(name) && Array.isArray(list))
    .flatMap(([, list]: [string, Item[]]) => failedArtifacts(list));
  const exception = item["@Core.DataModificationException"];
  // In Microsoft's samples, the error may also be a list, which is empty if there is no error.
  // A placeholder without content is none.
  const errors = [exception?.info ?? item.error ?? []]
    .flat()
    .filter(({ code, message, details }: Detailed) => code || message || details?.length);
  const isFailed = exception || item.status === "failed" || errors.length > 0;
  if (!isFailed || within.length > 0) return within;
  const failures = errors.flatMap<Failure>((error: Detailed) =>
    error.details?.length ? error.details : [error],
  );
  const told: readonly (Failure | undefined)[] = failures.length > 0 ? failures : [undefined];
  return told.map((failure) => ({
    id: item.id,
    code: failure?.code ?? undefined,
    message: failure?.message ?? undefined,
    target: failure?.target ?? undefined,
    item,
  }));
}

/** The units that a session of each kind restores. */
const UNITS = { exchange: "Mailbox", oneDriveForBusiness: "Drive", sharePoint: "Site" } as const;

/** The path of one of the lists, whose items have the same type. */
type ListPath =
  "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts";

/**
 * Reads the failed items of a session of any kind: its artifacts, single files and bulk requests, page by page.
 *
 * @throws {GraphError} if a list cannot be read
 * @throws {TypeError} if the kind of the session is unknown to this package
 */
export async function readFailedArtifacts(
  client: RestoreSessionsClient,
  id: string,
  { signal }: Pick<PollingOptions, "signal"> = {},
): Promise<readonly FailedArtifact[]> {
  const params = { path: { "restoreSessionBase-id": id } };
  const session = unwrap(
    await client.GET("/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}", { params, signal }),
  );
  const kind = sessionKind(session);
  if (!kind) throw new TypeError(`unknown kind of session: ${session["@odata.type"]}`);
  const unit = UNITS[kind];
  const lists = [`${unit.toLowerCase()}RestoreArtifacts`, `granular${unit}RestoreArtifacts`];
  const failed: FailedArtifact[] = [];
  for (const list of [...lists, `${lists[0]}BulkAdditionRequests`]) {
    const key = `${kind}RestoreSession-id` as "exchangeRestoreSession-id";
    const path = `/solutions/backupRestore/${kind}RestoreSessions/{${key}}/${list}` as ListPath;
    const keys = { [key]: id } as Record<typeof key, string>;
    for await (const item of items(client, path, { params: { path: keys }, signal }))
      failed.push(...failedArtifacts(item));
  }
  return failed;
}
