import { Client } from "@microsoft/teams.graph";
import { solutions } from "@microsoft/teams.graph-endpoints";

// As documented. The path of `restoreSessions` has no types.
export async function update(root: string, id: string) {
  const graph = new Client({ token: "token", baseUrlRoot: root });
  const session = await graph.call(
    solutions.backupRestore.restoreSessions.update,
    { "@odata.type": "#microsoft.graph.restoreSessionBase", status: "draft" },
    { "restoreSessionBase-id": id },
  );
  return session.status;
}
