/** The longest delay of a timer, in milliseconds: 2^31 - 1. A longer one fires at once. */
export const MAX_TIMER_MS = 2_147_483_647;

/** The calls that follow a signal: one listener for all of them, since Node warns of more than ten. */
interface Followers extends Set<() => void> {
  handleEvent(): void;
}

const followersOf = new WeakMap<AbortSignal, Followers>();

// Calls back on abort. Gives the function that ends this.
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
  // Adding the same listener again changes nothing.
  signal.addEventListener("abort", followers);
  return () => {
    followers.delete(callback);
    if (followers.size === 0) signal.removeEventListener("abort", followers);
  };
}

/**
 * Runs a function that is given a signal, and rejects as soon as a limit is reached, whatever the function
 * waits for: undici follows the signal of a request weakly, so that an abort can be lost once the garbage
 * collector has run. Leaves neither a timer nor a listener behind.
 *
 * @param outer    ends the run with its reason
 * @param ms       ends the run with a `TimeoutError` after so many milliseconds
 * @param outlives lets `outer` reach what the run returned, such as a stream that is still being read
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
 * Waits, at most as long as a timer can.
 *
 * @param ms     in milliseconds
 * @param signal ends the wait early; one wait at a time
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(ms, MAX_TIMER_MS));
    // The property, not a listener: there is only the last wait to end.
    signal.onabort = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
