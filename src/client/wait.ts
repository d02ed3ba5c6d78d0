import { bounded, sleep } from "./abort.ts";
import type { GraphClient } from "./client.ts";
import { GraphError } from "./errors.ts";
import type { GetInit, PathsWith } from "./methods.ts";
import type { OperationOf } from "./operation.ts";
import type { Shape } from "./query.ts";
import type { AnyGet, AnyInit } from "./request.ts";
import { fieldOf, lostErrors } from "./response.ts";
import { unwrap } from "./result.ts";
import { retryAfterMs } from "./retry-after.ts";

/** The longest interval between two reads, in milliseconds, if the server does not ask for a longer one. */
const MAX_INTERVAL_MS = 60_000;

/** The number of consecutive reads that may be lost, after the retries of the client. */
const MAX_LOST = 10;

/** When and how long to read again. */
export interface PollingOptions {
  /** Ends the wait with its reason, as a signal among the options of the request does. */
  readonly signal?: AbortSignal | null | undefined;
  /** The first interval between two reads, in milliseconds; it grows by half each time, up to a minute. @default 2_000 */
  readonly intervalMs?: number | undefined;
  /** The longest time to wait, in milliseconds. @default 2_147_483_647, the longest that a timer can wait: 24 days */
  readonly timeoutMs?: number | undefined;
}

/** The condition to wait for. */
export interface WaitForOptions<Data> extends PollingOptions {
  /** Returns whether to end the wait. */
  readonly until: (data: Data) => boolean;
  /** Called with the data of each read. */
  readonly onRead?: ((data: Data) => void) | undefined;
}

/**
 * Reads a resource repeatedly until a condition is true. A read that is lost, by a gateway or a closed connection, does
 * not end the wait; ten in a row do.
 *
 * @param init parameters and options, as for `GET`
 * @returns the data of the last read
 * @throws {GraphError} if the resource cannot be read, or the response is empty
 * @throws the signal's reason, or a `TimeoutError` after `timeoutMs`
 */
export function waitFor<
  Paths,
  P extends PathsWith<Paths, "get">,
  const S extends string = never,
  const E extends string = never,
  const O extends string = never,
>(
  client: GraphClient<Paths>,
  path: P,
  init: GetInit<OperationOf<Paths, P, "get">, S, E, O>,
  options: WaitForOptions<Shape<OperationOf<Paths, P, "get">, S, E>>,
): Promise<Shape<OperationOf<Paths, P, "get">, S, E>> {
  const { signal, intervalMs = 2_000, timeoutMs, until, onRead } = options;
  const get = client.GET as unknown as AnyGet<Shape<OperationOf<Paths, P, "get">, S, E>, P>;
  const run = async (inner: AbortSignal) => {
    let lost = 0;
    const longest = Math.max(intervalMs, MAX_INTERVAL_MS);
    for (let interval = intervalMs; ; interval = Math.min(longest, interval * 1.5)) {
      const result = await get(path, { ...(init as AnyInit), signal: inner }).catch(
        (error: unknown): undefined => {
          if (inner.aborted || !isLost(error) || ++lost === MAX_LOST) throw error;
          return undefined;
        },
      );
      if (result && (!isTransient(result.response) || ++lost === MAX_LOST)) {
        const data = unwrap(result);
        if (data == null) throw new GraphError(result.response, data, "the response is empty");
        lost = 0;
        onRead?.(data);
        if (until(data)) return data;
      }
      await sleep(Math.max(interval, retryAfterMs(result?.response)), inner);
    }
  };
  return bounded(String(path), run, [signal, init.signal], timeoutMs);
}

function isTransient({ status }: Response): boolean {
  return status === 408 || status === 429 || status >= 500;
}

// A middleware may have wrapped the error. The time limit of the call ends a request without a response.
function isLost(error: unknown): boolean {
  const errors = [error, fieldOf(error, "cause")];
  return errors.some((each) => lostErrors.has(Object(each))) || fieldOf(error, "name") === "TimeoutError";
}
