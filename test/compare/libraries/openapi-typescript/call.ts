import createClient from "openapi-fetch";
import type { paths } from "./api.ts";

export async function update(root: string, id: string) {
  const graph = createClient<paths>({ baseUrl: `${root}/beta`, headers: { Authorization: "Bearer token" } });
  const { data, error } = await graph.PATCH(
    "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}",
    {
      params: { path: { "restoreSessionBase-id": id } },
      body: { "@odata.type": "#microsoft.graph.restoreSessionBase", status: "draft" },
    },
  );
  if (error) throw new Error(error.error.message);
  return data.status;
}
