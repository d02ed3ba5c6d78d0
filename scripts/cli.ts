#!/usr/bin/env node
import module from "node:module";

/** The additions of Node 22.1 and later. */
interface Module {
  readonly createRequire: unknown;
  readonly enableCompileCache?: () => { readonly directory?: string };
}

const { enableCompileCache }: Module = module;
const directory = enableCompileCache?.().directory;
// For the linter's thread and for child processes.
if (directory !== undefined) process.env["NODE_COMPILE_CACHE"] ??= directory;

const { main } = await import("./main.ts");
await main();
