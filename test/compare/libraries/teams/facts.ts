import { Client } from "@microsoft/teams.graph";
import { solutions } from "@microsoft/teams.graph-endpoints";

const graph = new Client({ token: "token" });
const { restoreSessions, exchangeRestoreSessions } = solutions.backupRestore;
const key = { "restoreSessionBase-id": "id" };
const exchangeKey = { "exchangeRestoreSession-id": "id" };
const type = "#microsoft.graph.restoreSessionBase";
const exchangeType = "#microsoft.graph.exchangeRestoreSession";
const session = await graph.call(restoreSessions.get, key);

// fact: valid
await graph.call(restoreSessions.update, { "@odata.type": type, status: "draft" }, key);
await graph.call(
  exchangeRestoreSessions.update,
  { "@odata.type": exchangeType, status: "draft" },
  exchangeKey,
);

// fact: status-alone
await graph.call(restoreSessions.update, { status: "draft" }, key);

// fact: delta
await graph.call(
  exchangeRestoreSessions.update,
  {
    "@odata.type": exchangeType,
    "mailboxRestoreArtifacts@delta": [
      { "@odata.type": "#microsoft.graph.mailboxRestoreArtifact", destinationType: "inPlace" },
    ],
  },
  exchangeKey,
);

// fact: delta-wrong
await graph.call(
  exchangeRestoreSessions.update,
  {
    "@odata.type": exchangeType,
    "mailboxRestoreArtifacts@delta": [
      { "@odata.type": "#microsoft.graph.mailboxRestoreArtifact", destinationType: "nowhere" },
    ],
  },
  exchangeKey,
);

// fact: sentinel
await graph.call(restoreSessions.update, { "@odata.type": type, status: "unknownFutureValue" }, key);

// fact: placeholder
await graph.call(restoreSessions.update, { "@odata.type": type, status: "String" }, key);

// fact: unknown-property-beside
await graph.call(restoreSessions.update, { "@odata.type": type, status: "draft", nonsense: 1 }, key);

// fact: unknown-property-alone
await graph.call(exchangeRestoreSessions.update, { "@odata.type": exchangeType, nonsense: 1 }, exchangeKey);

// fact: narrows
if (session["@odata.type"] === "#microsoft.graph.exchangeRestoreSession") {
  console.log(session.mailboxRestoreArtifacts);
}

// fact: tomorrow
if (session.status === "somethingNew") console.log("published tomorrow");
