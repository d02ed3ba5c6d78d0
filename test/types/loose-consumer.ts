// A consumer in a project with `strict: false`. Compiled, never run.
import {
  createRestoreSessionsClient,
  items,
  matchEnum,
  restoreSessionStatus,
  unwrap,
} from "graph-restore-sessions";

const graph = createRestoreSessionsClient({ accessToken: "token" });
const session = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const key = { params: { path: { "restoreSessionBase-id": "id" } } };

export async function use(): Promise<string[]> {
  const updated = unwrap(await graph.PATCH(session, { ...key, body: { status: "draft" } }));
  const words: string[] = [updated.createdBy.user.displayName];
  // @ts-expect-error no such property
  await graph.PATCH(session, { ...key, body: { nonsense: 1 } });
  const query = { $expand: ["microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifacts"] } as const;
  for await (const item of items(graph, "/solutions/backupRestore/restoreSessions", { params: { query } })) {
    if (item["@odata.type"] === "#microsoft.graph.exchangeRestoreSession") {
      words.push(item.mailboxRestoreArtifacts[0].restoredFolderName);
    }
    words.push(
      matchEnum(restoreSessionStatus, item.status, {
        draft: () => "draft",
        activating: () => "at work",
        active: () => "at work",
        completed: () => "done",
        completedWithError: () => "done",
        failed: () => "done",
        otherwise: (raw) => raw,
      }),
    );
  }
  return words;
}
