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
// Most commands end before the slow compilation of TurboFan pays off, and Node 24 and later have Maglev besides. A `diff` of
// whole documents runs longer.
const hasMaglev = Number.parseInt(process.versions.node, 10) >= 24;
if (hasMaglev && process.argv[2] !== "diff") setFlagsFromString("--no-turbofan");

const { main } = await import("./main.ts");
await main();
