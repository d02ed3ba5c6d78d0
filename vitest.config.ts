import { defineConfig } from "vitest/config";

export default defineConfig({
  // The packages by their names, from their sources.
  resolve: { tsconfigPaths: true },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/build.ts",
    // Loading TypeScript and the linter afresh for each file would take longer than the tests do.
    isolate: false,
    // Every core: left alone, vitest keeps one to itself.
    maxWorkers: "100%",
    // Property tests and child processes share two cores with the rest.
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
