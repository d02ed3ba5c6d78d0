// The emulator follows Microsoft's samples where they differ from OData.
import { afterAll, afterEach, expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const SITES = "/sharePointRestoreSessions";

async function granularSession(...names: readonly string[]) {
  const files = names.map((name) => `Site/Documents/${name}`);
  const { points } = state.unit({ service: "sharePoint", files });
  const body = { restorePointId: points[0] ?? "" };
  const browse = String((await ask(emulator, "POST /sharePointBrowseSessions", { body })).body["id"]);
  state.advance(browse);
  const { items } = await ask(emulator, `POST /browseSessions/${browse}/browse`, {
    body: { optimizedBrowse: true },
  });
  const granularSiteRestoreArtifacts = items.map(({ itemKey }) => ({
    browseSessionId: browse,
    id: String(itemKey),
  }));
  const created = await ask(emulator, `POST ${SITES}`, { body: { granularSiteRestoreArtifacts } });
  return { id: String(created.body["id"]), browse };
}

test("the last of several files of a draft has the status unknown, and all files have placeholders", async () => {
  const { id } = await granularSession("a.txt", "b.txt");
  const list = async () => (await ask(emulator, `GET ${SITES}/${id}/granularSiteRestoreArtifacts`)).items;
  const items = await list();
  expect(items.map(({ status }) => status)).toEqual(["added", "unknown"]);
  expect(items[0]).toMatchObject({ restoredItemKey: "", startDateTime: "0001-01-01T00:00:00Z" });
  expect(items[0]).not.toHaveProperty("error");
  emulator.behaviour.listsUnknownStatus = false;
  expect((await list()).map(({ status }) => status)).toEqual(["added", "added"]);
});

test("a single file, or one of an activated session, never has the status unknown", async () => {
  const single = await granularSession("a.txt");
  const several = await granularSession("a.txt", "b.txt");
  await ask(emulator, `POST /restoreSessions/${several.id}/activate`);
  for (const { id } of [single, several]) {
    const { items } = await ask(emulator, `GET ${SITES}/${id}/granularSiteRestoreArtifacts`);
    expect(items.map(({ status }) => status)).not.toContain("unknown");
  }
});

test("a list of artifacts contains their restore points without $expand, except with $select", async () => {
  const point = state.restorePoint();
  const { body } = await ask(emulator, "POST /exchangeRestoreSessions", {
    body: { mailboxRestoreArtifacts: [{ restorePoint: { id: point }, destinationType: "new" }] },
  });
  const list = `GET /exchangeRestoreSessions/${body["id"]}/mailboxRestoreArtifacts`;
  const [item] = (await ask(emulator, list)).items;
  const times = { protectionDateTime: expect.any(String), expirationDateTime: expect.any(String) };
  expect(item?.["restorePoint"]).toEqual({ id: point, ...times });
  const [expanded] = (await ask(emulator, `${list}?$expand=restorePoint`)).items;
  expect(expanded?.["restorePoint"]).toMatchObject({ id: point, tags: "fastRestore" });
  const [selected] = (await ask(emulator, `${list}?$select=id`)).items;
  expect(Object.keys(selected ?? {})).toEqual(["id"]);
});

test.each([
  {
    service: "exchange",
    kind: "mailbox",
    onPage: "#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest",
  },
  { service: "sharePoint", kind: "site", onPage: undefined },
] as const)(
  "a bulk request of a $kind has its type, also in a list: $onPage",
  async ({ service, kind, onPage }) => {
    const requests = `/${service}RestoreSessions/${state.seed({ service })}/${kind}RestoreArtifactsBulkAdditionRequests`;
    const { body } = await ask(emulator, `POST ${requests}`, {
      body: kind === "site" ? { siteWebUrls: ["https://graph.test"] } : { mailboxes: ["a@graph.test"] },
    });
    const type = `#microsoft.graph.${kind}RestoreArtifactsBulkAdditionRequest`;
    expect((await ask(emulator, `GET ${requests}/${body["id"]}`)).body["@odata.type"]).toBe(type);
    expect((await ask(emulator, `GET ${requests}`)).body["@odata.type"]).toBe(onPage);
  },
);

test("optimizedBrowse with a filter searches the whole library", async () => {
  const { browse } = await granularSession("Plans/Roadmap.docx", "Plans.txt", "Minutes.docx");
  const found = async (filter: string) =>
    (
      await ask(emulator, `POST /sharePointBrowseSessions/${browse}/browse`, {
        body: { optimizedBrowse: true, filter },
      })
    ).items;
  expect((await found("(name -contains 'plan')")).map(({ name }) => name)).toEqual(["Plans", "Plans.txt"]);
  expect((await found("(name -contains 'docx')")).map(({ name }) => name)).toEqual([
    "Roadmap.docx",
    "Minutes.docx",
  ]);
});

test.each(["sharePointBrowseSessions", "oneDriveForBusinessBrowseSessions"])(
  "%s accepts no query options, unlike browseSessions",
  async (name) => {
    expect((await ask(emulator, `GET /${name}?$top=1`)).status).toBe(400);
    expect((await ask(emulator, `GET /${name}`)).status).toBe(200);
    expect((await ask(emulator, "GET /browseSessions?$top=1")).status).toBe(200);
  },
);
