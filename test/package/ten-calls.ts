// Ten calls of a restore, to measure the compile cost of a consumer.
import {
  createRestoreSessionsClient,
  failedArtifacts,
  items,
  matchEnum,
  readEnum,
  restoreSessionStatus,
  unwrap,
  waitForRestoreSession,
} from "graph-restore-sessions";

const graph = createRestoreSessionsClient({ accessToken: "token" });
const session = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const exchange = "/solutions/backupRestore/exchangeRestoreSessions";
export async function restore(): Promise<unknown[]> {
  const point = await graph.POST("/solutions/backupRestore/restorePoints/search", {
    body: { protectionUnitIds: ["id"], protectionTimePeriod: {}, restorePointPreference: "latest" },
  });
  const created = unwrap(await graph.POST(exchange, { body: {} }));
  const key = { path: { "exchangeRestoreSession-id": created.id ?? "" } };
  const params = { path: { "restoreSessionBase-id": created.id ?? "" } };
  await graph.PATCH(`${exchange}/{exchangeRestoreSession-id}`, {
    params: key,
    body: { "mailboxRestoreArtifacts@delta": [] },
  });
  await graph.PATCH(session, { params, body: { status: "draft" } });
  await graph.POST(`${session}/activate`, { params });
  const read = await graph.GET(session, { params: { ...params, query: { $select: ["id", "status"] } } });
  const listed = await graph.GET(exchange, {
    params: { query: { $top: 5, $orderby: ["createdDateTime desc"] } },
  });
  for await (const { id, status } of items(
    graph,
    `${exchange}/{exchangeRestoreSession-id}/mailboxRestoreArtifacts`,
    { params: key },
  ))
    console.log(id, status);
  const ended = await waitForRestoreSession(graph, "id");
  await graph.DELETE(session, { params });
  matchEnum(restoreSessionStatus, ended.status, {
    draft: Number,
    activating: Number,
    active: Number,
    completedWithError: Number,
    completed: Number,
    failed: Number,
    otherwise: Number,
  });
  return [
    point.data,
    readEnum(restoreSessionStatus, unwrap(read).status).kind,
    unwrap(listed).value,
    failedArtifacts(ended),
  ];
}
