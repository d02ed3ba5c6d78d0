// Calls that have to compile for a consumer, and calls that must not. Compiled, never run.
import {
  createRestoreSessionsClient,
  failedArtifacts,
  isMember,
  items,
  restoreSessionStatus,
  unwrap,
  waitFor,
  waitForRestoreSession,
} from "graph-restore-sessions";
import type {
  ExchangeRestoreSession,
  OneDriveForBusinessRestoreSession,
  RestoreSession,
  RestoreSessionStatus,
  SharePointRestoreSession,
} from "graph-restore-sessions/types";
import { type Equal, holds } from "./equal.js";

const graph = createRestoreSessionsClient({ accessToken: async () => "token" });
const session = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const exchange = "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}";
const key = { params: { path: { "restoreSessionBase-id": "id" } } };
const exchangeKey = { params: { path: { "exchangeRestoreSession-id": "id" } } };

// Updates.
await graph.PATCH(session, { ...key, body: { status: "draft" } });
await graph.PATCH(session, { ...key, body: { status: "failed" } });
await graph.PATCH(session, { ...key, body: { status: null } });
// @ts-expect-error a request has no sentinel
await graph.PATCH(session, { ...key, body: { status: "unknownFutureValue" } });
// @ts-expect-error a placeholder is not a member
await graph.PATCH(session, { ...key, body: { status: "String" } });
// @ts-expect-error no such property
await graph.PATCH(session, { ...key, body: { nonsense: 1 } });
// @ts-expect-error no such property, beside a right one
await graph.PATCH(session, { ...key, body: { status: "draft", nonsense: 1 } });
// @ts-expect-error no such property, nested
await graph.PATCH(session, { ...key, body: { createdBy: { user: { nonsense: 1 } } } });
// @ts-expect-error a property of a subtype needs the subtype's name
await graph.PATCH(session, { ...key, body: { mailboxRestoreArtifacts: [] } });
await graph.PATCH(session, {
  ...key,
  body: { "@odata.type": "#microsoft.graph.exchangeRestoreSession", mailboxRestoreArtifacts: [] },
});
// @ts-expect-error the path has a key
await graph.PATCH(session, { body: { status: "draft" } });
// @ts-expect-error an update needs a body
await graph.PATCH(session, key);
// @ts-expect-error the path has no POST
await graph.POST(session, { ...key, body: { status: "draft" } });

// The reference page's request, with members instead of placeholders.
await graph.PATCH(session, {
  ...key,
  body: {
    "@odata.type": "#microsoft.graph.restoreSessionBase",
    status: "draft",
    createdBy: { "@odata.type": "microsoft.graph.identitySet" },
    completedDateTime: "2026-01-01T00:00:00Z",
    error: { "@odata.type": "microsoft.graph.publicError" },
  },
});

// Updates of the artifacts of a session.
const delta = await graph.PATCH(exchange, {
  ...exchangeKey,
  body: {
    "mailboxRestoreArtifacts@delta": [
      { restorePoint: { "@odata.id": "point" }, destinationType: "inPlace" },
      { "@removed": { reason: "changed" }, id: "artifact" },
    ],
  },
});
for (const item of unwrap(delta)["mailboxRestoreArtifacts@delta"] ?? []) {
  if ("@Core.DataModificationException" in item) {
    holds<Equal<typeof item.id, string | undefined>>();
    item["@Core.DataModificationException"].info?.code?.toUpperCase();
  } else item.status?.toUpperCase();
}
await graph.PATCH(exchange, {
  ...exchangeKey,
  // @ts-expect-error the delta of another type
  body: { "driveRestoreArtifacts@delta": [] },
});
await graph.POST("/solutions/backupRestore/exchangeRestoreSessions", {
  // @ts-expect-error a delta is not in a create
  body: { "mailboxRestoreArtifacts@delta": [] },
});
await graph.POST("/solutions/backupRestore/exchangeRestoreSessions", {
  body: { mailboxRestoreArtifacts: [{ restorePoint: { "@odata.id": "point" }, destinationType: "new" }] },
});

// Reading.
const { data, error } = await graph.GET(session, {
  ...key,
  params: { ...key.params, query: { $select: ["status", "createdBy"] } },
});
if (error) {
  error.error.code.toUpperCase();
  error.error.innerError?.innerError?.code?.toUpperCase();
} else {
  const { status } = data;
  if (status != null) {
    const text: string = status;
    text.toUpperCase();
    if (status === "failed") status.toUpperCase();
    if (status === "publishedTomorrow") status.toUpperCase();
    switch (status) {
      case "draft":
        break;
      default:
        status.toUpperCase();
    }
  }
  holds<Equal<typeof status, RestoreSessionStatus | null | undefined>>();
  data.createdBy?.user?.displayName?.toUpperCase();
}
// @ts-expect-error no such query option
await graph.GET(session, { params: { ...key.params, query: { $selekt: ["status"] } } });
// @ts-expect-error $top is a number
await graph.GET("/solutions/backupRestore/restoreSessions", { params: { query: { $top: "all" } } });
await graph.GET("/solutions/backupRestore/restoreSessions");
const count = unwrap(await graph.GET("/solutions/backupRestore/restoreSessions/$count"));
holds<Equal<typeof count, number>>();
const nothing = unwrap(await graph.DELETE(session, key));
holds<Equal<typeof nothing, undefined>>();
const activated = unwrap(
  await graph.POST("/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/activate", key),
);
holds<Equal<typeof activated, RestoreSession | null>>();

// A body that is not read as JSON.
const text = unwrap(await graph.GET(session, { ...key, parseAs: "text" }));
holds<Equal<typeof text, string>>();
const blob = unwrap(await graph.GET("/solutions/backupRestore/restoreSessions", { parseAs: "blob" }));
holds<Equal<typeof blob, Blob>>();
const bytes = unwrap(
  await graph.POST("/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/activate", {
    ...key,
    parseAs: "arrayBuffer",
  }),
);
holds<Equal<typeof bytes, ArrayBuffer>>();
const stream = unwrap(await graph.PATCH(session, { ...key, body: { status: "draft" }, parseAs: "stream" }));
holds<Equal<typeof stream, Response["body"]>>();
const json = unwrap(await graph.GET(session, { ...key, parseAs: "json" }));
json.status?.toUpperCase();
const either = async (parseAs: "text" | "json") => unwrap(await graph.DELETE(session, { ...key, parseAs }));
holds<Equal<Awaited<ReturnType<typeof either>>, string | undefined>>();
// @ts-expect-error no such way to read a body
await graph.GET(session, { ...key, parseAs: "xml" });
// @ts-expect-error a page is read as JSON
items(graph, "/solutions/backupRestore/restoreSessions", { parseAs: "text" });

// A family narrows by its discriminator; the remaining variant has the properties of the base.
for await (const item of items(graph, "/solutions/backupRestore/restoreSessions", {
  params: { query: { $top: 50 } },
})) {
  const whole: RestoreSession = item;
  whole.status?.toUpperCase();
  switch (item["@odata.type"]) {
    case "#microsoft.graph.exchangeRestoreSession":
      holds<Equal<(typeof item)["@odata.type"], ExchangeRestoreSession["@odata.type"]>>();
      // @ts-expect-error a navigation property without $expand
      item.mailboxRestoreArtifacts;
      break;
    case "#microsoft.graph.oneDriveForBusinessRestoreSession":
      holds<Equal<(typeof item)["@odata.type"], OneDriveForBusinessRestoreSession["@odata.type"]>>();
      break;
    case "#microsoft.graph.sharePointRestoreSession":
      holds<Equal<(typeof item)["@odata.type"], SharePointRestoreSession["@odata.type"]>>();
      break;
    default:
      item.status?.toUpperCase();
      item.createdBy?.user?.displayName?.toUpperCase();
      // @ts-expect-error a property of a subtype
      item.mailboxRestoreArtifacts;
  }
}
// @ts-expect-error a session is not a page
items(graph, session, key);
// @ts-expect-error a count is not a page
items(graph, "/solutions/backupRestore/restoreSessions/$count");

const done = await waitForRestoreSession(graph, "id", { onStatus: ({ status }) => status?.toUpperCase() });
holds<Equal<typeof done, RestoreSession>>();

// The queries of a wait are checked, and determine its data.
const awaited = await waitFor(
  graph,
  exchange,
  { params: { ...exchangeKey.params, query: { $select: ["status"] } } },
  {
    until: (data) => {
      // @ts-expect-error not selected
      data.id;
      return data.status === "completed";
    },
    onRead: ({ status }) => status?.toUpperCase(),
  },
);
// @ts-expect-error not selected
awaited.createdBy;
const polling = { until: () => true };
// @ts-expect-error misspelt
waitFor(graph, session, { params: { ...key.params, query: { $select: ["statuss"] } } }, polling);
// @ts-expect-error read as JSON
waitFor(graph, session, { ...key, parseAs: "text" }, polling);
// @ts-expect-error the path has a key
waitFor(graph, session, {}, polling);

failedArtifacts(done);
// @ts-expect-error a result has to be unwrapped
failedArtifacts(await graph.GET(session, key));

// A status of a response is valid in a request if it is a member.
if (isMember(restoreSessionStatus, done.status))
  await graph.PATCH(session, { ...key, body: { status: done.status } });
