import { once } from "node:events";
import { text } from "node:stream/consumers";
import { MessageChannel, type ResourceLimits, Worker } from "node:worker_threads";

/** A stack for as many components as a slice may have, each referring to the next. */
export const DEEP_STACK_MB = 256;

/** A worker thread. It keeps the process alive only until it has answered. */
export interface Thread {
  /** Sends a request at once, and returns the response. The caller continues in the meantime. */
  ask<Answer>(question: object): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Starts a thread that responds to each request with one message to the request's `port`.
 *
 * @param url    the module of the thread: JavaScript, since a TypeScript loader would take more time than the thread
 *   saves
 * @param limits limits that replace the defaults
 */
export function startThread(url: URL, limits: ResourceLimits = {}): Thread {
  const worker = new Worker(url, { resourceLimits: limits, execArgv: [] });
  worker.unref();
  // An error before the first request is kept until then.
  const failed = once(worker, "error").then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  return {
    async ask(question) {
      const { port1: answers, port2: port } = new MessageChannel();
      worker.postMessage({ ...question, port }, [port]);
      try {
        const [answer] = await Promise.race([once(answers, "message"), failed]);
        return answer;
      } finally {
        answers.close();
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}

/**
 * Runs a program in a thread, not in a process: only the stack of a thread can be large on every system.
 *
 * @param file the program: JavaScript
 * @throws {Error} with the last line of its standard error, if it ends with another exit code than 0
 */
export async function runInThread(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const worker = new Worker(file, {
    argv: [...args],
    env: environment,
    execArgv: [],
    resourceLimits: { stackSizeMb: DEEP_STACK_MB },
    stdout: true,
    stderr: true,
  });
  const [written, [code]] = await Promise.all([text(worker.stderr), once(worker, "exit")]);
  if (code !== 0) throw new Error(written.trim().split("\n").at(-1));
}
