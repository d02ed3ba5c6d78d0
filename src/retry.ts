/** What is known of a request that is about to be tried again. */
export interface Try {
  readonly request: Request;
  /** The tries so far. */
  readonly attempt: number;
  /** The wait before the next one, in milliseconds. */
  readonly delayMs: number;
  /** The answer, where there was one. */
  readonly response?: Response;
  /** What `fetch` rejected with, where there was no answer. */
  readonly error?: unknown;
}

/** When to try again, and for how long. */
export interface RetryOptions {
  /** Tries in all. Default: 5. */
  readonly maxAttempts?: number;
  /** The longest time from the first try to the start of the last, in milliseconds. Default: 300,000. */
  readonly maxTotalMs?: number;
  /** The wait that doubles from try to try, unless the server says how long. Default: 500. */
  readonly baseDelayMs?: number;
  /** Called before each wait. */
  readonly onRetry?: (tried: Try) => void;
}

type Send = (request: Request) => Promise<Response>;

/** What came of a try: an answer, or what `fetch` rejected with. */
interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

/**
 * A `fetch` that tries again what is safe to repeat: throttled requests, and lost ones that change nothing
 * when they are carried out twice. A create is repeated only when the server says that it did nothing; an
 * activate, only after the session was read and is still a draft.
 */
export function retrying(send: Send, options: RetryOptions = {}): Send {
  const { maxAttempts = 5, maxTotalMs = 300_000, baseDelayMs = 500, onRetry } = options;
  return async (request) => {
    const deadline = Date.now() + maxTotalMs;
    for (let attempt = 1; ; attempt += 1) {
      // The body of a request can be read once: each try gets its own.
      const outcome = await tryOnce(send, request.clone());
      const { response } = outcome;
      // Full jitter: anything up to the doubled wait, so that clients do not come back all at once.
      const backoff = Math.random() * baseDelayMs * 2 ** (attempt - 1);
      const delayMs = (response && retryAfter(response)) ?? backoff;
      const isLast = attempt >= maxAttempts || Date.now() + delayMs > deadline || request.signal.aborted;
      if (isLast || !(await mayRepeat(outcome, request, send))) {
        if (!response) throw outcome.error;
        return response;
      }
      onRetry?.({ request, attempt, delayMs, ...outcome });
      await response?.body?.cancel();
      await sleep(delayMs, request.signal);
    }
  };
}

function tryOnce(send: Send, request: Request): Promise<Outcome> {
  return send(request).then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
}

async function mayRepeat({ response, error }: Outcome, request: Request, send: Send): Promise<boolean> {
  switch (response?.status) {
    case 429:
      // The server did nothing.
      return true;
    case 500:
      // Temporary, although a 500.
      return /TooManyActiveRestoreSessions/.test((await response?.clone().text()) ?? "");
    case 503:
    case 504:
      return isSafe(request, send);
    default:
      return error instanceof TypeError && isSafe(request, send);
  }
}

// Whether a request that may have been carried out can be sent again.
async function isSafe(request: Request, send: Send): Promise<boolean> {
  if (request.method !== "POST") return true;
  const session = /^(.*\/restoreSessions\/[^/]+)\/activate$/.exec(request.url)?.[1];
  if (session === undefined) return false;
  const { headers, signal } = request;
  const { response } = await tryOnce(send, new Request(session, { headers, signal }));
  const body: unknown = await response?.json().catch(() => undefined);
  return Object(body).status === "draft";
}

/**
 * How long a `Retry-After` header asks to wait, in milliseconds; undefined where there is none
 * (RFC 9110, section 10.2.3: seconds, or a date).
 */
export function retryAfter(response: Response): number | undefined {
  const header = response.headers.get("retry-after");
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Waits. @throws the signal's reason as soon as it is aborted */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal.addEventListener("abort", abort);
  });
}
