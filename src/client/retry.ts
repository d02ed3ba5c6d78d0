import { sleep } from "./abort.ts";
import { copyOf, describe, lostErrors } from "./response.ts";
import { retryAfterMs } from "./retry-after.ts";

/** The default time limit of a call, in milliseconds. */
export const DEFAULT_TOTAL_MS = 300_000;

/** A request that will be tried again, unless the check of a policy then forbids it. */
export interface RetryAttempt {
  readonly request: Request;
  /** The number of tries so far. */
  readonly attempt: number;
  /** The wait before the next try, in milliseconds. */
  readonly delayMs: number;
  /** The response, if there was one. */
  readonly response?: Response;
  /** The error of `fetch`, or of reading the body. */
  readonly error?: unknown;
}

/** When and how long to try again. */
export interface RetryOptions {
  /** The number of tries. @default 5 */
  readonly maxAttempts?: number | undefined;
  /** The time limit of the whole call, in milliseconds; it then rejects with a `TimeoutError`. @default 300_000 */
  readonly maxTotalMs?: number | undefined;
  /** The first wait, in milliseconds; it doubles with each try. A longer `Retry-After` takes precedence. @default 500 */
  readonly baseDelayMs?: number | undefined;
  /** Called before each wait. */
  readonly onRetry?: ((tried: RetryAttempt) => void) | undefined;
}

/** The result of one attempt: a response, or the error of `fetch`. */
export interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

/** Sends a request once, with the token if it stays on the client's origin. */
export type Attempt = (request: Request) => Promise<Outcome>;

/** A request that may have been processed: its response was lost, or was sent by a gateway. */
export interface LostRequest {
  readonly request: Request;
  /** The body of the request. */
  readonly body: string;
}

/** Which requests of a slice may be repeated. */
export interface RetryPolicy {
  /** Codes of errors with status 500 that mean that the request was not processed: any request is repeated. */
  readonly temporaryCodes?: readonly string[];
  /** Codes of errors with status 500 after which the request may have been processed. */
  readonly lostCodes?: readonly string[];
  /**
   * Tells whether a lost request may be repeated, or returns a check to make after the wait; with `undefined`, the
   * method and the body decide.
   */
  readonly mayRepeat?: (lost: LostRequest) => boolean | undefined | ((attempt: Attempt) => Promise<boolean>);
}

/** Statuses after which the request may have been processed. */
const LOST = [408, 502, 503, 504, 509];

/** Whether to repeat, or a check to make after the wait. */
type Repeat = ReturnType<NonNullable<RetryPolicy["mayRepeat"]>>;

/**
 * Sends a request, and repeats it if that is safe: after throttling, and after a loss if the request is idempotent. A
 * create or a delta is repeated only if the server reports that it was not processed.
 *
 * @param attempt sends a request once; its error ends all attempts
 * @param signal  ends waits
 * @throws the error of the last attempt
 */
export async function sendWithRetry(
  request: Request,
  attempt: Attempt,
  { maxAttempts = 5, maxTotalMs = DEFAULT_TOTAL_MS, baseDelayMs = 500, onRetry }: RetryOptions,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<Response> {
  const deadline = performance.now() + maxTotalMs;
  // Jitter spreads the retries of many clients; half of the wait is fixed.
  for (let attempts = 1, atLeastMs = baseDelayMs / 2; ; attempts += 1, atLeastMs *= 2) {
    // A body can only be read once, so that each attempt gets its own.
    const outcome = await attempt(request.clone());
    signal.throwIfAborted();
    const { response, error } = outcome;
    const delayMs = Math.max(atLeastMs * (1 + Math.random()), retryAfterMs(response));
    const isInTime = attempts < maxAttempts && performance.now() + delayMs <= deadline;
    const repeat = isInTime && (await repeatable(request, response, policy));
    if (repeat) {
      // Copies, so that reading a body there does not take it from the next attempt or from the result.
      onRetry?.({
        request: request.clone(),
        attempt: attempts,
        delayMs,
        ...(response ? { response: copyOf(response) ?? response } : { error }),
      });
      await sleep(delayMs, signal);
      if (repeat === true || (await repeat(attempt).catch(() => false))) {
        // Not awaited, since it does not settle while a clone is unread.
        response?.body?.cancel?.().catch(() => undefined);
        continue;
      }
    }
    if (response) return response;
    lostErrors.add(Object(error));
    throw error;
  }
}

async function repeatable(
  request: Request,
  response: Response | undefined,
  { temporaryCodes, lostCodes, mayRepeat }: RetryPolicy,
): Promise<Repeat> {
  if (response?.status === 429) return true;
  if (response?.status === 500) {
    const body: unknown = await copyOf(response)
      ?.json()
      .catch(() => undefined);
    const { code } = describe(response, body);
    if (temporaryCodes?.includes(code)) return true;
    if (!lostCodes?.includes(code)) return false;
  } else if (response && !LOST.includes(response.status)) return false;
  const body = await request.clone().text();
  // PATCH is not idempotent (RFC 9110, section 9.2.2): a delta would add its items again.
  return mayRepeat?.({ request, body }) ?? (request.method !== "POST" && !/@delta"\s*:/.test(body));
}
