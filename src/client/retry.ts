import { sleep } from "./abort.ts";
import { describe, lostErrors } from "./response.ts";
import { retryAfterMs } from "./retry-after.ts";

/** The time for a whole call, in milliseconds. */
export const DEFAULT_TOTAL_MS = 300_000;

/** A request that is about to be tried again. */
export interface RetryAttempt {
  readonly request: Request;
  /** The tries so far. */
  readonly attempt: number;
  /** The wait before the next try, in milliseconds. */
  readonly delayMs: number;
  /** The answer, if there was one. */
  readonly response?: Response;
  /** What `fetch`, or reading the body, rejected with. */
  readonly error?: unknown;
}

/** When to try again, and for how long. */
export interface RetryOptions {
  /** The number of tries. @default 5 */
  readonly maxAttempts?: number | undefined;
  /** The time for the whole call, in milliseconds; then it rejects with a `TimeoutError`. @default 300_000 */
  readonly maxTotalMs?: number | undefined;
  /** The first wait, in milliseconds; it doubles from try to try. A longer `Retry-After` is obeyed. @default 500 */
  readonly baseDelayMs?: number | undefined;
  /** Called before each wait. */
  readonly onRetry?: ((tried: RetryAttempt) => void) | undefined;
}

/** The result of one attempt: an answer, or what `fetch` rejected with. */
export interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

/** Sends a request once, with the token if it stays on the client's origin. */
export type Attempt = (request: Request) => Promise<Outcome>;

/** A request that may have been carried out: its answer was lost, or came from a gateway. */
export interface LostRequest {
  readonly request: Request;
  /** The body as it was sent. */
  readonly body: string;
}

/** What a slice knows about repeating its requests. */
export interface RetryPolicy {
  /** Codes of errors with status 500 after which the server did nothing: any request is repeated. */
  readonly temporaryCodes?: readonly string[];
  /** Codes of errors with status 500 that leave open whether the request was carried out. */
  readonly lostCodes?: readonly string[];
  /**
   * Tells whether a lost request may be repeated, or gives a check to make after the wait; `undefined` leaves
   * it to the method and the body.
   */
  readonly mayRepeat?: (lost: LostRequest) => boolean | undefined | ((attempt: Attempt) => Promise<boolean>);
}

/** Statuses that leave open whether the request was carried out. */
const LOST = [408, 502, 503, 504, 509];

/** Whether to repeat, or what to check first, after the wait. */
type Repeat = ReturnType<NonNullable<RetryPolicy["mayRepeat"]>>;

/**
 * Sends a request, and again where that is safe: after throttling, and after a loss if the request changes
 * nothing when carried out twice. A create or a delta is repeated only if the server says that it did nothing.
 *
 * @param attempt sends a request once; what it rejects with ends all attempts
 * @param signal  ends waits
 * @throws what the last attempt ended with
 */
export async function sendWithRetry(
  request: Request,
  attempt: Attempt,
  { maxAttempts = 5, maxTotalMs = DEFAULT_TOTAL_MS, baseDelayMs = 500, onRetry }: RetryOptions,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<Response> {
  const deadline = Date.now() + maxTotalMs;
  // Jitter keeps clients from coming back all at once; half of the wait is certain.
  for (let attempts = 1, atLeastMs = baseDelayMs / 2; ; attempts += 1, atLeastMs *= 2) {
    // A body can be read once: each attempt gets its own.
    const outcome = await attempt(request.body ? request.clone() : request);
    signal.throwIfAborted();
    const { response, error } = outcome;
    const delayMs = Math.max(atLeastMs * (1 + Math.random()), retryAfterMs(response));
    const isInTime = attempts < maxAttempts && Date.now() + delayMs <= deadline;
    const repeat = isInTime && (await repeatable(request, response, policy));
    if (repeat) {
      onRetry?.({ request, attempt: attempts, delayMs, ...outcome });
      await sleep(delayMs, signal);
      signal.throwIfAborted();
      if (repeat === true || (await repeat(attempt).catch(() => false))) {
        // Not awaited: while a clone is unread it does not settle.
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
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    const { code } = describe(response, body);
    if (temporaryCodes?.includes(code)) return true;
    if (!lostCodes?.includes(code)) return false;
  } else if (response && !LOST.includes(response.status)) return false;
  const body = await request.clone().text();
  // PATCH is not idempotent (RFC 9110, section 9.2.2): a delta would add its items again.
  return mayRepeat?.({ request, body }) ?? (request.method !== "POST" && !/@delta"\s*:/.test(body));
}
