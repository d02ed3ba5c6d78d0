import { existsSync, statfsSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Tests that start processes, compile programs, wait, try random values, or work at size. */
const SLOW = [
  "test/**/*.property.test.ts",
  "test/{automation,commands,compare,hostile,package,slices,workspace}/**",
  "test/changes/{crowded,dialects,oracle,project,revision}.test.ts",
  "test/client/{abort,browser,compile-cost,load,required-parameters,retry}.test.ts",
  "test/emit/{enums,openapi-typescript,types}.test.ts",
  "test/emulator/cli.test.ts",
  "test/lint/configuration.test.ts",
  "test/slice/{bounded-catalog,most-entries}.test.ts",
  "test/source/{https,network-faults,processes,proxy,url-cache,url-source}.test.ts",
  "test/terminal/progress.test.ts",
  "test/types/hover.test.ts",
  "test/{guide,lint,pipeline,plain-documents,readme}.test.ts",
];

/** A file system in memory, for the many files of the tests; in a container it can be too small. */
const MEMORY = "/dev/shm";

function isLarge(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 5e8;
}

/** `vitest --mode unit` leaves the slow tests out. One project: with two, each worker loads everything twice. */
export default defineConfig(({ mode }) => ({
  // The packages by their names, from their sources.
  resolve: { tsconfigPaths: true },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: mode === "unit" ? SLOW : [],
    globalSetup: "test/support/build.ts",
    env: isLarge(MEMORY) ? { TMPDIR: MEMORY } : {},
    // Loading TypeScript and the linter afresh for each file would take longer than the tests do.
    isolate: false,
    // Every core: left alone, vitest keeps one to itself.
    maxWorkers: "100%",
    // A larger young generation, since collecting the short-lived objects of compilers took a seventh of the CPU time;
    // and no inlining, whose compilation takes longer than it saves here.
    execArgv: ["--min-semi-space-size=64", "--max-semi-space-size=128", "--no-turbo-inlining"],
    // Property tests and child processes share two cores with the rest.
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
}));
