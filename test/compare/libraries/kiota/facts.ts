import type { ExchangeRestoreSession, RestoreSessionBase } from "@microsoft/msgraph-beta-sdk/models/index.js";

// The parameter type of `patch` of the builders.
const update = (_: RestoreSessionBase): void => {};
const updateExchange = (_: ExchangeRestoreSession): void => {};
declare const session: RestoreSessionBase;

// fact: valid
update({ status: "draft" });
updateExchange({ status: "draft", mailboxRestoreArtifacts: [{ destinationType: "inPlace" }] });

// fact: status-alone
update({ status: "draft" });

// fact: delta
updateExchange({
  additionalData: { "mailboxRestoreArtifacts@delta": [{ destinationType: "inPlace" }] },
});

// fact: delta-wrong
updateExchange({
  additionalData: { "mailboxRestoreArtifacts@delta": [{ destinationType: "nowhere" }] },
});

// fact: sentinel
update({ status: "unknownFutureValue" });

// fact: placeholder
update({ status: "String" });

// fact: unknown-property-beside
update({ status: "draft", nonsense: 1 });

// fact: unknown-property-alone
updateExchange({ nonsense: 1 });

// fact: narrows
if (session.odataType === "#microsoft.graph.exchangeRestoreSession") {
  console.log(session.mailboxRestoreArtifacts);
}

// fact: tomorrow
if (session.status === "somethingNew") console.log("published tomorrow");
