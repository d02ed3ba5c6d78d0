// Tests middleware of openapi-fetch in its documented order.
import { describe, expect, test } from "vitest";
import { createRestoreSessionsClient, type Middleware } from "../../src/index.ts";
import { serve } from "./server.ts";

const PATH = "/solutions/backupRestore/restoreSessions";
type Client = ReturnType<typeof createRestoreSessionsClient>;

async function use<T>(run: (graph: Client) => Promise<T>): Promise<T> {
  await using server = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end('{"value":[]}'),
  );
  return await run(createRestoreSessionsClient({ accessToken: "token", baseUrl: server.url, retry: false }));
}

/** A `fetch` that rejects as if the request was lost. */
const losing = { fetch: () => Promise.reject(new TypeError("lost")) };

test("middleware handles requests in order, the client's before the call's, and responses in reverse", async () => {
  const seen: string[] = [];
  const named = (name: string): Middleware => ({
    onRequest: ({ schemaPath }) => void seen.push(`${name} ${schemaPath === PATH}`),
    onResponse: ({ response }) => void seen.push(`${name} ${response.status}`),
  });
  await use((graph) => {
    graph.use(named("a"), named("b"));
    return graph.GET(PATH, { middleware: [named("c")] });
  });
  expect(seen).toEqual(["a true", "b true", "c true", "c 200", "b 200", "a 200"]);
});

test("ejected middleware is not called", async () => {
  const gone: Middleware = { onRequest: () => expect.unreachable() };
  await use((graph) => {
    graph.use(gone);
    graph.eject(gone);
    return graph.GET(PATH);
  });
});

test("middleware that is a class keeps its `this`", async () => {
  class Counter {
    count = 0;
    onRequest(): void {
      this.count += 1;
    }
  }
  const counter = new Counter();
  await use((graph) => {
    graph.use(counter);
    return graph.GET(PATH);
  });
  expect(counter.count).toBe(1);
});

test("a response of an onRequest is not passed to onResponse", async () => {
  const { data } = await use((graph) => {
    graph.use(
      { onRequest: () => Response.json({ value: [{ id: "cached" }] }) },
      { onResponse: () => expect.unreachable() },
    );
    return graph.GET(PATH);
  });
  expect(data?.value).toEqual([{ id: "cached" }]);
});

test("a replaced request is the one that is sent", async () => {
  const { response } = await use((graph) => {
    graph.use({ onRequest: ({ request }) => new Request(`${request.url}?$top=1`, request) });
    return graph.GET(PATH);
  });
  expect(response.url).toMatch(/restoreSessions\?\$top=1$/);
});

describe("a network error", () => {
  test.each<[string, Middleware[], object]>([
    [
      "is not changed if no onError returns a response",
      [{ onError: () => undefined }],
      { name: "TypeError", message: "lost" },
    ],
    ["is replaced by an error", [{ onError: () => new RangeError("other") }], { name: "RangeError" }],
    [
      "is passed on from the last to the first",
      [
        { onError: ({ error }) => new Error(`${error} b`) },
        { onError: ({ error }) => new Error(`${error} a`) },
      ],
      { message: "Error: TypeError: lost a b" },
    ],
  ])("%s", async (_, middleware, want) => {
    const call = use((graph) => graph.GET(PATH, { ...losing, middleware }));
    await expect(call).rejects.toMatchObject(want);
  });

  test("becomes a response that is passed to every onResponse", async () => {
    const seen: number[] = [];
    const { data } = await use((graph) =>
      graph.GET(PATH, {
        ...losing,
        middleware: [
          { onResponse: ({ response }) => void seen.push(response.status) },
          { onError: () => Response.json({ value: [] }) },
        ],
      }),
    );
    expect({ data, seen }).toEqual({ data: { value: [] }, seen: [200] });
  });
});
