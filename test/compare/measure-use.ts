import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../support/bundle.ts";
import { messagesBySection } from "./compiler.ts";
import { observe, type Wire } from "./wire.ts";

/** The measurements of an installed library in use. */
export interface Use {
  /** The size of the call in a bundle in bytes, minified and compressed. */
  readonly size: number;
  readonly wire: Wire;
  /** The compiler's messages for each section of `facts.ts`. */
  readonly compiler: ReadonlyMap<string, readonly string[]>;
}

/** Measures the `call.ts` and the `facts.ts` of a folder with the library. */
export async function measureUse(folder: string): Promise<Use> {
  const { code, size } = await bundle({ entryPoints: [join(folder, "call.ts")] });
  const path = join(folder, "call.mjs");
  writeFileSync(path, code);
  return { size, wire: await observe(path), compiler: messagesBySection(folder) };
}
