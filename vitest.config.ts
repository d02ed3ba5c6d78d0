import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Property tests and child processes share two cores with the rest.
    testTimeout: 30_000,
  },
});
