// Tests how a body is encoded, by its value and the caller's media type.
import { expect, test } from "vitest";
import { createGraphClient, unwrap } from "../../src/client/index.ts";
import { serve } from "./server.ts";

type Part = Blob | ArrayBuffer | Uint8Array | File | ReadableStream;

interface paths {
  "/file": {
    get: {
      responses: {
        200: { content: { "application/octet-stream": string } };
        default: { content: { "application/json": { error: string } } };
      };
    };
  };
  "/count": { get: { responses: { 200: { content: { "text/plain": number } } } } };
  "/lines": { get: { responses: { 200: { content: { "application/jsonl": string } } } } };
  "/name": { get: { responses: { 200: { content: { "application/json": string } } } } };
  "/any": { get: { responses: { default: { content: { "application/json": { id: string } } } } } };
  "/moved": { get: { responses: { 302: { content?: never } } } };
  "/upload": {
    put: {
      requestBody?: { content: { "application/octet-stream": Part; "text/plain": string } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
    post: {
      requestBody: {
        content: {
          "multipart/form-data": { file?: Part; files?: readonly Part[]; title?: string; about?: object };
          "application/x-www-form-urlencoded": {
            name: string;
            tags?: string[];
            about?: object;
            age?: number;
          };
        };
      };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

const BYTES = new TextEncoder().encode("bytes");

/** Returns the received request of a call, without the boundary of a form. */
async function arriving(use: (client: ReturnType<typeof createGraphClient<paths>>) => Promise<unknown>) {
  await using server = await serve((_, response) =>
    response.setHeader("content-type", "application/json").end("{}"),
  );
  await use(createGraphClient<paths>({ accessToken: "token", baseUrl: server.url }));
  const [{ headers, body } = { headers: {}, body: "" }] = server.received;
  const [type = "", boundary] = headers["content-type"]?.split(/;\s*(?:boundary=)?/) ?? [];
  const parts = boundary?.startsWith("-") ? body.split(`--${boundary}`).slice(1, -1) : [body];
  return [type, ...parts.map((part) => part.trim().replaceAll("\r\n", "|"))];
}

const file = new File(["text"], "a.txt", { type: "text/plain" });
const FILE = 'filename="a.txt"|Content-Type: text/plain||text';

test.each<[string, Part | string, string | undefined, string[]]>([
  ["bytes", BYTES, undefined, ["", "bytes"]],
  ["bytes with a type", BYTES, "image/png", ["image/png", "bytes"]],
  ["a buffer", BYTES.buffer, "image/png", ["image/png", "bytes"]],
  ["a blob, with its own type", new Blob(["b"], { type: "image/gif" }), undefined, ["image/gif", "b"]],
  ["a file", file, undefined, ["text/plain", "text"]],
  ["a text with another media type than JSON", "text", "text/plain", ["text/plain", "text"]],
  ["a text with a media type in capitals", "text", "Text/JSON", ["Text/JSON", '"text"']],
  ["a text as JSON", "text", undefined, ["application/json", '"text"']],
])("PUT of %s", async (_, body, type, want) => {
  const headers = type === undefined ? {} : { "content-type": type };
  expect(await arriving((client) => client.PUT("/upload", { body, headers }))).toEqual(want);
});

test("PUT of a stream needs no other option, and is repeated", async () => {
  await using server = await serve((_, response, number) =>
    response.writeHead(number === 0 ? 503 : 200, { "content-type": "application/json" }).end("{}"),
  );
  const retry = { baseDelayMs: 1 };
  const client = createGraphClient<paths>({ accessToken: "token", baseUrl: server.url, retry });
  await client.PUT("/upload", { body: new Blob(["bytes"]).stream() });
  expect(server.received.map(({ body }) => body)).toEqual(["bytes", "bytes"]);
});

const part = (name: string, rest: string): string => `Content-Disposition: form-data; name="${name}"${rest}`;

test.each<[string, { file?: Part; files?: readonly Part[]; title?: string; about?: object }, string[]]>([
  ["a file makes the body a form", { file, title: "t" }, [part("file", `; ${FILE}`), part("title", "||t")]],
  [
    "several files are parts with one name",
    { files: [file, BYTES] },
    [
      part("files", `; ${FILE}`),
      part("files", '; filename="blob"|Content-Type: application/octet-stream||bytes'),
    ],
  ],
  [
    "an object is a part in JSON",
    { file, about: { a: 1 } },
    [part("file", `; ${FILE}`), part("about", '||{"a":1}')],
  ],
])("POST of a form: %s", async (_, body, want) => {
  const got = await arriving((client) => client.POST("/upload", { body }));
  expect(got).toEqual(["multipart/form-data", ...want]);
});

test("a body with the media type of a form has a boundary, even without a file", async () => {
  const headers = { "content-type": "multipart/form-data" };
  const got = await arriving((client) => client.POST("/upload", { body: { title: "t" }, headers }));
  expect(got).toEqual(["multipart/form-data", part("title", "||t")]);
});

test("a body with the media type of a URL-encoded form has names and values", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const got = await arriving((client) => client.POST("/upload", { body: { name: "a b&c" }, headers }));
  expect(got).toEqual(["application/x-www-form-urlencoded", "name=a+b%26c"]);
});

test.each([
  ["without undefined", { name: "a", age: undefined }, "name=a"],
  ["with a pair for each value of a list", { name: "a", tags: ["b", "c"] }, "name=a&tags=b&tags=c"],
  ["with an object as JSON", { name: "a", about: { b: 1 } }, "name=a&about=%7B%22b%22%3A1%7D"],
])("a URL-encoded form is sent %s", async (_, body, want) => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const [, got] = await arriving((client) =>
    client.POST("/upload", { body: body as { name: string }, headers }),
  );
  expect(got).toBe(want);
});

test("a response that is not JSON needs parseAs", async () => {
  await using server = await serve(({ url }, response) =>
    response.end({ "/count": "3", "/name": '"Ana"' }[url] ?? "bytes"),
  );
  const client = createGraphClient<paths>({ accessToken: "token", baseUrl: server.url });
  const text: string = unwrap(await client.GET("/file", { parseAs: "text" }));
  expect(text).toBe("bytes");
  const blob: Blob = unwrap(await client.GET("/file", { parseAs: "blob" }));
  expect(await blob.text()).toBe("bytes");
  const count: number = unwrap(await client.GET("/count"));
  const name: string = unwrap(await client.GET("/name"));
  expect([count, name]).toEqual([3, "Ana"]);
  // @ts-expect-error a sequence of JSON values is not JSON
  await expect(client.GET("/lines")).rejects.toThrow("not JSON");
  // @ts-expect-error not JSON
  await expect(client.GET("/file")).rejects.toThrow("not JSON");
  // @ts-expect-error not JSON
  await expect(client.GET("/file", {})).rejects.toThrow("not JSON");
  // @ts-expect-error not JSON
  await expect(client.GET("/file", { parseAs: "json" })).rejects.toThrow("not JSON");
});

test("the data is that of the default response if no successful one is documented", async () => {
  await using server = await serve(({ url }, response) => response.end(url === "/any" ? '{"id":"a"}' : ""));
  const client = createGraphClient<paths>({ accessToken: "token", baseUrl: server.url });
  const id: string = unwrap(await client.GET("/any")).id;
  const nothing: undefined = unwrap(await client.GET("/moved"));
  expect([id, nothing]).toEqual(["a", undefined]);
});
