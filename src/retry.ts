import type { restoreSessionStatus } from "../generated/enums.ts";
import type { MemberOf } from "./evolvable-enum.ts";

const DRAFT = "draft" satisfies MemberOf<typeof restoreSessionStatus>;

/** What is known of a request that is about to be tried again. */
export interface RetryAttempt {
  readonly request: Request;
  /** The attempts so far. */
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
  readonly onRetry?: (tried: RetryAttempt) => void;
}

type Send = (request: Request) => Promise<Response>;

/** What came of a try: an answer, or what `fetch` rejected with. */
interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

/**
 * A `fetch` that tries again what is safe to repeat: throttled requests, and lost ones that change nothing
 * when they are carried out twice. A create or a delta is repeated only when the server says that it did
 * nothing; an activate, only after the session was read and is still a draft.
 */
export function retrying(send: Send, options: RetryOptions = {}): Send {
  const { maxAttempts = 5, maxTotalMs = 300_000, baseDelayMs = 500, onRetry } = options;
  return async (request) => {
    const deadline = Date.now() + maxTotalMs;
    for (let attempt = 1; ; attempt += 1) {
      // The body of a request can be read once: each try gets its own.
      const outcome = await tryOnce(send, request.clone());
      const { response } = outcome;
      const asked = response && retryAfter(response);
      // Full jitter: anything up to the doubled wait, so that clients do not come back all at once.
      const delayMs = asked ?? Math.random() * baseDelayMs * 2 ** (attempt - 1);
      const isInTime = attempt < maxAttempts && Date.now() + delayMs <= deadline;
      const repeat = isInTime && (await mayRepeat(outcome, request));
      if (repeat) {
        onRetry?.({ request, attempt, delayMs, ...outcome });
        await sleep(delayMs, request.signal);
      }
      if (!repeat || (repeat === DRAFT && !(await isDraft(request, send)))) {
        if (response) return response;
        throw outcome.error;
      }
      await response?.body?.cancel();
    }
  };
}

function tryOnce(send: Send, request: Request): Promise<Outcome> {
  return send(request).then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
}

const ACTIVATE = /\/activate$/;

// Whether a request can be sent again, or only while its session is a draft.
async function mayRepeat({ response, error }: Outcome, request: Request): Promise<boolean | typeof DRAFT> {
  const status = response?.status;
  // The server did nothing.
  if (status === 429) return true;
  // Temporary, although a 500.
  if (response?.status === 500) return /TooManyActiveRestoreSessions/.test(await response.clone().text());
  // The rest may have been carried out.
  if (status !== 503 && status !== 504 && !(error instanceof TypeError)) return false;
  if (ACTIVATE.test(request.url)) return DRAFT;
  // A delta would add what it has added: PATCH promises nothing (RFC 9110, section 9.2.2).
  return request.method !== "POST" && !/@delta"/.test(await request.clone().text());
}

async function isDraft({ url, headers, signal }: Request, send: Send): Promise<boolean> {
  const read = send(new Request(url.replace(ACTIVATE, ""), { headers, signal }));
  const session: unknown = await read.then((response) => response.json()).catch(() => undefined);
  return Object(session).status === DRAFT;
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
