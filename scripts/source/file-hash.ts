import { startThread } from "../thread.ts";

/**
 * Hashes an open file in a thread of its own, beside whatever else is done with it.
 *
 * @param descriptor stays open until the result is there
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
