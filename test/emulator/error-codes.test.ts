// Each documented error code of a restore, with a request that causes it. Source:
// concepts/backup-storage-error-codes.md in microsoftgraph/microsoft-graph-docs-contrib.
import { readFileSync } from "node:fs";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const GUID = "8c3b5c30-3899-4712-95f9-f3c6b4e5324d";
const YEARS = { startDateTime: "2000-01-01T00:00:00Z", endDateTime: "2999-01-01T00:00:00Z" };
const POINTS = "GET /restorePoints?$expand=protectionUnit";
const SESSIONS = "/exchangeRestoreSessions";
const LIST = "mailboxRestoreArtifacts";
const BULK = "mailboxRestoreArtifactsBulkAdditionRequests";

const artifact = (id = state.restorePoint(), destinationType = "new") => ({
  restorePoint: { id },
  destinationType,
});
const artifacts = (count: number) => Array.from({ length: count }, () => artifact());
const create = (list: Json) => ask(emulator, `POST ${SESSIONS}`, { body: { [LIST]: list } });
const update = (list: Json, id = state.seed()) =>
  ask(emulator, `PATCH ${SESSIONS}/${id}`, { body: { [`${LIST}@delta`]: list } });
const search = (body: JsonObject) =>
  ask(emulator, "POST /restorePoints/search", { body: { protectionTimePeriod: YEARS, ...body } });
const bulk = (body: JsonObject, id = state.seed()) =>
  ask(emulator, `POST ${SESSIONS}/${id}/${BULK}`, { body });
const activate = (id: string) => ask(emulator, `POST /restoreSessions/${id}/activate`);
const unitWith = (code: string) =>
  ask(emulator, `GET /protectionUnits/${state.unit({ properties: { error: { code, message: "No." } } }).id}`);
const longFilter = Array.from({ length: 200 }, () => "id ne 'a'").join(" or ");

/** Restores points to the end, and lists the artifacts. */
async function restored(...points: readonly string[]) {
  const { body } = await create(points.map((point) => artifact(point)));
  const id = String(body["id"]);
  await activate(id);
  state.advance(id, 3);
  return ask(emulator, `GET ${SESSIONS}/${id}/${LIST}`);
}
const failing = (code: string) => restored(state.restorePoint({ fails: { code, message: "No." } }));

type Cause = () => ReturnType<typeof ask>;

const noSession = (id: string): Readonly<Record<string, Cause>> => ({
  "get session": () => ask(emulator, `GET /restoreSessions/${id}`),
  "update session": () => update(artifacts(1), id),
  "delete session": () => ask(emulator, `DELETE /restoreSessions/${id}`),
  "activate session": () => activate(id),
  "list artifacts": () => ask(emulator, `GET ${SESSIONS}/${id}/${LIST}`),
});
const twice = () => {
  const point = state.restorePoint();
  return [artifact(point), artifact(point)];
};
const unresolved = async () => {
  const id = state.seed();
  const { body } = await bulk({ mailboxes: ["nobody@graph.test"] }, id);
  await activate(id);
  return ask(emulator, `GET ${SESSIONS}/${id}/${BULK}/${body["id"]}`);
};

/** The causes of each error: by its code, then by the operation. */
const CAUSES: Readonly<Record<string, Readonly<Record<string, Cause>>>> = {
  "400 InvalidRestoreSessionId": noSession("none"),
  "404 RestoreSessionNotFound": noSession(GUID),
  // The artifacts of a session.
  "400 InvalidPathType": { "create session": () => create([{ restorePoint: { id: state.restorePoint() } }]) },
  "400 InvalidArtifactRequest": { "create session": () => create([]), "update session": () => update([]) },
  "400 InvalidRestorePoint": {
    "create session": () => create([artifact(GUID)]),
    "update session": () => update([artifact(GUID)]),
  },
  "400 DifferentRestoreDestinationType": {
    "create session": () => create([artifact(), artifact(undefined, "inPlace")]),
  },
  "413 RestoreArtifactsLimitBreached": { "create session": () => create(artifacts(51)) },
  "400 RestoreArtifactsLimitBreached": { "update session": () => update(artifacts(51)) },
  "400 DuplicateArtifactInList": {
    "create session": () => create(twice()),
    "update session": () => update(twice()),
  },
  "400 InvalidPatchRequest": { "update session": () => update([{ "@removed": { reason: "changed" } }]) },
  // The state of a session.
  "403 RestoreSessionActionNotAllowed": {
    "update session": () => update(artifacts(1), state.seed({ status: "active" })),
    "delete session": () => ask(emulator, `DELETE /restoreSessions/${state.seed({ status: "completed" })}`),
    "activate session": () => activate(state.seed({ status: "activating" })),
  },
  "500 IncompleteArtifactDeletion": {
    "delete session": () => {
      emulator.behaviour.incompleteDeletions = 1;
      return ask(emulator, `DELETE /restoreSessions/${state.seed({ artifacts: 2 })}`);
    },
  },
  "500 TooManyActiveRestoreSessions": {
    "activate session": () => {
      state.seedMany(25, () => ({ status: "active" }));
      return activate(state.seed());
    },
  },
  // Artifacts.
  "200 ArtifactNotFound": { "list artifacts": () => failing("ArtifactNotFound") },
  "200 ArtifactCannotBeRestored": { "list artifacts": () => failing("ArtifactCannotBeRestored") },
  "200 InvalidRestoreTime": {
    "list artifacts": () =>
      restored(state.restorePoint({ properties: { expirationDateTime: YEARS.startDateTime } })),
  },
  "200 DuplicateArtifactRestoreRequest": {
    "list artifacts": async () => {
      const point = state.restorePoint();
      const { body } = await create([artifact(point)]);
      await activate(String(body["id"]));
      return restored(point);
    },
  },
  // Protection units and other resources.
  "200 ProtectionUnitNotFound": { "get unit": () => unitWith("ProtectionUnitNotFound") },
  "200 InvalidArtifactId": { "get unit": () => unitWith("InvalidArtifactId") },
  "200 QuotaExceeded": { "get unit": () => unitWith("QuotaExceeded") },
  "200 UnknownError": {
    "get unit": () => unitWith("UnknownError"),
    "list artifacts": () => failing("UnknownError"),
  },
  "500 UnknownError": {
    "list sessions": () => {
      emulator.faults.push({ kind: "status", status: 500, code: "UnknownError" });
      return ask(emulator, "GET /restoreSessions");
    },
  },
  "400 InvalidPolicyId": {
    "list units": () => ask(emulator, "GET /mailboxProtectionUnits?$filter=policyId eq 'a'"),
  },
  "404 PolicyNotFound": {
    "list units": () => ask(emulator, `GET /driveProtectionUnits?$filter=policyId eq '${GUID}'`),
  },
  // Searches and lists.
  "400 FilterLengthExceeded": {
    "list units": () => ask(emulator, `GET /siteProtectionUnits?$filter=${longFilter}`),
    "list points": () => ask(emulator, `${POINTS}&$filter=${longFilter}`),
    "search points": () =>
      search({ protectionUnitIds: [state.unit().id], artifactQuery: { queryExpression: "a".repeat(2_001) } }),
  },
  "400 InvalidProtectionUnitId": {
    "get unit": () => ask(emulator, `GET /protectionUnits/${GUID}`),
    "list units": () => ask(emulator, "GET /protectionUnits?$filter=id eq ''"),
    "list points": () => ask(emulator, `${POINTS}($filter=id eq '${GUID}')&$filter=id ne 'a'`),
    "search points": () => search({ protectionUnitIds: [GUID] }),
  },
  "400 InvalidSearchRequest": {
    "list points": () => ask(emulator, "GET /restorePoints"),
    "search points": () => search({ protectionUnitIds: [] }),
  },
  // Bulk addition requests.
  "400 InvalidBulkRestoreArtifactId": {
    "create bulk": () => bulk({ mailboxes: ["a@graph.test"] }, "none"),
    "get bulk": () => ask(emulator, `GET ${SESSIONS}/${state.seed()}/${BULK}/none`),
  },
  "400 BulkRestoreInvalidCreateRequest": { "create bulk": () => bulk({}) },
  "400 BulkRestoreRestorationResourcesCountExceedsLimit": {
    "create bulk": () => bulk({ mailboxes: Array.from({ length: 1_001 }, () => "a@graph.test") }),
  },
  "400 BulkRestoreInvalidCreateRequestUserEmail": { "create bulk": () => bulk({ mailboxes: ["nobody"] }) },
  "400 BulkRestoreInvalidCreateRequestSiteUrl": {
    "create bulk": () => {
      const session = `/sharePointRestoreSessions/${state.seed({ service: "sharePoint" })}`;
      const body = { siteWebUrls: ["nowhere"] };
      return ask(emulator, `POST ${session}/siteRestoreArtifactsBulkAdditionRequests`, { body });
    },
  },
  "404 BulkRestoreArtifactsNotFound": {
    "get bulk": () => ask(emulator, `GET ${SESSIONS}/${state.seed()}/${BULK}/${GUID}`),
  },
  "403 InvalidStateForBulkRequestDeletion": {
    "delete bulk": async () => {
      const id = state.seed();
      const { body } = await bulk({ mailboxes: ["a@graph.test"] }, id);
      return ask(emulator, `DELETE ${SESSIONS}/${id}/${BULK}/${body["id"]}`);
    },
  },
  "200 BulkRestoreArtifactsNotResolved": { "get bulk": unresolved },
  "200 UserNotBackedup": { "get bulk": unresolved },
};

const rows = Object.entries(CAUSES).flatMap(([error, byOperation]) =>
  Object.entries(byOperation).map(([operation, cause]) => ({ error, operation, cause })),
);

test.each(rows)("the service responds with $error to: $operation", async ({ error, cause }) => {
  const [status = "", code = ""] = error.split(" ");
  const answer = await cause();
  expect(answer.status).toBe(Number(status));
  if (status !== "200") expect(answer.code).toBe(code);
  // In a response with status 200, it is the error of the resource, of an item, or of a detail.
  else expect(JSON.stringify([answer.body["error"], answer.items])).toContain(`"code":"${code}"`);
});

test("each error in the types has a cause in the table", () => {
  const source = readFileSync("src/error-codes.ts", "utf8");
  const typed = [...source.matchAll(/^ {2}(\w+): ([\d |]+);$/gm)].flatMap(([, code, statuses = ""]) =>
    statuses.split(" | ").map((status) => `${status} ${code}`),
  );
  expect(Object.keys(CAUSES).toSorted()).toEqual(typed.toSorted());
});
