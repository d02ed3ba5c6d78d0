import { setTimeout as sleep } from "node:timers/promises";
import { InputError } from "../errors.ts";
import { NetworkFault } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";

/**
 * Repeats a download while its faults are transient and the limits allow. Repeats the whole download, since the
 * document may have changed; undici's interceptor for retries would resume it by a range.
 *
 * @param name    the subject of the error
 * @param attempt downloads once
 * @param signal  aborts when the total time is over
 * @param onRetry called with the fault and the wait before each retry
 * @throws {InputError} if the last try fails
 */
export async function retrying<T>(
  name: string,
  attempt: () => Promise<T>,
  limits: NetworkLimits,
  signal: AbortSignal,
  onRetry: (line: string) => void = () => undefined,
): Promise<T> {
  const tooLong = new InputError(name, `not received within ${limits.totalMs / 1000} s`, "try again later");
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw tooLong;
      if (!(error instanceof NetworkFault)) throw error;
      const waitMs = waitBefore(tries, error, limits);
      if (waitMs === undefined) throw new InputError(name, withTries(error, tries, limits), error.todo);
      onRetry(`${error.message}; retry in ${Math.ceil(waitMs / 1000)} s`);
      await sleep(waitMs, undefined, { signal }).catch(() => {
        throw tooLong;
      });
    }
  }
}

/**
 * Returns the wait before a retry, in milliseconds: the server's wait, or one that doubles with each retry, plus a
 * random part so that many clients do not retry at the same time.
 *
 * @param retry the number of the retry, from 1
 * @returns undefined for no retry
 */
export function waitBefore(
  retry: number,
  { isTransient, waitMs }: NetworkFault,
  { maxRetries, backoffMs, maxWaitMs }: NetworkLimits,
  random: () => number = Math.random,
): number | undefined {
  if (!isTransient || retry > maxRetries || (waitMs ?? 0) > maxWaitMs) return undefined;
  return (waitMs ?? backoffMs * 2 ** (retry - 1)) + random() * backoffMs;
}

function withTries(
  { message, waitMs = 0 }: NetworkFault,
  tries: number,
  { maxWaitMs }: NetworkLimits,
): string {
  const wait = waitMs > maxWaitMs ? `, asks to wait ${Math.ceil(waitMs / 1000)} s` : "";
  return `${message}${wait}${tries > 1 ? `, tried ${tries} times` : ""}`;
}
