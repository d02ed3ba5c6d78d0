import type { ArtifactFailure, PublicError, RestoreSessionBase } from "../generated/api.ts";
import type { restoreSessionStatus } from "../generated/enums.ts";
import type { RestoreSessionsClient } from "./client.ts";
import { unwrap } from "./errors.ts";
import type { MemberOf } from "./evolvable-enum.ts";
import { retryAfter, sleep } from "./retry.ts";

/** The part of a session that tells where it is in its life. */
interface HasStatus {
  readonly status?: string | null;
}

/** A status that has been published. */
type Status = MemberOf<typeof restoreSessionStatus>;

const TERMINAL: readonly string[] = ["completed", "completedWithError", "failed"] satisfies readonly Status[];

/** Whether a session has come to its end. An unlisted or hidden status is none. */
export function isTerminal({ status }: HasStatus): boolean {
  return TERMINAL.includes(status ?? "");
}

/** Whether a session may be updated, deleted or activated: only a draft may. */
export function canChange({ status }: HasStatus): boolean {
  return status === ("draft" satisfies Status);
}

/** How to wait for a session. */
export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Called with the session as first read, and whenever its status has changed. */
  readonly onStatus?: (session: RestoreSessionBase) => void;
  /** The first interval between two readings, in milliseconds; it grows by half each time, up to a minute. Default: 2,000. */
  readonly intervalMs?: number;
  /** How long to wait at most, in milliseconds. Default, and at most: what a timer can wait, some 24 days. */
  readonly timeoutMs?: number;
}

const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";

/** The longest that a timer can wait, in milliseconds: 2^31 - 1. */
const LONGEST_TIMER = 2_147_483_647;

/** The longest interval between two readings unless the server asks for more, in milliseconds. */
const MAX_INTERVAL = 60_000;

/**
 * Reads a session again and again until it has come to its end.
 *
 * @returns the final session
 * @throws {GraphError} when it cannot be read
 * @throws the signal's reason when aborted, a `TimeoutError` when it takes longer than `timeoutMs`
 */
export async function waitForRestoreSession(
  client: RestoreSessionsClient,
  id: string,
  options: WaitOptions = {},
): Promise<RestoreSessionBase> {
  const { onStatus, intervalMs = 2_000, timeoutMs = LONGEST_TIMER } = options;
  const limit = new AbortController();
  const { signal } = limit;
  const abort = () => limit.abort(options.signal?.reason);
  options.signal?.addEventListener("abort", abort);
  if (options.signal?.aborted) abort();
  const late = () => limit.abort(new DOMException(`not at its end within ${timeoutMs} ms`, "TimeoutError"));
  const timer = setTimeout(late, Math.min(timeoutMs, LONGEST_TIMER));
  try {
    let before: RestoreSessionBase | undefined;
    for (let interval = intervalMs; ; interval = Math.min(MAX_INTERVAL, interval * 1.5)) {
      const params = { path: { "restoreSessionBase-id": id } };
      const result = await client.GET(SESSION, { params, signal });
      const session = unwrap(result);
      if (!before || before.status !== session.status) onStatus?.(session);
      before = session;
      if (isTerminal(session)) return session;
      await sleep(Math.max(interval, retryAfter(result.response) ?? 0), signal);
    }
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", abort);
  }
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
      const { id, error, status } = item;
      const exception = item["@Core.DataModificationException"];
      if (!exception && !error && status !== "failed") return [];
      const { code, message } = exception?.info ?? error ?? {};
      return [{ id, code: code ?? undefined, message: message ?? undefined, item }];
    }),
  );
}
