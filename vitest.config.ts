import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Loading TypeScript and the linter afresh for each file would take longer than the tests do.
    isolate: false,
    // Every core: left alone, vitest keeps one to itself.
    maxWorkers: "100%",
    // Property tests and child processes share two cores with the rest.
    testTimeout: 30_000,
  },
});
