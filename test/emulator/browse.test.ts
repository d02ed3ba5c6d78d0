import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";
import { browsing, filePaths } from "./browsing.ts";

let now = Date.parse("2030-01-01T00:00:00Z");
const emulator = await startEmulator({ now: () => new Date(now) });
const { state } = emulator;
const { opened, browse, keyOf } = browsing(emulator);
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const names = (items: readonly JsonObject[]) => items.map(({ name }) => name);

describe("a browse session", () => {
  test.each([
    { service: "sharePoint", owner: "siteId" },
    { service: "oneDriveForBusiness", owner: "directoryObjectId" },
  ] as const)("of $service becomes ready while it is read, and expires", async ({ service, owner }) => {
    emulator.behaviour.readsPerStatus = 2;
    const [restorePointId = ""] = state.unit({ service }).points;
    const created = await ask(emulator, `POST /${service}BrowseSessions`, { body: { restorePointId } });
    expect([created.status, created.body]).toMatchObject([
      201,
      {
        status: "creating",
        expirationDateTime: "2030-01-04T00:00:00.000Z",
        backupSizeInBytes: expect.stringMatching(/^\d+$/),
        [owner]: expect.any(String),
      },
    ]);
    expect(created.body).not.toHaveProperty("restorePointId");
    const seen = [];
    for (let read = 0; read < 3; read += 1) {
      const { body } = await ask(emulator, `GET /browseSessions/${created.body["id"]}`);
      expect(body["@odata.type"]).toBe(`#microsoft.graph.${service}BrowseSession`);
      seen.push(body["status"]);
    }
    expect(seen).toEqual(["creating", "creating", "created"]);
    expect((await ask(emulator, `GET /${service}BrowseSessions`)).items).toHaveLength(1);

    state.expire(String(created.body["id"]));
    expect((await browse(String(created.body["id"]))).status).toBe(404);
    expect((await ask(emulator, "GET /browseSessions")).items).toEqual([]);
  });

  test("expires after three days", async () => {
    const id = await opened("sharePoint");
    now += 72 * 60 * 60 * 1000;
    expect((await ask(emulator, `GET /browseSessions/${id}`)).status).toBe(404);
  });

  test("fails if the emulator is set so", async () => {
    emulator.behaviour.browseEnd = "failed";
    const id = await opened("sharePoint");
    const { body } = await ask(emulator, `GET /browseSessions/${id}`);
    expect(body).toMatchObject({ status: "failed", error: { code: expect.any(String) } });
    expect((await browse(id)).status).toBe(409);
  });

  test.each([
    { given: "no restore point", body: () => ({}) },
    { given: "an unknown restore point", body: () => ({ restorePointId: "none" }) },
    { given: "a restore point of a mailbox", body: () => ({ restorePointId: state.restorePoint() }) },
    {
      given: "a restore point of another service",
      body: () => ({ restorePointId: state.restorePoint({ service: "oneDriveForBusiness" }) }),
    },
    {
      given: "a restore point without fastRestore",
      body: () => ({
        restorePointId: state.restorePoint({ service: "sharePoint", properties: { tags: "none" } }),
      }),
    },
  ])("is refused for $given", async ({ body }) => {
    const { status, code } = await ask(emulator, "POST /sharePointBrowseSessions", { body: body() });
    expect([status, code]).toEqual([400, "InvalidRestorePoint"]);
  });

  test.each(["", "{"])("is a bad request with the body %j", async (raw) => {
    const headers = { "content-type": "application/json" };
    const { status, code } = await ask(emulator, "POST /browseSessions", { raw, headers });
    expect([status, code]).toEqual([400, "BadRequest"]);
  });
});

describe("browsing", () => {
  test("lists sites, libraries, folders and files, each with its type", async () => {
    const id = await opened("sharePoint", ["Team/Documents/Plans/Roadmap.docx"]);
    const seen: unknown[] = [];
    for (let body: JsonObject = {}; ; ) {
      const [item] = (await browse(id, body)).items;
      seen.push(item?.["type"]);
      if (item?.["type"] === "file") break;
      expect(item?.["itemsCount"]).toBe(1);
      body = { browseLocationItemKey: item?.["itemKey"] ?? "", browseResourceType: item?.["type"] ?? "" };
    }
    expect(seen).toEqual(["site", "documentLibrary", "folder", "file"]);
  });

  test("lists the libraries of a drive first", async () => {
    const id = await opened("oneDriveForBusiness");
    expect((await browse(id)).items).toMatchObject([{ type: "documentLibrary", name: "Documents" }]);
  });

  test.each([
    { body: { filter: "(name -contains '1')" }, want: ["File 01.txt"] },
    { body: { orderBy: "nameDsc" }, want: ["File 02.txt", "File 01.txt", "File 00.txt"] },
    { body: { orderBy: "pathAsc" }, want: ["File 00.txt", "File 01.txt", "File 02.txt"] },
  ])("supports the options $body", async ({ body, want }) => {
    const id = await opened("sharePoint", filePaths(3));
    const browseLocationItemKey = await keyOf(id, "Team", "Documents");
    expect(names((await browse(id, { browseLocationItemKey, ...body })).items)).toEqual(want);
  });

  test("gives next links that are read with GET, without a body", async () => {
    const id = await opened("sharePoint", filePaths(25));
    const first = await browse(id, { browseLocationItemKey: await keyOf(id, "Team", "Documents") });
    const sizes = [first.items.length];
    const found = [...first.items];
    for (let link = first.body["@odata.nextLink"]; typeof link === "string"; ) {
      expect(link).toContain(`/browseSessions/${id}/browse?$skiptoken=`);
      const page = await ask(emulator, `GET ${link}`);
      sizes.push(page.items.length);
      found.push(...page.items);
      link = page.body["@odata.nextLink"];
    }
    expect(sizes).toEqual([10, 10, 5]);
    expect(new Set(names(found)).size).toBe(25);
    expect((await ask(emulator, `GET /browseSessions/${id}/browse?$skiptoken=x`)).status).toBe(400);
  });

  test.each(["sharePoint", "oneDriveForBusiness"] as const)(
    "works through the collection of %s sessions too: without a body, and with next links",
    async (service) => {
      const id = await opened(service, filePaths(11));
      const path = `/${service}BrowseSessions/${id}/browse`;
      expect((await ask(emulator, `POST ${path}`)).items).toEqual((await browse(id)).items);
      const browseLocationItemKey = await keyOf(id, "Team", "Documents");
      const first = await ask(emulator, `POST ${path}`, { body: { browseLocationItemKey } });
      const link = String(first.body["@odata.nextLink"]);
      expect(link).toContain(`${path}?$skiptoken=`);
      expect((await ask(emulator, `GET ${link}`)).status).toBe(200);
    },
  );

  test("skips levels with a single item if optimizedBrowse is true, and refuses several libraries", async () => {
    const one = await opened("sharePoint", filePaths(2));
    expect(names((await browse(one, { optimizedBrowse: true })).items)).toEqual([
      "File 00.txt",
      "File 01.txt",
    ]);
    const two = await opened("sharePoint", ["Team/Documents/a.txt", "Team/Pages/b.txt"]);
    expect((await browse(two, { optimizedBrowse: true })).status).toBe(409);
    const drive = await opened("oneDriveForBusiness");
    expect((await browse(drive, { optimizedBrowse: true })).status).toBe(400);
  });

  test.each([
    { body: { browseLocationItemKey: "none" }, want: 404 },
    { body: { filter: "name eq 'a'" }, want: 400 },
    { body: { orderBy: "unknownFutureValue" }, want: 400 },
    { body: { browseResourceType: "elsewhere" }, want: 400 },
  ])("responds to $body with $want", async ({ body, want }) => {
    expect((await browse(await opened("sharePoint"), body)).status).toBe(want);
  });

  test("refuses a location whose type differs from browseResourceType", async () => {
    const id = await opened("sharePoint");
    const body = { browseLocationItemKey: await keyOf(id, "Team site"), browseResourceType: "folder" };
    expect((await browse(id, body)).status).toBe(400);
  });
});
