import { createHash, hash } from "node:crypto";
import type { ByteSource } from "./byte-source.ts";

/** SHA-256 by file name, in hexadecimal. */
export type Hashes = Readonly<Record<string, string>>;

/** Computes the SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content);
}

const CHUNK_SIZE = 1 << 20;

/** Computes the SHA-256 of a document in hexadecimal, in constant memory. */
export function sha256Of({ size, read }: Pick<ByteSource, "size" | "read">): string {
  const running = createHash("sha256");
  const buffer = new Uint8Array(CHUNK_SIZE);
  for (let start = 0; start < size; start += CHUNK_SIZE)
    running.update(read(start, start + CHUNK_SIZE, buffer));
  return running.digest("hex");
}
