import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import type { Response } from "./exchange.ts";
import type { SourceRecord } from "./file-source.ts";
import { NetworkFault } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";

/** The hash and the length of the decoded document. */
export type Received = Pick<SourceRecord, "sha256" | "size">;

// With the default of 16 kB, a document of 66 MB takes thousands of steps.
const OPTIONS = { chunkSize: 1 << 18 };

const DECODERS: ReadonlyMap<string, () => Duplex> = new Map([
  ["gzip", () => zlib.createGunzip(OPTIONS)],
  ["x-gzip", () => zlib.createGunzip(OPTIONS)],
  ["br", () => zlib.createBrotliDecompress(OPTIONS)],
]);

/** The content codings that can be removed, for `Accept-Encoding` (RFC 9110, section 12.5.3). */
export const ACCEPTED = "gzip, br";

/**
 * Reads the body of a response, removes its content coding, and hashes it, in constant memory.
 *
 * @param write   takes the pieces of the decoded document in order
 * @param onBytes called with the length of each piece as transferred
 * @throws {NetworkFault} if it exceeds a limit or has an unknown coding
 * @throws an error of undici or `node:zlib` if it is truncated or damaged, or an error of `write`
 */
export async function receive(
  { body, headers }: Response,
  write: (piece: Uint8Array) => void,
  limits: NetworkLimits,
  signal: AbortSignal,
  onBytes: (length: number) => void,
): Promise<Received> {
  const coding = (headers["content-encoding"] || "identity").toLowerCase();
  const decoder = DECODERS.get(coding)?.();
  if (decoder === undefined && coding !== "identity")
    throw new NetworkFault(`Content-Encoding ${coding} was not accepted by the request`, "check the URL");
  const atMost = (length: number): void => {
    if (length > limits.maxBytes)
      throw new NetworkFault(`larger than the limit of ${limits.maxBytes / 1e6} MB`, "check the URL");
  };
  atMost(Number(headers["content-length"] ?? 0));
  const hash = createHash("sha256");
  let size = 0;
  const transferred = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let sum = 0;
    for await (const piece of pieces) {
      sum += piece.length;
      atMost(sum);
      onBytes(piece.length);
      yield piece;
    }
  };
  const decoded = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of pieces) {
      size += piece.length;
      atMost(size);
      hash.update(piece);
      write(piece);
    }
  };
  await (decoder === undefined
    ? pipeline(body, transferred, decoded, { signal })
    : pipeline(body, transferred, decoder, decoded, { signal }));
  return { sha256: hash.digest("hex"), size };
}
