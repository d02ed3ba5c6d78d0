import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { type RestoredService, startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

let now = Date.parse("2030-01-01T00:00:00Z");
const emulator = await startEmulator({ now: () => new Date(now) });
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

type Browsable = Exclude<RestoredService, "exchange">;

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => `Team/Documents/File ${String(index).padStart(2, "0")}.txt`);

async function opened(service: Browsable, paths?: readonly string[]): Promise<string> {
  const [restorePointId = ""] = state.unit({ service, ...(paths ? { files: paths } : {}) }).points;
  const { body } = await ask(emulator, `POST /${service}BrowseSessions`, { body: { restorePointId } });
  state.advance(String(body["id"]));
  return String(body["id"]);
}

const browse = async (id: string, body: JsonObject = {}) =>
  ask(emulator, `POST /browseSessions/${id}/browse`, { body });
const names = (items: readonly JsonObject[]) => items.map(({ name }) => name);

/** Follows a path of names, and returns the key of the last item. */
async function keyOf(id: string, ...path: readonly string[]): Promise<string> {
  let key: string | undefined;
  for (const name of path) {
    const { items } = await browse(id, key === undefined ? {} : { browseLocationItemKey: key });
    key = String(items.find((item) => item["name"] === name)?.["itemKey"]);
  }
  return key ?? "";
}

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
    const id = await opened("sharePoint", files(3));
    const browseLocationItemKey = await keyOf(id, "Team", "Documents");
    expect(names((await browse(id, { browseLocationItemKey, ...body })).items)).toEqual(want);
  });

  test("gives next links that are read with GET, without a body", async () => {
    const id = await opened("sharePoint", files(25));
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
      const id = await opened(service, files(11));
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
    const one = await opened("sharePoint", files(2));
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

describe("granular restores", () => {
  const create = async (service: Browsable, body: JsonObject) =>
    ask(emulator, `POST /${service}RestoreSessions`, {
      body,
      headers: { prefer: "include-unknown-enum-members" },
    });

  test("a create names items of a browse session and a conflict behavior", async () => {
    const browseSessionId = await opened("sharePoint", files(2));
    const id = await keyOf(browseSessionId, "Team", "Documents", "File 00.txt");
    const { status, body } = await create("sharePoint", {
      granularSiteRestoreArtifacts: [{ browseSessionId, id, destinationType: "inPlace" }],
      "@microsoft.graph.conflictBehavior": "rename",
    });
    expect([status, body]).toMatchObject([201, { restoreJobType: "granular" }]);
    const path = `/sharePointRestoreSessions/${body["id"]}/granularSiteRestoreArtifacts`;
    expect((await ask(emulator, `GET ${path}`)).items).toMatchObject([
      { id, browseSessionId, status: "added" },
    ]);
    expect((await ask(emulator, `GET ${path}/${encodeURIComponent(id)}`)).status).toBe(200);
  });

  test("a delta adds items by id or itemKey, and its response lists removals", async () => {
    const browseSessionId = await opened("oneDriveForBusiness");
    const first = await keyOf(browseSessionId, "Documents", "Notes.txt");
    const second = await keyOf(browseSessionId, "Documents", "Letters");
    const session = String((await create("oneDriveForBusiness", {})).body["id"]);
    const patch = async (...list: readonly JsonObject[]) =>
      ask(emulator, `PATCH /oneDriveForBusinessRestoreSessions/${session}`, {
        body: { "granularDriveRestoreArtifacts@delta": list },
      });
    const added = await patch({ browseSessionId, id: first }, { browseSessionId, itemKey: second });
    expect(added.body).toMatchObject({
      "@context": "#$delta",
      id: session,
      "granularDriveRestoreArtifacts@delta": [
        {
          id: first,
          status: "added",
          error: null,
          restoredItemKey: "",
          startDateTime: "0001-01-01T00:00:00Z",
        },
        { id: second },
      ],
    });
    const removed = await patch({ "@removed": { reason: "changed" }, id: first });
    expect(removed.body["granularDriveRestoreArtifacts@delta"]).toEqual([
      { id: first, "@removed": { reason: "changed" } },
    ]);
    expect(state.session(session)?.artifacts).toHaveLength(1);
    expect(
      (await patch({ browseSessionId, id: second })).body["granularDriveRestoreArtifacts@delta"],
    ).toMatchObject([{ "@Core.DataModificationException": { info: { code: "DuplicateArtifactInList" } } }]);
  });

  test("a session cannot mix artifacts of whole sites and of items", async () => {
    const browseSessionId = await opened("sharePoint");
    const granular = [{ browseSessionId, id: await keyOf(browseSessionId, "Team site") }];
    const full = [
      { restorePoint: { id: state.restorePoint({ service: "sharePoint" }) }, destinationType: "new" },
    ];
    const both = await create("sharePoint", {
      granularSiteRestoreArtifacts: granular,
      siteRestoreArtifacts: full,
    });
    expect(both.code).toBe("InvalidArtifactRequest");
    const { body } = await create("sharePoint", { siteRestoreArtifacts: full });
    const delta = await ask(emulator, `PATCH /sharePointRestoreSessions/${body["id"]}`, {
      body: { "granularSiteRestoreArtifacts@delta": granular },
    });
    expect(delta.code).toBe("InvalidArtifactRequest");
  });

  test.each([
    { given: "an unknown browse session", item: { browseSessionId: "none", id: "x" } },
    { given: "no browse session", item: { id: "x" } },
    { given: "an unknown item", item: { id: "x" }, isOpen: true },
  ])("an artifact with $given gives 400 InvalidArtifactRequest", async ({ item, isOpen }) => {
    const browseSessionId = isOpen === true ? { browseSessionId: await opened("sharePoint") } : {};
    const { code } = await create("sharePoint", {
      granularSiteRestoreArtifacts: [{ ...item, ...browseSessionId }],
    });
    expect(code).toBe("InvalidArtifactRequest");
  });

  test.each(["elsewhere", "fail"])(
    "the conflict behavior '%s' on a full session gives 400",
    async (behavior) => {
      const { status } = await create("sharePoint", { "@microsoft.graph.conflictBehavior": behavior });
      expect(status).toBe(400);
    },
  );

  test("a granular artifact of a mailbox names the search that found its messages", async () => {
    const { id, points } = state.unit();
    const search = async (more: JsonObject) =>
      (
        await ask(emulator, "POST /restorePoints/search", {
          body: {
            protectionUnitIds: [id],
            protectionTimePeriod: { startDateTime: "2000-01-01T00:00:00Z" },
            ...more,
          },
        })
      ).body["searchResponseId"] ?? "";
    const createBy = async (searchResponseId: JsonObject[string]) =>
      ask(emulator, "POST /exchangeRestoreSessions", {
        body: {
          granularMailboxRestoreArtifacts: [
            {
              restorePoint: { id: points[0] ?? "" },
              destinationType: "new",
              searchResponseId: searchResponseId ?? "",
            },
          ],
        },
      });
    const artifactQuery = { artifactType: "message", structuredQueryExpression: { subjects: ["budget"] } };
    const made = await createBy(await search({ artifactQuery }));
    expect([made.status, made.body["restoreJobType"]]).toEqual([201, "standard"]);
    expect(made.body["granularMailboxRestoreArtifact"]).toMatchObject([
      { status: "added", destinationType: "new", restorePoint: { id: points[0] } },
    ]);
    const { body: session } = await ask(emulator, `GET /exchangeRestoreSessions/${made.body["id"]}`);
    expect(session).not.toHaveProperty("granularMailboxRestoreArtifact");
    expect((await createBy(await search({}))).code).toBe("InvalidArtifactRequest");
    expect((await createBy("none")).code).toBe("InvalidArtifactRequest");
  });
});
