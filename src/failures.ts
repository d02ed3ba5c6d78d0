import { items, type PollingOptions, unwrap } from "graph-slice-client";
import type { RestoreSessionsClient } from "./client.ts";
import { sessionKind } from "./session-kind.ts";

/** An artifact, an item of a delta or a resource of a bulk request that failed. */
export interface FailedArtifact {
  /** The id of the artifact, if the answer gives one. */
  readonly id: string | undefined;
  /** The error code: one of `BackupErrorCode`, or any other. */
  readonly code: string | undefined;
  /** The error in words, as the server tells it. */
  readonly message: string | undefined;
  /** The cause, such as the user that a bulk request could not find. */
  readonly target: string | undefined;
  /** The item as it arrived. */
  readonly item: object;
}

/** The lists that hold items which may fail: a page, artifacts, their deltas and their bulk requests. */
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
 * Finds what failed although the request succeeded: artifacts, items of a delta, resources of a bulk request.
 *
 * @param answer a session, the answer to an update, a page, an item or several; unwrapped, not a result. A session
 *   holds its artifacts only if they were asked for (`$expand`): {@link readFailedArtifacts} reads them.
 */
export function failedArtifacts<S extends object>(
  answer: S extends { readonly response: Response } ? never : S,
): readonly FailedArtifact[];
export function failedArtifacts(answer: Item | readonly Item[] | null): readonly FailedArtifact[] {
  if (Array.isArray(answer)) return answer.flatMap((item: Item) => failedArtifacts(item));
  if (answer === null || typeof answer !== "object") return [];
  const within = Object.entries(answer)
    .filter(([name, list]) => LISTS.test(name) && Array.isArray(list))
    .flatMap(([, list]: [string, Item[]]) => failedArtifacts(list));
  const item = answer as Item;
  const exception = item["@Core.DataModificationException"];
  // Samples also have a list in place of the error, or an empty one of none.
  const errors = [exception?.info ?? item.error ?? []].flat();
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

/** One of the lists, which all have their artifacts in common. */
type ListPath =
  "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts";

/**
 * Reads what failed in a session of any kind: its artifacts, single files and bulk requests, page by page.
 *
 * @throws {GraphError} if a list cannot be read
 * @throws {TypeError} if the session is of a kind that this package does not know
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
