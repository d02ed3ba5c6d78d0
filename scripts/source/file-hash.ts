import { startThread } from "../thread.ts";

/**
 * Hashes an open file in a thread of its own, so that the caller can read it at the same time.
 *
 * @param descriptor must stay open until the result is returned
 * @returns its SHA-256 in hexadecimal
 */
export async function hashFile(descriptor: number): Promise<string> {
  const thread = startThread(new URL("hash-worker.js", import.meta.url));
  try {
    return await thread.ask<string>({ descriptor });
  } finally {
    await thread.close();
  }
}
