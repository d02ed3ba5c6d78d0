import { createHash } from "node:crypto";
import { isObject, type JsonObject, mapValues, objectAt, own } from "../document/json.ts";

/** SHA-256 by file name, in hexadecimal. */
export type Hashes = Readonly<Record<string, string>>;

/** What `manifest.json` records of where the generated files come from. */
export interface Manifest {
  /** The name of the slice. */
  readonly name: string;
  /** The files of `spec/` that the output depends on. */
  readonly inputs: Hashes;
}

/** The SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The text of `manifest.json`: inputs and outputs by their hashes, so that `check` can compare before it parses. */
export function emitManifest(manifest: Manifest, outputs: ReadonlyMap<string, string>): string {
  const hashes = Object.fromEntries([...outputs].map(([name, text]) => [name, sha256(text)]));
  return `${JSON.stringify({ ...manifest, outputs: hashes }, null, 2)}\n`;
}

/** Reads the hashes back. Whatever is not there or not readable gives none, and so differs. */
export function parseManifest(text: string): { readonly inputs: Hashes; readonly outputs: Hashes } {
  const manifest = parseObject(text);
  return { inputs: hashesOf(manifest, "inputs"), outputs: hashesOf(manifest, "outputs") };
}

function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function hashesOf(manifest: JsonObject, name: string): Hashes {
  const hashes = mapValues(objectAt(manifest, name), (value) =>
    typeof value === "string" ? value : undefined,
  );
  return Object.fromEntries(Object.keys(hashes).map((file) => [file, String(own(hashes, file))]));
}
