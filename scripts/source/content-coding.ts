import type { Duplex } from "node:stream";
import * as zlib from "node:zlib";
import { NetworkFault } from "./network-fault.ts";

// 16 kB, the default, would cost thousands of steps on a document of 66 MB.
const OPTIONS = { chunkSize: 1 << 18 };

// Not in every Node that this runs on: 22.15 has it, 20 does not.
const zstd: unknown = Reflect.get(zlib, "createZstdDecompress");

/** The codings that this platform can undo, for `Accept-Encoding` (RFC 9110, section 12.5.3). */
export const ACCEPTED: string = ["gzip", "br", ...(isDecoderFactory(zstd) ? ["zstd"] : [])].join(", ");

/**
 * What undoes a coding. Each of them tells an end from a cut: it knows from within where it is whole.
 *
 * @param coding the field `Content-Encoding` (RFC 9110, section 8.4); undefined or `identity` for none
 * @returns undefined where nothing has to be undone
 * @throws {NetworkFault} on a coding that was not asked for
 */
export function decoderFor(coding: string | undefined): Duplex | undefined {
  const name = (coding ?? "identity").trim().toLowerCase();
  if (name === "identity" || name === "") return undefined;
  if (name === "gzip" || name === "x-gzip") return zlib.createGunzip(OPTIONS);
  if (name === "br") return zlib.createBrotliDecompress(OPTIONS);
  if (name === "zstd" && isDecoderFactory(zstd)) return zstd(OPTIONS);
  throw new NetworkFault(`is packed in a way that was not asked for (${name})`, "check the address");
}

function isDecoderFactory(value: unknown): value is (options: zlib.ZlibOptions) => Duplex {
  return typeof value === "function";
}
