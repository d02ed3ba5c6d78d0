// What the client promises, where a fault meets another.
import { expect, test } from "vitest";
import { sleep } from "../../src/client/abort.ts";
import { fillPath } from "../../src/client/path.ts";
import { createRestoreSessionsClient, GraphError, unwrap } from "../../src/index.ts";
import { serve } from "./server.ts";

const SESSION = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}";
const params = { path: { "restoreSessionBase-id": "id" } };
const JSON_TYPE = { "content-type": "application/json" };

test("a wait with an aborted signal ends at once", async () => {
  const late = new Promise((resolve) => setTimeout(resolve, 1_000, "late").unref());
  const ended = sleep(60_000, AbortSignal.abort("stopped"));
  await expect(Promise.race([ended, late])).rejects.toBe("stopped");
});

test("the error of an activation that failed names it, not the read that checked it", async () => {
  await using server = await serve((request, response) =>
    request.method === "POST"
      ? response.writeHead(503).end()
      : response.writeHead(200, JSON_TYPE).end('{"status":"active"}'),
  );
  const graph = createRestoreSessionsClient({
    accessToken: "token",
    baseUrl: server.url,
    retry: { baseDelayMs: 1 },
  });
  const result = await graph.POST(`${SESSION}/activate`, { params });
  const error: unknown = await Promise.resolve(result)
    .then(unwrap)
    .catch((reason: unknown) => reason);
  if (!(error instanceof GraphError)) throw error;
  expect(error).toMatchObject({ method: "POST", path: expect.stringMatching(/\/activate$/), status: 503 });
});

test("the error of a gateway has the id with which the request was sent", async () => {
  await using server = await serve((_, response) => response.writeHead(502).end());
  const graph = createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry: false });
  const headers = { "client-request-id": "11111111-1111-4111-8111-111111111111" };
  const error: unknown = await graph
    .GET(SESSION, { params, headers })
    .then(unwrap)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ status: 502, clientRequestId: headers["client-request-id"] });
});

test.each([
  ["/browse(token='{token}')", "O'Brien", "/browse(token='O''Brien')"],
  ["/browse(token='{token}')", "", "/browse(token='')"],
  ["/browse(token='{token}')", "..", "/browse(token='..')"],
  ["/items/{token}", "a'b", "/items/a'b"],
])("the key of %s with %j gives %s", (path, token, want) => expect(fillPath(path, { token })).toBe(want));

test("a key in quotes may not be missing", () => {
  expect(() => fillPath("/browse(token='{token}')", {})).toThrow('token cannot be ""');
});
