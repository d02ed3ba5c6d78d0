import { type Hashes, sha256 } from "../document/hash.ts";
import { entriesOf, isObject, type JsonObject, own } from "../document/json.ts";

/** The file with the origin of the generated files. */
export const MANIFEST = "manifest.json";

/** The origin of the generated files, for `manifest.json`. */
export interface Manifest {
  /** The name of the slice. */
  readonly name: string;
  /** The files of `spec/` that the output depends on. */
  readonly inputs: Hashes;
}

/** Formats `manifest.json`: inputs and outputs with their hashes, so that `check` can compare without parsing. */
export function emitManifest(manifest: Manifest, outputs: ReadonlyMap<string, string>): string {
  const hashes = Object.fromEntries([...outputs].map(([name, text]) => [name, sha256(text)]));
  return `${JSON.stringify({ ...manifest, outputs: hashes }, null, 2)}\n`;
}

/** Returns the hashes of the inputs in a manifest; undefined if it has none. */
export function recordedInputs(manifest: JsonObject): Hashes | undefined {
  const inputs = own(manifest, "inputs");
  if (!isObject(inputs)) return undefined;
  const hashes = entriesOf(inputs).map(([name, hash]): [string, string] => [name, String(hash)]);
  return Object.fromEntries(hashes);
}
