import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

/** What a browser would load. */
export interface Bundle {
  readonly code: Uint8Array;
  /** The length of the code, minified and compressed; 0 where there is none. */
  readonly size: number;
}

/** Bundles a module with everything that it imports. */
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
