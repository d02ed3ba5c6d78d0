// Tests the client in a real browser, against the emulator.
import { build } from "esbuild";
import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { isWithoutBrowser, startBrowser } from "../support/browser.ts";
import { serve } from "./server.ts";

const PAGE = `
  import * as client from "./src/index.ts";
  globalThis.restoreSessions = client;
`;

test.skipIf(isWithoutBrowser)("the client lists, updates and follows a session in Chromium", async () => {
  await using emulator = await startEmulator();
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const script = outputFiles[0]?.text ?? "";
  await using page = await serve(({ url }, response) => {
    response.setHeader("content-type", url === "/client.js" ? "text/javascript" : "text/html");
    response.end(
      url === "/client.js" ? script : '<!doctype html><script type="module" src="/client.js"></script>',
    );
  });
  const ids = emulator.state.seedMany(3);
  emulator.state.seed({ status: "failed" });
  emulator.faults.push({ kind: "status", status: 429, retryAfter: 0, match: "PATCH" });

  const browser = await startBrowser();
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(page.url);
    const id = ids[0] ?? "";
    await tab.waitForFunction("globalThis.restoreSessions !== undefined");
    // A text, since the code in the page has neither the types nor the scope of this file.
    const result = await tab.evaluate(`(async () => {
      const { createRestoreSessionsClient, items, matchEnum, restoreSessionStatus, unwrap, waitForRestoreSession } = restoreSessions;
      const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: ${JSON.stringify(emulator.url)} });
      const listed = [];
      for await (const session of items(graph, "/solutions/backupRestore/restoreSessions")) listed.push(session.status);
      const params = { path: { "restoreSessionBase-id": ${JSON.stringify(id)} } };
      const path = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
      const updated = unwrap(await graph.PATCH(path, { params, body: { status: "draft" } }));
      unwrap(await graph.POST(path + "/activate", { params }));
      const done = await waitForRestoreSession(graph, ${JSON.stringify(id)}, { intervalMs: 1 });
      return { listed, updated: updated.id, done: done.status };
    })()`);
    expect(result).toEqual({
      listed: ["draft", "draft", "draft", "failed"],
      updated: id,
      done: "completed",
    });
    expect(errors).toEqual([]);
    expect(emulator.violations).toEqual([]);
  } finally {
    await browser.close();
  }
});
