// Tests the requests that a client sends.
import { describe, expect, test } from "vitest";
import { mergePreference } from "../../src/client/prefer.ts";
import { createRestoreSessionsClient, filter, preferenceApplied } from "../../src/index.ts";
import { type Received, serve } from "./server.ts";

const COLLECTION = "/solutions/backupRestore/restoreSessions";
const PATH = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";

type Client = ReturnType<typeof createRestoreSessionsClient>;

/** Returns the received request of a call. */
async function arriving(
  use: (graph: Client) => Promise<unknown>,
  unknownEnumMembers?: boolean,
): Promise<Received[]> {
  await using server = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end("{}"),
  );
  const options = unknownEnumMembers === undefined ? {} : { unknownEnumMembers };
  await use(createRestoreSessionsClient({ accessToken: "secret", baseUrl: server.url, ...options }));
  return [...server.received];
}

describe("the preference for later members", () => {
  const preference = "include-unknown-enum-members";
  test.each([
    [null, preference],
    ["", preference],
    [
      "odata.maxpagesize=50, return=representation",
      `odata.maxpagesize=50, return=representation, ${preference}`,
    ],
    [preference, preference],
    [
      "Include-Unknown-Enum-Members, odata.maxpagesize=5",
      "Include-Unknown-Enum-Members, odata.maxpagesize=5",
    ],
    ["include-unknown-enum-members-too", `include-unknown-enum-members-too, ${preference}`],
    ["a;include-unknown-enum-members", `a;include-unknown-enum-members, ${preference}`],
    ["include-unknown-enum-members; x=1", "include-unknown-enum-members; x=1"],
  ])("is merged into the header %j once: %j", (given, want) => {
    expect(mergePreference(given)).toBe(want);
  });

  test.each([
    [
      { params: { header: { Prefer: "odata.maxpagesize=2" } } },
      "odata.maxpagesize=2, include-unknown-enum-members",
    ],
    [{ headers: { PREFER: "odata.maxpagesize=2" } }, "odata.maxpagesize=2, include-unknown-enum-members"],
    [
      {
        headers: new Headers([
          ["prefer", "a"],
          ["prefer", "b=1"],
        ]),
      },
      "a, b=1, include-unknown-enum-members",
    ],
  ])("is in the sent header once %#", async (init, want) => {
    const [request] = await arriving((graph) => graph.GET(COLLECTION, init));
    expect(request?.headers["prefer"]).toBe(want);
  });

  test("is added to a header that a middleware sets", async () => {
    const [request] = await arriving((graph) => {
      graph.use({ onRequest: ({ request: sent }) => sent.headers.set("prefer", "respond-async") });
      return graph.GET(COLLECTION);
    });
    expect(request?.headers["prefer"]).toBe("respond-async, include-unknown-enum-members");
  });

  test("is not sent if it is turned off", async () => {
    const [request] = await arriving((graph) => graph.GET(COLLECTION), false);
    expect(request?.headers["prefer"]).toBeUndefined();
  });

  test.each([
    ["include-unknown-enum-members", true],
    ["return=minimal, Include-Unknown-Enum-Members", true],
    ["return=minimal", false],
    [undefined, false],
  ])("preferenceApplied of %j: %j", (header, want) => {
    expect(
      preferenceApplied(
        new Response(null, header === undefined ? {} : { headers: { "preference-applied": header } }),
      ),
    ).toBe(want);
  });
});

describe("query options are sent unchanged", () => {
  test("as lists joined by commas, with each item encoded", async () => {
    const query = { $select: ["id", "status"], $expand: ["a b", "c&d"], $orderby: ["createdDateTime desc"] };
    const [request] = await arriving((graph) => graph.GET(COLLECTION, { params: { query } }));
    expect(request?.url).toBe(
      `${COLLECTION}?$select=id,status&$expand=a%20b,c%26d&$orderby=createdDateTime%20desc`,
    );
  });

  test.each(["a & b", "1 + 1", "#1", "it's", "ü ☃ 𝄞", "100%", "a=b?c"])(
    "as a filter with %j",
    async (text) => {
      const $filter = filter`displayName eq ${text}`;
      const [request] = await arriving((graph) => graph.GET(COLLECTION, { params: { query: { $filter } } }));
      const { searchParams } = new URL(request?.url ?? "", "http://localhost");
      expect(searchParams.get("$filter")).toBe(`displayName eq '${text.replaceAll("'", "''")}'`);
    },
  );
});

describe("filter formats values in OData's syntax", () => {
  test.each([
    [filter`a eq ${"it's"}`, "a eq 'it''s'"],
    [filter`a eq ${"back\\slash"}`, "a eq 'back\\slash'"],
    [filter`a ge ${new Date("2026-01-02T03:04:05Z")}`, "a ge 2026-01-02T03:04:05.000Z"],
    [
      filter`a eq ${1} or b eq ${true} or c eq ${null} or d eq ${10n}`,
      "a eq 1 or b eq true or c eq null or d eq 10",
    ],
    [filter`a`, "a"],
  ])("%j", (given, want) => {
    expect(given).toBe(want);
  });

  test.each([new Date("never"), Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (value) => {
    expect(() => filter`a eq ${value}`).toThrow(RangeError);
  });
});

describe("a key is sent as one segment", () => {
  test.each(["a/b", "a%2Fb", "it's", "ü ☃", "a?b#c", "...", "$&", "a,b", "{x}"])("%j", async (key) => {
    const [request] = await arriving((graph) =>
      graph.GET(PATH, { params: { path: { "restoreSessionBase-id": key } } }),
    );
    const segments = request?.url.split("/") ?? [];
    expect(segments).toHaveLength(COLLECTION.split("/").length + 1);
    expect(decodeURIComponent(segments.at(-1) ?? "")).toBe(key);
  });

  test.each(["", ".", ".."])("refuses %j before a request is sent", async (key) => {
    const requests = await arriving(async (graph) => {
      const call = graph.GET(PATH, { params: { path: { "restoreSessionBase-id": key } } });
      await expect(call).rejects.toThrow(/restoreSessionBase-id cannot be/);
    });
    expect(requests).toEqual([]);
  });

  test("refuses a missing key", async () => {
    const requests = await arriving(async (graph) => {
      // @ts-expect-error the path has a key
      await expect(graph.GET(PATH, {})).rejects.toThrow(/restoreSessionBase-id cannot be/);
    });
    expect(requests).toEqual([]);
  });
});

test("the access token is requested for each call, unless the caller sends one", async () => {
  let asked = 0;
  await using server = await serve((_, response) => response.writeHead(204).end());
  const accessToken = () => Promise.resolve(`token ${++asked}`);
  const graph = createRestoreSessionsClient({ accessToken, baseUrl: `${server.url}/` });
  const params = { path: { "restoreSessionBase-id": "id" } };
  await graph.DELETE(PATH, { params });
  await graph.DELETE(PATH, { params });
  await graph.DELETE(PATH, { params, headers: { Authorization: "Bearer mine" } });
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer token 1",
    "Bearer token 2",
    "Bearer mine",
  ]);
});

test.each(["?", "?a=b", "#", "/#b", "?a#b"])("a base URL that ends in %s is refused", (end) => {
  const baseUrl = `https://graph.test/beta${end}`;
  const create = () => createRestoreSessionsClient({ accessToken: "secret", baseUrl });
  expect(create).toThrow(new TypeError(`baseUrl: ? or # in ${baseUrl}`));
});

test.each(["localhost:80", "data:text/plain,x"])("a base URL without a host is refused: %s", (baseUrl) => {
  const create = () => createRestoreSessionsClient({ accessToken: "secret", baseUrl });
  expect(create).toThrow(new TypeError(`baseUrl: no host in ${baseUrl}`));
});
