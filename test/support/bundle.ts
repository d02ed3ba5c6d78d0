import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

/** The code that a browser loads. */
export interface Bundle {
  readonly code: Uint8Array;
  /** The size of the code in bytes, minified and compressed; 0 if it is empty. */
  readonly size: number;
}

/** Bundles a module with all its imports. */
export async function bundle(entry: Pick<BuildOptions, "stdin" | "entryPoints">): Promise<Bundle> {
  const { outputFiles = [] } = await build({
    ...entry,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { code, size: code.length === 0 ? 0 : gzipSync(code, { level: 9 }).length };
}
