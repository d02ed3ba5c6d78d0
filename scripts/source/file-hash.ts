import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * Hashes an open file in a thread of its own, beside whatever else is done with it.
 *
 * @param descriptor stays open until the result is there
 * @returns its SHA-256 in hexadecimal
 */
export async function hashFile(descriptor: number): Promise<string> {
  const url = new URL("hash-worker.js", import.meta.url);
  // Without the TypeScript loader of this process, which would cost more than it saves.
  const [hash] = await once(new Worker(url, { workerData: descriptor, execArgv: [] }), "message");
  return String(hash);
}
