import { createRestoreSessionsClient } from "graph-restore-sessions";
import type { RestoreSession } from "graph-restore-sessions/types";

const graph = createRestoreSessionsClient({ accessToken: "token" });
const any = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const exchange = "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}";
const key = { params: { path: { "restoreSessionBase-id": "id" } } };
const exchangeKey = { params: { path: { "exchangeRestoreSession-id": "id" } } };
const restorePoint = { "@odata.id": "point" };
declare const session: RestoreSession;

// fact: valid
await graph.PATCH(any, { ...key, body: { status: "draft" } });
await graph.PATCH(exchange, { ...exchangeKey, body: { status: "draft" } });

// fact: status-alone
await graph.PATCH(any, { ...key, body: { status: "draft" } });

// fact: delta
await graph.PATCH(exchange, {
  ...exchangeKey,
  body: { "mailboxRestoreArtifacts@delta": [{ restorePoint, destinationType: "inPlace" }] },
});

// fact: delta-wrong
await graph.PATCH(exchange, {
  ...exchangeKey,
  body: { "mailboxRestoreArtifacts@delta": [{ restorePoint, destinationType: "nowhere" }] },
});

// fact: sentinel
await graph.PATCH(any, { ...key, body: { status: "unknownFutureValue" } });

// fact: placeholder
await graph.PATCH(any, { ...key, body: { status: "String" } });

// fact: unknown-property-beside
await graph.PATCH(any, { ...key, body: { status: "draft", nonsense: 1 } });

// fact: unknown-property-alone
await graph.PATCH(exchange, { ...exchangeKey, body: { nonsense: 1 } });

// fact: narrows
if (session["@odata.type"] === "#microsoft.graph.exchangeRestoreSession") {
  console.log(session.mailboxRestoreArtifacts);
}

// fact: tomorrow
if (session.status === "somethingNew") console.log("published tomorrow");
