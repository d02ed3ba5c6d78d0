import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { decoderFor } from "./content-coding.ts";
import type { Answer } from "./exchange.ts";
import { NetworkFault } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";

/** What was received. */
export interface Received {
  /** SHA-256 of the document, unpacked, in hexadecimal. */
  readonly sha256: string;
  /** Length of the document, unpacked. */
  readonly size: number;
}

/**
 * Writes the body of an answer to a file, unpacked. Memory does not grow with it.
 *
 * @param write   takes the pieces of the unpacked document, one after the other
 * @param onBytes called with the length of each piece as it comes over the wire
 * @throws {NetworkFault} when it is larger than the limit, or packed in an unknown way
 * @throws an error of `node:http` or `node:zlib` when it is not whole, or what `write` throws
 */
export async function receive(
  { body, headers, failure }: Answer,
  write: (piece: Uint8Array) => void,
  limits: NetworkLimits,
  signal: AbortSignal,
  onBytes: (length: number) => void,
): Promise<Received> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    const decoder = decoderFor(headers["content-encoding"]);
    // Said beforehand: not a byte of it need be read. Said wrongly or not at all: counted on the way.
    if (Number(headers["content-length"] ?? 0) > limits.maxBytes) throw tooLarge(limits);
    const wire = atMost(limits, onBytes);
    const keep = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const piece of pieces) {
        size += piece.length;
        if (size > limits.maxBytes) throw tooLarge(limits);
        hash.update(piece);
        write(piece);
      }
    };
    await (decoder === undefined
      ? pipeline(body, wire, keep, { signal })
      : pipeline(body, wire, decoder, keep, { signal }));
  } catch (error) {
    // The first cause: the body itself says no more than that it was cut off.
    throw failure() ?? error;
  }
  const late = failure();
  if (late !== undefined) throw late;
  return { sha256: hash.digest("hex"), size };
}

/** Writes a piece at the end of an open file. @throws the error of the file system */
export function append(descriptor: number, piece: Uint8Array): void {
  for (let written = 0; written < piece.length; ) written += writeSync(descriptor, piece, written);
}

function atMost(limits: NetworkLimits, onBytes: (length: number) => void) {
  return async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let sum = 0;
    for await (const piece of pieces) {
      sum += piece.length;
      if (sum > limits.maxBytes) throw tooLarge(limits);
      onBytes(piece.length);
      yield piece;
    }
  };
}

function tooLarge({ maxBytes }: NetworkLimits): NetworkFault {
  return new NetworkFault(`is larger than ${maxBytes / 1e6} MB, the most that is read`, "check the address");
}
