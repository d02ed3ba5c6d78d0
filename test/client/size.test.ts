// Tests the bundle size of a consumer: minified and compressed, with openapi-fetch.
import { expect, test } from "vitest";
import { bundle } from "../support/bundle.ts";

const UPDATE = `
  import { createRestoreSessionsClient, readEnum, restoreSessionStatus, unwrap } from "../../src/index.ts";
  const graph = createRestoreSessionsClient({ accessToken: "token" });
  const path = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
  const result = await graph.PATCH(path, { params: { path: { "restoreSessionBase-id": "id" } }, body: { status: "draft" } });
  console.log(readEnum(restoreSessionStatus, unwrap(result).status));
`;

test.each([
  ["everything that is exported", `export * from "../../src/index.ts";`, 7000],
  ["updating a session and reading its status", UPDATE, 5000],
  ["types alone", `import "../../src/types.ts";`, 0],
  ["one helper for enums", `import { isMember } from "../../src/index.ts"; console.log(isMember);`, 150],
])("%s: at most %s bytes", async (_, code, budget) => {
  const { size } = await bundle({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: "ts" },
  });
  expect(size).toBeLessThanOrEqual(budget);
  // An empty bundle would be within every budget.
  if (budget > 0) expect(size).toBeGreaterThan(50);
});
