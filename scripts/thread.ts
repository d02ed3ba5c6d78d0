import { once } from "node:events";
import { MessageChannel, type ResourceLimits, Worker } from "node:worker_threads";

/** A thread beside this one. It does not keep the process alive, except while it owes an answer. */
export interface Thread {
  /** Sends a question at once, and returns the answer: the thread works while the caller does. */
  ask<Answer>(question: object): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Starts a thread that answers each question by one message to the `port` that comes with it.
 *
 * @param url    what the thread runs: JavaScript, since the TypeScript loader of this process would cost more than
 *   the thread saves
 * @param limits other limits than the usual ones
 */
export function startThread(url: URL, limits: ResourceLimits = {}): Thread {
  const worker = new Worker(url, { resourceLimits: limits, execArgv: [] });
  worker.unref();
  // An error before the first question is kept for whoever asks.
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
