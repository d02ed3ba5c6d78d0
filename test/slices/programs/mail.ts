// Reads and answers mail.
import { createGraphClient, filter, items, unwrap } from "graph-slice-client";
import type { paths } from "./generated/api.ts";

export async function use(baseUrl: string): Promise<unknown> {
  const graph = createGraphClient<paths>({ accessToken: "token", baseUrl });
  const created = unwrap(
    await graph.POST("/me/messages", { body: { subject: "Hello", importance: "high", isRead: false } }),
  );
  const key = { path: { "message-id": created.id ?? "" } };
  unwrap(await graph.PATCH("/me/messages/{message-id}", { params: key, body: { isRead: true } }));
  const query = { $select: ["id", "subject", "isRead"], $filter: filter`isRead eq ${true}` } as const;
  const read: unknown[] = [];
  for await (const message of items(graph, "/me/messages", { params: { query } })) {
    read.push([message.subject, message.isRead]);
    // @ts-expect-error not selected
    message.importance;
  }
  const file = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "a.txt",
    contentBytes: "YQ",
  } as const;
  const attached = unwrap(
    await graph.POST("/me/messages/{message-id}/attachments", { params: key, body: file }),
  );
  await graph.PUT("/me/messages/{message-id}/$value", {
    params: key,
    body: new Blob(["From: a"]),
    headers: { "content-type": "application/octet-stream" },
    parseAs: "blob",
  });
  // @ts-expect-error an importance that does not exist
  await graph.PATCH("/me/messages/{message-id}", { params: key, body: { importance: "huge" } });
  const gone = await graph.DELETE("/me/messages/{message-id}", { params: key });
  const missing = await graph.GET("/me/messages/{message-id}", { params: key });
  return { read, attached: attached.name, gone: gone.response.status, missing: missing.error?.error.code };
}
