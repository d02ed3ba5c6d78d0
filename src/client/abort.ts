/** The longest delay of a timer, in milliseconds: 2^31 - 1. A timer with a longer delay fires at once. */
export const MAX_TIMER_MS = 2_147_483_647;

/** Ends a call or a stream with a reason. */
type End = (reason: unknown) => void;

/**
 * What follows a signal. They share one listener, since Node warns about more than ten. They are held weakly, since a
 * signal may live longer than thousands of streams: a call is held by its timer, a stream by its reader.
 */
interface Followers extends Set<Held> {
  handleEvent(): void;
}

/** A weak reference; a strong one where there are none: Cloudflare Workers, with an older compatibility date. */
type Held = Pick<WeakRef<End>, "deref">;

function held(end: End): Held {
  return typeof WeakRef === "undefined" ? { deref: () => end } : new WeakRef(end);
}

const followersOf = new WeakMap<AbortSignal, Followers>();

// Adds a callback on abort; returns a function that removes it, which may not hold the callback.
function follow(signal: AbortSignal, end: End): () => void {
  const followers: Followers =
    followersOf.get(signal) ??
    Object.assign(new Set<Held>(), {
      handleEvent() {
        for (const each of followers) each.deref()?.(signal.reason);
      },
    });
  const reference = held(end);
  followersOf.set(signal, followers);
  followers.add(reference);
  // Adding the same listener again has no effect.
  signal.addEventListener("abort", followers);
  return () => {
    followers.delete(reference);
    if (followers.size === 0) signal.removeEventListener("abort", followers);
  };
}

/** What ends a stream, as long as it can be read. */
const endOf = new WeakMap<object, End>();

const forgotten =
  typeof FinalizationRegistry === "undefined"
    ? undefined
    : new FinalizationRegistry<() => void>((unfollow) => unfollow());

/**
 * Runs a function with a signal, and rejects as soon as a limit is reached, even if the function does not react:
 * undici has only a weak reference to the signal of a request, so that an abort can be lost after garbage collection.
 * Leaves no timer and no listener behind.
 *
 * @param what     what runs, for the message of a `TimeoutError`
 * @param outer    signals that end the run with their reason
 * @param ms       the time limit in milliseconds; the run then ends with a `TimeoutError`
 * @param streamOf returns the stream of a result, if it has one: the signals end it too
 * @throws the reason of a signal, or a `TimeoutError`
 */
export function bounded<T>(
  what: string,
  run: (signal: AbortSignal) => Promise<T>,
  outer: readonly (AbortSignal | null | undefined)[],
  ms: number = MAX_TIMER_MS,
  streamOf?: (result: T) => object | false | null | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    for (const signal of outer) signal?.throwIfAborted();
    const inner = new AbortController();
    const end: End = (reason) => {
      inner.abort(reason);
      reject(reason);
      release();
    };
    const late = () => end(new DOMException(`${what}: no result within ${ms} ms`, "TimeoutError"));
    const timer = setTimeout(late, Math.min(ms, MAX_TIMER_MS));
    const unfollow = outer.flatMap((signal) => (signal ? follow(signal, end) : []));
    const release = () => {
      clearTimeout(timer);
      for (const each of unfollow) each();
    };
    run(inner.signal)
      .then((result) => {
        resolve(result);
        const stream = streamOf?.(result);
        if (!stream) return release();
        clearTimeout(timer);
        endOf.set(stream, end);
        for (const each of unfollow) forgotten?.register(end, each);
      })
      .catch(end);
  });
}

/**
 * Waits for a time, at most the longest delay of a timer.
 *
 * @param ms     the time in milliseconds
 * @param signal ends the wait early; used by one wait at a time
 * @throws the reason of the signal
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A callback may have aborted it: no event would follow.
    signal.throwIfAborted();
    const timer = setTimeout(resolve, Math.min(ms, MAX_TIMER_MS));
    // Sets the property instead of adding a listener, since only the last wait has to end.
    signal.onabort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
  });
}
