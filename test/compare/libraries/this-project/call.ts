import { createRestoreSessionsClient, unwrap } from "graph-restore-sessions";

export async function update(root: string, id: string) {
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: `${root}/beta` });
  const session = unwrap(
    await graph.PATCH("/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}", {
      params: { path: { "restoreSessionBase-id": id } },
      body: { status: "draft" },
    }),
  );
  return session.status;
}
