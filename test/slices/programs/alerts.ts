// Reads and updates security alerts.
import { createGraphClient, items, readEnum, unwrap } from "graph-slice-client";
import type { paths } from "./generated/api.ts";
import { alertStatus } from "./generated/enums.ts";

export async function use(baseUrl: string): Promise<unknown> {
  const graph = createGraphClient<paths>({ accessToken: "token", baseUrl });
  const statuses: unknown[] = [];
  for await (const { status } of items(graph, "/security/alerts_v2"))
    statuses.push(readEnum(alertStatus, status));
  const key = { path: { "alert-id": "a" } };
  const body = { status: "resolved", classification: "truePositive" } as const;
  const resolved = unwrap(await graph.PATCH("/security/alerts_v2/{alert-id}", { params: key, body }));
  const unknown = "unknownFutureValue";
  // @ts-expect-error a request has no sentinel
  await graph.PATCH("/security/alerts_v2/{alert-id}", { params: key, body: { status: unknown } });
  const { evidence } = unwrap(await graph.GET("/security/alerts_v2/{alert-id}", { params: key }));
  const [first] = evidence ?? [];
  const isUser = first?.["@odata.type"] === "#microsoft.graph.security.userEvidence";
  return { statuses, status: resolved.status, user: isUser ? first.userAccount?.accountName : undefined };
}
