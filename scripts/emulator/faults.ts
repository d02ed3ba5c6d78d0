import { lineMatcher, type ReceivedRequest } from "./wire/request.ts";

/** A failure between a service and its client. */
export type Fault =
  | {
      /** A response with this status; the request is not carried out. */
      readonly kind: "status";
      readonly status: number;
      /** Seconds, a date, or any text. */
      readonly retryAfter?: number | Date | string;
      /** Default: an OData error in JSON, with `code`. */
      readonly body?: "json" | "html" | "empty" | { readonly text: string; readonly mediaType: string };
      readonly code?: string;
    }
  /** The connection is reset before the request is carried out. */
  | { readonly kind: "reset" }
  /** The request is carried out, then the connection is reset. */
  | { readonly kind: "resetAfter" }
  /** The response is late by `ms` milliseconds: all of it (default), or the second half of its body. */
  | { readonly kind: "slow"; readonly ms: number; readonly part?: "response" | "body" }
  /** The body ends early: before its content length (default), or in the middle of its JSON. */
  | { readonly kind: "truncated"; readonly by?: "length" | "json" }
  /** An HTML page of a gateway, with status 200. */
  | { readonly kind: "html200" }
  /** A redirect. */
  | { readonly kind: "redirect"; readonly to: string; readonly status?: 301 | 302 | 307 | 308 }
  /** No response. */
  | { readonly kind: "hang" };

/**
 * Selects the requests of a fault: a function, or `"GET"`, `"/path"`, `"PATCH /path"`. The path is written
 * without the service root and the query; `{…}` matches any segment, `*` at the end matches anything.
 */
export type RequestMatch = string | ((request: ReceivedRequest) => boolean);

/** A fault and when it occurs. */
export type FaultRule = Fault & {
  /** Default: every request. */
  readonly match?: RequestMatch;
  /** The number of requests it is applied to. Default: 1. */
  readonly times?: number;
  /** The number of matching requests that pass first. Default: 0. */
  readonly after?: number;
};

/** The pending faults, in order: the first that matches a request and is not used up applies to it. */
export interface Faults {
  push(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules that are not used up. */
  readonly pending: readonly FaultRule[];
}

/** The pending faults, from which the server takes. */
export interface FaultQueue extends Faults {
  /** Takes the fault for this request. */
  take(request: ReceivedRequest): Fault | undefined;
}

interface Entry {
  readonly rule: FaultRule;
  readonly fits: (request: ReceivedRequest) => boolean;
  passing: number;
  left: number;
}

/** Returns an empty queue. @param root the path of the service root, which the paths of rules leave out */
export function faultQueue(root: string): FaultQueue {
  let entries: Entry[] = [];
  return {
    push: (...rules) => {
      for (const rule of rules) {
        const { match = "", after = 0, times = 1 } = rule;
        entries.push({ rule, fits: matcher(match, root), passing: after, left: times });
      }
    },
    clear: () => {
      entries = [];
    },
    get pending() {
      return entries.map(({ rule }) => rule);
    },
    take: (request) => {
      for (const entry of entries) {
        if (!entry.fits(request)) continue;
        if (entry.passing > 0) {
          entry.passing -= 1;
          continue;
        }
        entry.left -= 1;
        if (entry.left <= 0) entries = entries.filter((other) => other !== entry);
        return entry.rule;
      }
      return undefined;
    },
  };
}

function matcher(match: RequestMatch, root: string): (request: ReceivedRequest) => boolean {
  if (typeof match === "function") return match;
  const fits = lineMatcher(match);
  return ({ method, path }) => path.startsWith(root) && fits(method, path.slice(root.length));
}

/** Random faults; equal seeds and equal orders of requests give equal faults. */
export interface Throttle {
  /** The share of requests that fail, from 0 to 1. */
  readonly rate: number;
  /**
   * Default: 429, 503 and 504 with `Retry-After: 0`, and a reset connection before and after the request is
   * carried out.
   */
  readonly kinds?: readonly Fault[];
  /** Default: 1. */
  readonly seed?: number;
  /** The most faults in a row for one method and path, so that a client that retries succeeds. Default: 3. */
  readonly inARow?: number;
}

const KINDS: readonly Fault[] = [
  { kind: "status", status: 429, retryAfter: 0 },
  { kind: "status", status: 503, retryAfter: 0, body: "empty" },
  { kind: "status", status: 504, retryAfter: 0, body: "html" },
  { kind: "reset" },
  { kind: "resetAfter" },
];

/** Returns the fault for a request, or undefined. */
export type ThrottleDice = (request: ReceivedRequest) => Fault | undefined;

/** Returns the dice of a throttle. */
export function throttleDice({ rate, kinds = KINDS, seed = 1, inARow = 3 }: Throttle): ThrottleDice {
  const random = randomNumbers(seed);
  const streaks = new Map<string, number>();
  return ({ method, path }) => {
    const subject = `${method} ${path}`;
    const streak = streaks.get(subject) ?? 0;
    const struck = random() < rate && streak < inARow;
    const fault = struck ? kinds[Math.floor(random() * kinds.length)] : undefined;
    if (fault === undefined) streaks.delete(subject);
    else streaks.set(subject, streak + 1);
    return fault;
  };
}

// mulberry32: short, and random enough for faults.
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
