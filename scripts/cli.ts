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
// Most commands end before the slow compilation of TurboFan pays off. Node 24 and later have Maglev besides; on older
// ones, TurboFan without inlining is the fastest.
const RUN_LONG = ["diff", "emulate"];
const hasMaglev = Number.parseInt(process.versions.node, 10) >= 24;
if (!RUN_LONG.includes(process.argv[2] ?? ""))
  setFlagsFromString(hasMaglev ? "--no-turbofan" : "--no-turbo-inlining");

const { main } = await import("./main.ts");
await main();
