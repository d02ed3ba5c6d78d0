// A consumer's inferred exports. Their declarations may name types only by packages on which the consumer depends.
import {
  createRestoreSessionsClient,
  failedArtifacts,
  filter,
  items,
  pages,
  pagesFrom,
  readEnum,
  readFailedArtifacts,
  readFlags,
  restorePointTags,
  restoreSessionStatus,
  unwrap,
  waitFor,
  waitForRestoreSession,
} from "graph-restore-sessions";
export const graph = createRestoreSessionsClient({ accessToken: "t" });
export const { GET, POST, PATCH, DELETE, use } = graph;
const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
export const params = { path: { "restoreSessionBase-id": "id" } } as const;
export const read = () => graph.GET(SESSION, { params });
export const readUnwrapped = async () => unwrap(await graph.GET(SESSION, { params }));
export const selected = async () =>
  unwrap(await graph.GET(SESSION, { params: { ...params, query: { $select: ["id", "status"] } } }));
export const listed = async () => unwrap(await graph.GET("/solutions/backupRestore/restoreSessions"));
export const expanded = async () =>
  unwrap(
    await graph.GET("/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}", {
      params: { path: { "exchangeRestoreSession-id": "x" }, query: { $expand: ["mailboxRestoreArtifacts"] } },
    }),
  );
export function all() {
  return items(graph, "/solutions/backupRestore/restoreSessions");
}
export function allPages() {
  return pages(graph, "/solutions/backupRestore/restorePoints", { params: { query: { $select: ["id"] } } });
}
export const updated = () => graph.PATCH(SESSION, { params, body: { status: "draft" } });
export const created = async () =>
  unwrap(await graph.POST("/solutions/backupRestore/exchangeRestoreSessions", { body: {} }));
export const waited = () => waitForRestoreSession(graph, "id");
export const waitedFor = () =>
  waitFor(graph, SESSION, { params }, { until: ({ status }) => status === "failed" });
export const failed = async () => failedArtifacts(await readUnwrapped());
export const allFailed = () => readFailedArtifacts(graph, "id");
export const status = async () => readEnum(restoreSessionStatus, (await readUnwrapped()).status);
export const tags = readFlags(restorePointTags, "a,b");
export const browsed = async () =>
  pagesFrom(graph, await graph.GET("/solutions/backupRestore/restoreSessions"));
export const text = filter`a eq ${1}`;
