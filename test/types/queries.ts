// The names in $select, $expand and $orderby that compile, and the properties of the response. Compiled, never run.

import type { ExchangeRestoreSession, RestoreSession } from "graph-restore-sessions";
import { createRestoreSessionsClient, isSessionOfKind, items, unwrap } from "graph-restore-sessions";

const graph = createRestoreSessionsClient({ accessToken: "token" });
const session = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const sessions = "/solutions/backupRestore/restoreSessions";
const exchange = "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}";
const params = { path: { "restoreSessionBase-id": "id" } };
const path = { "exchangeRestoreSession-id": "id" };

// With a literal $select, the response has these properties and the annotations.
const selected = unwrap(
  await graph.GET(session, { params: { ...params, query: { $select: ["status", "createdBy/user"] } } }),
);
selected.status?.toUpperCase();
selected.createdBy?.user?.displayName?.toUpperCase();
selected["@odata.type"]?.toUpperCase();
// @ts-expect-error not selected
selected.policyId;
const FIELDS = ["id", "status"] as const;
for await (const item of items(graph, sessions, {
  params: { query: { $select: FIELDS, $orderby: ["createdDateTime desc", "id"] } },
})) {
  item.id?.toUpperCase();
  // @ts-expect-error not selected
  item.createdBy;
}

// A response has a navigation property only if $expand names it.
const plain = unwrap(await graph.GET(exchange, { params: { path } }));
plain.status?.toUpperCase();
// @ts-expect-error not expanded
plain.mailboxRestoreArtifacts;
const expanded = unwrap(
  await graph.GET(exchange, { params: { path, query: { $expand: ["mailboxRestoreArtifacts($top=5)"] } } }),
);
expanded.mailboxRestoreArtifacts?.at(0)?.restoredFolderId?.toUpperCase();
expanded.status?.toUpperCase();
// @ts-expect-error another one is expanded
expanded.granularMailboxRestoreArtifacts;
const both = unwrap(
  await graph.GET(exchange, {
    params: { path, query: { $select: ["status"], $expand: ["mailboxRestoreArtifacts"] } },
  }),
);
both.mailboxRestoreArtifacts?.at(0);
both.status?.toUpperCase();
// @ts-expect-error not selected
both.createdBy;
const ofSubtype = unwrap(
  await graph.GET(session, {
    params: {
      ...params,
      query: { $expand: ["microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifacts"] },
    },
  }),
);
if (ofSubtype["@odata.type"] === "#microsoft.graph.exchangeRestoreSession")
  ofSubtype.mailboxRestoreArtifacts?.at(0);

// Names that do not exist.
// @ts-expect-error misspelt
await graph.GET(session, { params: { ...params, query: { $select: ["id", "statuss"] } } });
// @ts-expect-error misspelt, below a property
await graph.GET(session, { params: { ...params, query: { $select: ["createdBy/usr"] } } });
// @ts-expect-error misspelt
await graph.GET(exchange, { params: { path, query: { $expand: ["mailboxes"] } } });
// @ts-expect-error misspelt
await graph.GET(session, { params: { ...params, query: { $select: ["status"], $expand: ["nothing"] } } });
// @ts-expect-error misspelt
await graph.GET(sessions, { params: { query: { $orderby: ["created desc"] } } });
// @ts-expect-error no such direction
await graph.GET(sessions, { params: { query: { $orderby: ["createdDateTime down"] } } });
// @ts-expect-error items() accepts existing names only
items(graph, sessions, { params: { query: { $select: ["nothing"] } } });

// With a list that is not literal, the response has all properties.
const read = async (fields: readonly string[], top: number | undefined) =>
  unwrap(await graph.GET(sessions, { params: { query: { $select: fields, $top: top } } }));
for (const item of (await read(["id"], undefined)).value) {
  const whole: RestoreSession = item;
  if (isSessionOfKind(whole, "exchange")) whole.mailboxRestoreArtifacts?.at(0);
}
for await (const item of items(graph, sessions, { params: { query: { $select: ["status"] } } }))
  if (isSessionOfKind(item, "exchange")) {
    item.status?.toUpperCase();
    // @ts-expect-error a kind does not undo $select
    item.createdBy;
    // @ts-expect-error nor $expand
    item.mailboxRestoreArtifacts;
  }
if (isSessionOfKind(ofSubtype, "exchange")) ofSubtype.mailboxRestoreArtifacts?.at(0);
declare const received: { "@odata.type"?: string; tenant: string };
if (isSessionOfKind(received, "exchange")) {
  received.tenant.toUpperCase();
  received.mailboxRestoreArtifacts?.at(0);
}
declare const some: ("id" | "status")[];
unwrap(await graph.GET(session, { params: { ...params, query: { $select: some } } })).status?.toUpperCase();

// A response without navigation properties can be passed to a function of whole sessions.
const use = (_: RestoreSession, __: ExchangeRestoreSession) => undefined;
use(unwrap(await graph.GET(session, { params })), plain);

// Lists in requests may be readonly; options may be undefined.
const ARTIFACTS = [{ restorePoint: { "@odata.id": "point" }, destinationType: "new" }] as const;
await graph.POST("/solutions/backupRestore/exchangeRestoreSessions", {
  body: { mailboxRestoreArtifacts: ARTIFACTS },
});
const withOptions = (signal: AbortSignal | undefined, fetch: typeof globalThis.fetch | undefined) =>
  createRestoreSessionsClient({ accessToken: "token", fetch, retry: undefined }).GET(session, {
    params,
    signal,
  });
const { GET, POST } = graph;
export const used: readonly unknown[] = [withOptions, GET, POST];
