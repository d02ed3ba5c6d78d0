import { readFileSync } from "node:fs";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { contractOf } from "../../scripts/emulator/contract/contract.ts";
import type { Operation } from "../../scripts/emulator/contract/operations.ts";
import type { RestoredService } from "../../src/emulator/index.ts";
import { type Emulator, startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
afterEach(() => {
  const { violations } = emulator;
  expect(violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const GUID = "8c3b5c30-3899-4712-95f9-f3c6b4e5324d";

describe("the operations of the contract", () => {
  const { operations } = contractOf(
    parseYamlObject(readFileSync("generated/openapi.yaml", "utf8"), "openapi.yaml"),
  );
  test("are 125", () => expect(operations).toHaveLength(125));

  test.each(operations.map((operation) => ({ operation, name: `${operation.method} ${operation.path}` })))(
    "$name",
    async ({ operation }) => {
      emulator.behaviour.restorePoints = "any";
      emulator.behaviour.readsPerStatus = 0;
      const { status, text } = await ask(emulator, await concrete(emulator, operation), {
        ...(operation.request === undefined ? {} : { body: bodyFor(emulator, operation) }),
        headers: { prefer: "include-unknown-enum-members" },
      });
      const wanted = { create: 201, delete: 204 };
      expect(status, text).toBe(
        operation.kind === "create" || operation.kind === "delete" ? wanted[operation.kind] : 200,
      );
      expect(emulator.log.at(-1)).toMatchObject({ operation: operation.id, status });
    },
  );
});

// Creates all resources in the path of an operation, and returns a request line for it.
async function concrete(server: Emulator, operation: Operation): Promise<string> {
  const segments = operation.path.split("/").slice(3);
  const path: string[] = [];
  for (const segment of segments) {
    const [first = ""] = path;
    if (segment.startsWith("browse("))
      path.push(`browse(nextFetchToken='${await secondPage(server, path.join("/"))}')`);
    else if (!segment.startsWith("{")) path.push(segment);
    else if (path.length === 1) path.push(await entityIn(server, first, operation));
    else path.push(await childOf(server, `/${path.join("/")}`));
  }
  // A bulk request can be deleted when its session has ended.
  if (operation.method === "DELETE" && operation.path.includes("BulkAddition"))
    server.state.setStatus(path[1] ?? "", "completed");
  const isList = operation.path.endsWith("/restorePoints");
  const query = isList ? "?$expand=protectionUnit&$filter=protectionDateTime lt 2999-01-01T00:00:00Z" : "";
  return `${operation.method} /${path.join("/")}${query}`;
}

async function entityIn(server: Emulator, collection: string, operation: Operation): Promise<string> {
  const service = serviceOf(operation);
  if (collection === "restorePoints") return server.state.restorePoint();
  if (collection.endsWith("rotectionUnits")) return server.state.unit({ service }).id;
  if (!collection.endsWith("rowseSessions")) return server.state.seed({ service, artifacts: 2 });
  const kind = service === "oneDriveForBusiness" ? service : "sharePoint";
  const files = Array.from({ length: 12 }, (_, index) => `Site ${index}/Library/File.txt`);
  const [restorePointId = ""] = server.state.unit({ service: kind, files }).points;
  const { body } = await ask(server, `POST /${kind}BrowseSessions`, { body: { restorePointId } });
  server.state.advance(String(body["id"]));
  return String(body["id"]);
}

async function secondPage(server: Emulator, session: string): Promise<string> {
  const { body } = await ask(server, `POST /${session}/browse`, { body: {} });
  return new URL(String(body["@odata.nextLink"])).searchParams.get("$skiptoken") ?? "";
}

async function childOf(server: Emulator, collection: string): Promise<string> {
  const [first] = (await ask(server, `GET ${collection}`)).items;
  const child =
    first ?? (await ask(server, `POST ${collection}`, { body: childFor(server, collection) })).body;
  return String(child["id"]);
}

function serviceOf({ path }: Operation): RestoredService {
  if (/oneDrive|drive/.test(path)) return "oneDriveForBusiness";
  return /sharePoint|site/.test(path) ? "sharePoint" : "exchange";
}

function childFor(server: Emulator, collection: string) {
  if (collection.includes("siteRestoreArtifactsBulk")) return { siteWebUrls: ["https://contoso.example/a"] };
  if (collection.includes("driveRestoreArtifactsBulk")) return { drives: ["a@contoso.example"] };
  if (collection.includes("BulkAddition")) return { mailboxes: ["a@contoso.example"] };
  if (/granular(?:Drive|Site)/.test(collection)) return {};
  return { restorePoint: { "@odata.id": server.state.restorePoint() } };
}

function bodyFor(server: Emulator, { kind, path }: Operation) {
  if (kind === "update") return {};
  if (path.endsWith("/restoreSessions")) return { "@odata.type": "#microsoft.graph.exchangeRestoreSession" };
  if (path.endsWith("/search"))
    return {
      protectionUnitIds: [server.state.unit().id],
      protectionTimePeriod: { startDateTime: "2000-01-01T00:00:00Z" },
    };
  if (path.endsWith("BrowseSessions") || path.endsWith("/browseSessions")) {
    const service = path.includes("oneDrive") ? "oneDriveForBusiness" : "sharePoint";
    const type = path.endsWith("/browseSessions")
      ? { "@odata.type": "#microsoft.graph.sharePointBrowseSession" }
      : {};
    return { restorePointId: server.state.restorePoint({ service }), ...type };
  }
  return path.includes("{") && kind === "create" ? childFor(server, path) : {};
}

describe("the service", () => {
  test.each([
    { given: "no token", headers: { authorization: "" }, want: [401, "InvalidAuthenticationToken"] },
    {
      given: "an empty token",
      headers: { authorization: "Bearer " },
      want: [401, "InvalidAuthenticationToken"],
    },
    {
      given: "another scheme",
      headers: { authorization: "Basic eDp5" },
      want: [401, "InvalidAuthenticationToken"],
    },
    { given: "an unknown path", what: "GET /nothing", want: [404, "ResourceNotFound"] },
    {
      given: "another version",
      url: "/v1.0/solutions/backupRestore/restoreSessions",
      want: [404, "ResourceNotFound"],
    },
    { given: "an undocumented method", what: "PUT /restoreSessions", want: [405, "MethodNotAllowed"] },
    {
      given: "an id that is not a GUID",
      what: "GET /restoreSessions/1",
      want: [400, "InvalidRestoreSessionId"],
    },
    {
      given: "an id with a slash",
      what: "GET /restoreSessions/a%2Fb%20c",
      want: [400, "InvalidRestoreSessionId"],
    },
    { given: "an empty id", what: "GET /restoreSessions/", want: [400, "InvalidRestoreSessionId"] },
    { given: "an unknown id", what: `GET /restoreSessions/${GUID}`, want: [404, "RestoreSessionNotFound"] },
    { given: "a broken escape", what: "GET /restoreSessions/%E0%A4", want: [404, "ResourceNotFound"] },
    { given: "an unknown query option", what: "GET /restoreSessions?$apply=x", want: [400, "BadRequest"] },
    { given: "a page of -1", what: "GET /restoreSessions?$top=-1", want: [400, "BadRequest"] },
    {
      given: "a body that is not JSON",
      what: "POST /exchangeRestoreSessions",
      raw: "{",
      want: [400, "BadRequest"],
    },
    {
      given: "a body that is nested too deeply",
      what: "POST /exchangeRestoreSessions",
      raw: `{"createdBy":${'{"a":'.repeat(5_000)}1${"}".repeat(5_001)}`,
      want: [400, "BadRequest"],
    },
    {
      given: "a body of another media type",
      what: "POST /exchangeRestoreSessions",
      raw: "{}",
      headers: { "content-type": "text/plain" },
      want: [415, "UnsupportedMediaType"],
    },
    {
      given: "a body that violates the contract",
      what: "POST /exchangeRestoreSessions",
      raw: '{"policyId":1}',
      want: [400, "BadRequest"],
    },
    {
      given: "a base type without @odata.type",
      what: "POST /restoreSessions",
      raw: "{}",
      want: [400, "BadRequest"],
    },
    {
      given: "a body of another subtype",
      what: "POST /restoreSessions",
      raw: '{"@odata.type":"#microsoft.graph.exchangeRestoreSession","mailboxRestoreArtifacts":1}',
      want: [400, "BadRequest"],
    },
  ])("refuses $given with $want", async ({ what = "GET /restoreSessions", url, raw, headers, want }) => {
    const line = url === undefined ? what : `GET ${new URL(url, emulator.url)}`;
    const reply = await ask(emulator, line, {
      ...(raw === undefined ? {} : { raw }),
      headers: headers ?? {},
    });
    expect([reply.status, reply.code]).toEqual(want);
  });

  test("refuses any token except the accepted one", async () => {
    await using strict = await startEmulator({ token: "right" });
    const status = async (token: string) =>
      (await ask(strict, "GET /restoreSessions", { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await status("wrong"), await status("right")]).toEqual([401, 200]);
  });

  test.each(["innerError", "innererror"] as const)(
    "sends errors with the ids of their headers in %s",
    async (name) => {
      emulator.behaviour.innerError = name;
      const { headers, body } = await ask(emulator, "GET /restoreSessions/1", {
        headers: { "client-request-id": GUID },
      });
      expect(headers.get("client-request-id")).toBe(GUID);
      expect(headers.get("date")).toMatch(/GMT$/);
      expect(body).toMatchObject({
        error: { [name]: { "request-id": headers.get("request-id"), "client-request-id": GUID } },
      });
    },
  );

  test("can omit the offset in the dates of errors", async () => {
    emulator.behaviour.plainErrorDates = true;
    const { text } = await ask(emulator, "GET /restoreSessions/1");
    expect(text).toMatch(/"date":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"/);
  });

  test("allows pages of other origins to send headers and to read those of responses", async () => {
    const preflight = await ask(emulator, "OPTIONS /restoreSessions", {
      headers: {
        authorization: "",
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "authorization,prefer",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization,prefer");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PATCH");
    const { headers } = await ask(emulator, "GET /restoreSessions");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("Preference-Applied");
  });
});
