// Tests that the token is sent only to the client's own origin, for any source of the URL.
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createRestoreSessionsClient, items, type RestoreSessionsClientOptions } from "../../src/index.ts";
import { serve, type TestServer } from "./server.ts";

const LIST = "/solutions/backupRestore/restoreSessions";
const PATH = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const ACTIVATE = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/activate";
const params = { path: { "restoreSessionBase-id": "id" } };
const JSON_TYPE = { "content-type": "application/json" };

const client = (baseUrl: string, options: Partial<RestoreSessionsClientOptions> = {}) =>
  createRestoreSessionsClient({ accessToken: "secret", baseUrl, retry: { baseDelayMs: 1 }, ...options });

/** Starts a server that responds to any request with an empty collection. */
const elsewhere = () => serve((_, response) => response.writeHead(200, JSON_TYPE).end('{"value":[]}'));

/** Starts a server whose first page has a given next link. */
const linking = (link: (url: string) => unknown) => {
  const server: Promise<TestServer> = serve(async (_, response, number) => {
    const page = number === 0 ? { value: [], "@odata.nextLink": link((await server).url) } : { value: [] };
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(page));
  });
  return server;
};

const withoutError = async (reading: AsyncIterable<unknown>) => {
  try {
    for await (const _ of reading);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe.each(["", "/beta"])(
  "below %j, a next link to another origin is refused without a request:",
  (base) => {
    test.each<[string, (url: string, other: string) => unknown]>([
      ["another origin", (_, other) => `${other}/x`],
      ["without a scheme", (_, other) => other.replace("http:", "")],
      ["without a scheme, with a tab", (_, other) => other.replace("http://", "/\t/")],
      ["backslashes", (_, other) => other.replace("http:", "").replaceAll("/", "\\")],
      ["backslashes after the scheme", (_, other) => other.replaceAll("/", "\\")],
      ["a user name", (url) => url.replace("//", "//abc@")],
      ["a user name as long as the port", (url) => url.replace("//", "//aaaaa@")],
      ["a user name and a password", (url) => url.replace("//", "//user:password@")],
      ["the origin as the user name of another", (url, other) => `${url}@${other.replace("http://", "")}`],
      ["a tab in the host", (url, other) => `${url.replace(/:\d+$/, "")}\t.test:${new URL(other).port}/x`],
      ["another scheme", (url) => url.replace("http:", "https:")],
      ["a socket", (url) => url.replace("http:", "ws:")],
      ["a blob of the origin", (url) => `blob:${url}/x`],
      ["data", () => 'data:application/json,{"value":[]}'],
      ["a script", () => "javascript:1"],
      ["a file", () => "file:///etc/hostname"],
      ["another port", (url) => url.replace(/\d+$/, "1")],
      ["a number", () => 5],
      ["an object", () => ({})],
      ["a list", (_, other) => [other]],
      ["no URL", () => "http://["],
    ])("%s", async (_, link) => {
      await using other = await elsewhere();
      await using server = await linking((url) => link(url, other.url));
      const error = await withoutError(items(client(server.url + base), LIST));
      expect(error).toMatchObject({ name: "GraphError", message: expect.stringMatching(/^the next link /) });
      expect(server.received).toHaveLength(1);
      expect(other.received).toEqual([]);
    });
  },
);

describe("a next link of the same origin is followed:", () => {
  test.each<[string, string, string]>([
    ["an absolute path", "/beta/x?y=1", "/beta/x?y=1"],
    ["a path without the base", `${LIST}?$skiptoken=1`, `/beta${LIST}?$skiptoken=1`],
    ["only a query", "?$skiptoken=1", `/beta${LIST}?$skiptoken=1`],
    ["a path of two slashes", "{url}//evil.test/x", "//evil.test/x"],
    ["a fragment", "{url}/beta/x#y", "/beta/x"],
    ["braces", "{url}/beta/{id}/{.x}", "/beta/%7Bid%7D/%7B.x%7D"],
    ["dots", "{url}/beta/%2e%2e/x", "/x"],
  ])("%s", async (_, link, want) => {
    await using server = await linking((url) => link.replace("{url}", url));
    expect(await withoutError(items(client(`${server.url}/beta`), LIST))).toBeUndefined();
    expect(server.received[1]).toMatchObject({ url: want, headers: { authorization: "Bearer secret" } });
  });
});

describe("a request to another origin has no token", () => {
  test.each<[string, (graph: ReturnType<typeof client>, other: string) => Promise<unknown>]>([
    ["by a base URL of its own", (graph, other) => graph.GET(PATH, { params, baseUrl: other })],
    [
      "by a middleware",
      (graph, other) => {
        graph.use({ onRequest: ({ request }) => new Request(`${other}/x`, request) });
        return graph.GET(PATH, { params });
      },
    ],
  ])("%s", async (_, call) => {
    await using other = await elsewhere();
    await call(client("https://graph.microsoft.com/beta"), other.url);
    expect(other.received.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test("after a redirect that the caller follows", async () => {
    await using other = await elsewhere();
    await using server = await serve((_, response) => response.writeHead(307, { location: other.url }).end());
    await client(server.url).GET(PATH, { params, redirect: "follow" });
    expect(other.received.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test("except one that the caller sets", async () => {
    await using other = await elsewhere();
    await client("https://graph.microsoft.com/beta").GET(PATH, {
      params,
      baseUrl: other.url,
      headers: { Authorization: "Bearer mine" },
    });
    expect(other.received.map(({ headers }) => headers.authorization)).toEqual(["Bearer mine"]);
  });
});

describe("a lost activate", () => {
  test.each([
    ["is not repeated if another server reports a draft", true],
    ["is repeated if the same server reports a draft", false],
  ])("%s", async (_, isRedirected) => {
    await using other = await serve((_request, response) =>
      response.writeHead(200, JSON_TYPE).end('{"status":"draft"}'),
    );
    await using server = await serve(({ method }, response, number) => {
      if (method === "GET" && isRedirected) response.writeHead(302, { location: other.url }).end();
      else if (method === "GET") response.writeHead(200, JSON_TYPE).end('{"status":"draft"}');
      else if (number === 0) response.writeHead(503).end();
      else response.writeHead(204).end();
    });
    const { response } = await client(server.url).POST(ACTIVATE, { params });
    expect(response.status).toBe(isRedirected ? 503 : 204);
    expect(server.received.map(({ method }) => method)).toEqual(
      isRedirected ? ["POST", "GET"] : ["POST", "GET", "POST"],
    );
    expect(other.received).toEqual([]);
  });
});

describe("a token is checked before it is used", () => {
  test.each<[string, unknown]>([
    ["an empty one", ""],
    ["blank", " "],
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["a line break", "abc\nsecret"],
    ["a line break at its end", "secret\r\n"],
    ["NUL", "secret\0"],
    ["beyond ASCII", "sécret"],
    ["the whole header", "Bearer secret"],
    ["the whole header in lower case", "bearer secret"],
  ])("%s is refused without a request", async (_, token) => {
    await using server = await elsewhere();
    for (const accessToken of [token, () => token, async () => token]) {
      const graph = client(server.url, { accessToken: accessToken as string });
      const error: unknown = await graph.GET(PATH, { params }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TypeError);
      expect(inspect(error)).toContain("accessToken");
      expect(inspect(error)).not.toContain("cret");
    }
    expect(server.received).toEqual([]);
  });

  test.each([
    ["a TypeError", new TypeError("mine")],
    ["any other", Object.assign(new Error("mine"), { name: "InteractionRequired" })],
  ])("%s of the token function is passed on at once", async (_, mine) => {
    let asked = 0;
    const accessToken = () => {
      asked += 1;
      throw mine;
    };
    const graph = client("http://127.0.0.1:9", { accessToken });
    await expect(graph.GET(PATH, { params })).rejects.toBe(mine);
    expect(asked).toBe(1);
  });
});
