import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../support/bundle.ts";
import { judge } from "./compiler.ts";
import { observe, type Wire } from "./wire.ts";

/** What is measured of a library in use, once it is installed. */
export interface Use {
  /** Bytes of the call in a bundle, minified and compressed. */
  readonly size: number;
  readonly wire: Wire;
  /** What the compiler says of each section of `facts.ts`. */
  readonly compiler: ReadonlyMap<string, readonly string[]>;
}

/** Measures the `call.ts` and the `facts.ts` of a folder that has the library. */
export async function measureUse(folder: string): Promise<Use> {
  const { code, size } = await bundle({ entryPoints: [join(folder, "call.ts")] });
  const path = join(folder, "call.mjs");
  writeFileSync(path, code);
  return { size, wire: await observe(path), compiler: judge(folder) };
}
