import { type MemberOf, type PollingOptions, waitFor } from "graph-slice-client";
import type { ArtifactFailure, PublicError, RestoreSessionBase } from "../generated/api.ts";
import type { restoreSessionStatus } from "../generated/enums.ts";
import type { RestoreSessionsClient } from "./client.ts";

/** The part of a session that tells where it is in its life. */
interface HasStatus {
  readonly status?: string | null;
}

/** A status that has been published. */
type Status = MemberOf<typeof restoreSessionStatus>;

const TERMINAL: readonly string[] = ["completed", "completedWithError", "failed"] satisfies readonly Status[];

/** Whether the status of a session is terminal. Unknown statuses are not. */
export function isTerminal({ status }: HasStatus): boolean {
  return TERMINAL.includes(status ?? "");
}

/** Whether a session may be updated, deleted or activated: only a draft may. */
export function canChange({ status }: HasStatus): boolean {
  return status === ("draft" satisfies Status);
}

/** When to read a session again, and for how long. */
export interface WaitOptions extends PollingOptions {
  /** Called with the session as first read, and whenever its status has changed. */
  readonly onStatus?: ((session: RestoreSessionBase) => void) | undefined;
}

/**
 * Reads a session again and again until its status is terminal. A reading that is lost on the way does not end the
 * wait.
 *
 * @returns the session as last read
 * @throws {GraphError} if it cannot be read
 * @throws the signal's reason, or a `TimeoutError` after `timeoutMs`
 */
export function waitForRestoreSession(
  client: RestoreSessionsClient,
  id: string,
  { onStatus, ...polling }: WaitOptions = {},
): Promise<RestoreSessionBase> {
  let before: RestoreSessionBase | undefined;
  return waitFor(
    client,
    "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}",
    { params: { path: { "restoreSessionBase-id": id } } },
    {
      ...polling,
      onRead: (session) => {
        if (!before || before.status !== session.status) onStatus?.(session);
        before = session;
      },
      until: isTerminal,
    },
  );
}

/** An artifact that failed, or an item of a delta that could not be carried out. */
export interface FailedArtifact {
  /** The id of the artifact, where the answer gives one. */
  readonly id: string | undefined;
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** The item as it arrived. */
  readonly item: object;
}

/** What an item of a list of artifacts may say of a failure. */
interface Artifact extends Partial<ArtifactFailure> {
  readonly status?: string | null;
  readonly error?: PublicError | null;
}

/**
 * The artifacts of a session that failed, and the items of a delta that did, although the request succeeded.
 * Artifacts are part of a session only where they were asked for (`$expand`) or changed.
 *
 * @param session a session of any type, or the answer to an update; unwrapped, not a result
 */
export function failedArtifacts<S extends object>(
  session: S extends { readonly response: Response } ? never : S,
): readonly FailedArtifact[];
export function failedArtifacts(session: object): readonly FailedArtifact[] {
  const lists = Object.entries(session).filter(
    ([name, list]) => /Artifacts(@delta)?$/.test(name) && Array.isArray(list),
  );
  return lists.flatMap(([, list]: [string, Artifact[]]) =>
    list.flatMap((item) => {
      const { id, error, status } = item ?? {};
      const exception = item?.["@Core.DataModificationException"];
      if (!exception && !error && status !== "failed") return [];
      const { code, message } = exception?.info ?? error ?? {};
      return [{ id, code: code ?? undefined, message: message ?? undefined, item }];
    }),
  );
}
