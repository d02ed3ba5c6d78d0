#!/usr/bin/env node
import module from "node:module";
import { setFlagsFromString } from "node:v8";

/** The additions of Node 22.1 and later. */
interface Module {
  readonly createRequire: unknown;
  readonly enableCompileCache?: () => { readonly directory?: string };
}

const { enableCompileCache }: Module = module;
const directory = enableCompileCache?.().directory;
// For the linter's thread and for child processes.
if (directory !== undefined) process.env["NODE_COMPILE_CACHE"] ??= directory;
// Most commands end before the code of TurboFan has paid for its making; that of Maglev, which is as new as the cache, is
// made in less time and nearly as good. A `diff` of whole documents takes longer.
if (enableCompileCache !== undefined && process.argv[2] !== "diff") setFlagsFromString("--no-turbofan");

const { main } = await import("./main.ts");
await main();
