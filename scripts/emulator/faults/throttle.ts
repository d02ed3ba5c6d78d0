import type { ReceivedRequest } from "../wire/request.ts";
import type { Fault } from "./faults.ts";

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
