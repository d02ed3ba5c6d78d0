import createClient from "openapi-fetch";
import type { components, paths } from "./api.ts";

const graph = createClient<paths>({ headers: { Authorization: "Bearer token" } });
const any = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const exchange = "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}";
const key = { params: { path: { "restoreSessionBase-id": "id" } } };
const exchangeKey = { params: { path: { "exchangeRestoreSession-id": "id" } } };
const type = "#microsoft.graph.restoreSessionBase";
const exchangeType = "#microsoft.graph.exchangeRestoreSession";
declare const session: components["schemas"]["microsoft.graph.restoreSessionBase"];

// fact: valid
await graph.PATCH(any, { ...key, body: { "@odata.type": type, status: "draft" } });
await graph.PATCH(exchange, { ...exchangeKey, body: { "@odata.type": exchangeType, status: "draft" } });

// fact: status-alone
await graph.PATCH(any, { ...key, body: { status: "draft" } });

// fact: delta
await graph.PATCH(exchange, {
  ...exchangeKey,
  body: {
    "@odata.type": exchangeType,
    "mailboxRestoreArtifacts@delta": [
      { "@odata.type": "#microsoft.graph.mailboxRestoreArtifact", destinationType: "inPlace" },
    ],
  },
});

// fact: delta-wrong
await graph.PATCH(exchange, {
  ...exchangeKey,
  body: {
    "@odata.type": exchangeType,
    "mailboxRestoreArtifacts@delta": [
      { "@odata.type": "#microsoft.graph.mailboxRestoreArtifact", destinationType: "nowhere" },
    ],
  },
});

// fact: sentinel
await graph.PATCH(any, { ...key, body: { "@odata.type": type, status: "unknownFutureValue" } });

// fact: placeholder
await graph.PATCH(any, { ...key, body: { "@odata.type": type, status: "String" } });

// fact: unknown-property-beside
await graph.PATCH(any, { ...key, body: { "@odata.type": type, status: "draft", nonsense: 1 } });

// fact: unknown-property-alone
await graph.PATCH(exchange, { ...exchangeKey, body: { "@odata.type": exchangeType, nonsense: 1 } });

// fact: narrows
if (session["@odata.type"] === "#microsoft.graph.exchangeRestoreSession") {
  console.log(session.mailboxRestoreArtifacts);
}

// fact: tomorrow
if (session.status === "somethingNew") console.log("published tomorrow");
