import { createHash } from "node:crypto";

/** SHA-256 by file name, in hexadecimal. */
export type Hashes = Readonly<Record<string, string>>;

/** Computes the SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
