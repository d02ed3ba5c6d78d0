// Uses the client against an emulator that drops or throttles three of ten requests; fails with an assertion.
import { deepStrictEqual, rejects } from "node:assert/strict";
import { env } from "node:process";
import {
  createRestoreSessionsClient,
  GraphError,
  items,
  unwrap,
  waitForRestoreSession,
} from "graph-restore-sessions";

const SESSIONS = "/solutions/backupRestore/restoreSessions";
const SESSION = `${SESSIONS}/{restoreSessionBase-id}` as const;
const baseUrl = env["GRAPH_URL"] ?? "";
const retry = { baseDelayMs: 5, maxAttempts: 8 };
const graph = createRestoreSessionsClient({ accessToken: async () => "token", baseUrl, retry });
const paramsOf = (id: string | undefined) => ({ path: { "restoreSessionBase-id": id ?? "" } });

let count = 0;
for await (const _ of items(graph, SESSIONS, { headers: { Prefer: "odata.maxpagesize=20" } })) count += 1;
deepStrictEqual(count, Number(env["SESSIONS"]));

const { id } = unwrap(await graph.POST("/solutions/backupRestore/exchangeRestoreSessions", { body: {} }));
const params = paramsOf(id);
const body = { "@odata.type": "#microsoft.graph.exchangeRestoreSession", status: "draft" } as const;
deepStrictEqual(unwrap(await graph.PATCH(SESSION, { params, body })).status, "draft");
unwrap(await graph.POST(`${SESSION}/activate`, { params }));
const { status } = await waitForRestoreSession(graph, id ?? "", { intervalMs: 5 });
deepStrictEqual(status, "completed");

const missing = graph.GET(SESSION, { params: paramsOf("missing") }).then(unwrap);
await rejects(missing, (error) => error instanceof GraphError && error.code === "InvalidRestoreSessionId");
const stop = new Error("stop");
await rejects(graph.GET(SESSIONS, { signal: AbortSignal.abort(stop) }), stop);
const controller = new AbortController();
setTimeout(() => controller.abort(stop), 20);
const endless = unwrap(await graph.POST("/solutions/backupRestore/exchangeRestoreSessions", { body: {} }));
await rejects(
  waitForRestoreSession(graph, endless.id ?? "", { intervalMs: 1000, signal: controller.signal }),
  stop,
);
const nobody = createRestoreSessionsClient({ accessToken: "token", baseUrl: "http://127.0.0.1:9", retry });
await rejects(nobody.GET(SESSIONS));
