/** The longest delay of a timer, in milliseconds: 2^31 - 1. A timer with a longer delay fires at once. */
export const MAX_TIMER_MS = 2_147_483_647;

/** The calls that follow a signal. They share one listener, since Node warns about more than ten. */
interface Followers extends Set<() => void> {
  handleEvent(): void;
}

const followersOf = new WeakMap<AbortSignal, Followers>();

// Adds a callback on abort; returns a function that removes it.
function follow(signal: AbortSignal, callback: () => void): () => void {
  const followers: Followers =
    followersOf.get(signal) ??
    Object.assign(new Set<() => void>(), {
      handleEvent() {
        for (const each of followers) each();
      },
    });
  followersOf.set(signal, followers);
  followers.add(callback);
  // Adding the same listener again has no effect.
  signal.addEventListener("abort", followers);
  return () => {
    followers.delete(callback);
    if (followers.size === 0) signal.removeEventListener("abort", followers);
  };
}

/**
 * Runs a function with a signal, and rejects as soon as a limit is reached, even if the function does not react:
 * undici has only a weak reference to the signal of a request, so that an abort can be lost after garbage collection.
 * Leaves no timer and no listener behind.
 *
 * @param outer    a signal that ends the run with its reason
 * @param ms       the time limit in milliseconds; the run then ends with a `TimeoutError`
 * @param outlives whether `outer` also aborts the result of the run, such as a stream that is still being read
 * @throws the reason of the signal, or a `TimeoutError`
 */
export function bounded<T>(
  run: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal | null | undefined,
  ms: number = MAX_TIMER_MS,
  outlives = false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    outer?.throwIfAborted();
    const inner = new AbortController();
    const end = (reason: unknown) => {
      inner.abort(reason);
      reject(reason);
      release();
    };
    const late = () => end(new DOMException(`no result within ${ms} ms`, "TimeoutError"));
    const timer = setTimeout(late, Math.min(ms, MAX_TIMER_MS));
    const unfollow = outer && follow(outer, () => end(outer.reason));
    const release = (isFollowed = false) => {
      clearTimeout(timer);
      if (!isFollowed) unfollow?.();
    };
    run(inner.signal)
      .then(resolve, reject)
      .finally(() => release(outlives));
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
