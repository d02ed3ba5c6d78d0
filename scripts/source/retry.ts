import { setTimeout as sleep } from "node:timers/promises";
import { InputError } from "../errors.ts";
import { NetworkFault } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";

/**
 * Tries until it works, the fault is no passing one, or the limits are reached. Between two tries it waits
 * as long as the server asks for, else twice as long each time, and a random part more: many who failed
 * together do not come back together.
 *
 * @param name    what is tried, to begin the message
 * @param attempt a try; numbered from 0
 * @param signal  the end of all patience
 * @param onRetry told what went wrong, where it is tried again
 * @throws {InputError} when it did not work
 */
export async function retrying<T>(
  name: string,
  attempt: (number: number) => Promise<T>,
  limits: NetworkLimits,
  signal: AbortSignal,
  onRetry: (line: string) => void = () => undefined,
): Promise<T> {
  for (let number = 0; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (signal.aborted) throw tooLong(name, limits);
      if (!(error instanceof NetworkFault)) throw error;
      const waitMs = waitBefore(number + 1, error, limits);
      if (waitMs === undefined) throw new InputError(name, withTries(error, number + 1, limits), error.todo);
      onRetry(`${error.message}; again in ${Math.ceil(waitMs / 1000)} s`);
      await sleep(waitMs, undefined, { signal }).catch(() => {
        throw tooLong(name, limits);
      });
    }
  }
}

/**
 * How long to wait before a retry, in milliseconds.
 *
 * @param retry number of the retry, from 1
 * @returns undefined when there shall be none
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
  const notes = [
    ...(waitMs > maxWaitMs ? [`asks to wait ${Math.ceil(waitMs / 1000)} s`] : []),
    ...(tries > 1 ? [`tried ${tries} times`] : []),
  ];
  return notes.length === 0 ? message : `${message}, ${notes.join(", ")}`;
}

function tooLong(name: string, { totalMs }: NetworkLimits): InputError {
  return new InputError(name, `could not be read within ${totalMs / 1000} s`, "try again later");
}
