// Compares the compile cost of a consumer with openapi-fetch's own types on openapi-typescript's output.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, test } from "vitest";
import { costOf } from "../support/compiler.ts";

const root = resolve(import.meta.dirname, "../..");

const CALLS = `
  const path = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
  const params = { path: { "restoreSessionBase-id": "id" } };
  export async function use() {
    const read = await graph.GET(path, { params });
    const updated = await graph.PATCH(path, { params, body: { "@odata.type": "#microsoft.graph.restoreSessionBase", status: "draft" } });
    const listed = await graph.GET("/solutions/backupRestore/restoreSessions", { params: { query: { $top: 5 } } });
    await graph.DELETE(path, { params });
    return [read.data?.id, updated.data?.id, listed.data?.value?.length, read.error?.error.code];
  }
`;

const OPTIONS = {
  strict: true,
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

test("the compile cost is at most 1.3 times as high, in instantiations and types", async () => {
  // Inside the project, so that openapi-fetch can be resolved.
  const folder = mkdtempSync(join(root, "node_modules", ".compile-cost-"));
  try {
    const slice = readFileSync(join(root, "spec", "restore-sessions.openapi.yaml"), "utf8");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "api.ts"), astToString(await openapiTS(slice, { silent: true })));
    writeFileSync(
      join(folder, "theirs.ts"),
      `import createClient from "openapi-fetch"; import type { paths } from "./api.ts"; const graph = createClient<paths>({ baseUrl: "" }); ${CALLS}`,
    );
    writeFileSync(
      join(folder, "ours.ts"),
      `import { createRestoreSessionsClient } from "../../src/index.ts"; const graph = createRestoreSessionsClient({ accessToken: "token" }); ${CALLS}`,
    );
    const theirs = costOf(join(folder, "theirs.ts"), OPTIONS);
    const ours = costOf(join(folder, "ours.ts"), OPTIONS);
    expect(ours.instantiations / theirs.instantiations).toBeLessThanOrEqual(1.3);
    expect(ours.types / theirs.types).toBeLessThanOrEqual(1.3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
