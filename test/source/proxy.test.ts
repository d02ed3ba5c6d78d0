import { expect, test, vi } from "vitest";
import { proxyServer } from "./proxy-server.ts";
import { head, rawServer } from "./raw-server.ts";
import { workplace } from "./things.ts";

// A status that is not retried, and that no other server in the tests sends.
const REFUSAL = head("410 Gone", "content-length: 0", "connection: close");
const LIMITS = { maxRetries: 0, connectMs: 1_000 };

test.each(["http_proxy", "HTTP_PROXY", "ALL_PROXY"])(
  "requests an http URL from the proxy of %s in absolute form",
  async (name) => {
    using place = workplace();
    await using server = await rawServer((socket) => socket.end(REFUSAL));
    await using proxy = await proxyServer();
    vi.stubEnv(name, `http://user:pass%20word@127.0.0.1:${proxy.port}`);
    const { err } = await place.update(["--source", `${server.url}/a?b`], { limits: LIMITS });
    expect(err).toMatch(/status 410 Gone/);
    expect(err).not.toMatch(/pass/);
    const login = `Basic ${Buffer.from("user:pass word").toString("base64")}`;
    expect(proxy.asked).toEqual([[`${server.url}/a?b`, login]]);
    // The login is sent only to the proxy.
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).not.toMatch(/authorization/i);
  },
);

test.each(["127.0.0.1", "*", "localhost, 127.0.0.1"])("connects directly with NO_PROXY=%s", async (value) => {
  using place = workplace();
  await using server = await rawServer((socket) => socket.end(REFUSAL));
  await using proxy = await proxyServer();
  vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("NO_PROXY", value);
  const { err } = await place.update(["--source", server.url], { limits: LIMITS });
  expect(err).toMatch(/status 410 Gone/);
  expect(proxy.asked).toEqual([]);
});

test("requests an https URL through a tunnel, and reports a proxy that asks for a login", async () => {
  using place = workplace();
  await using proxy = await proxyServer(false);
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy.port}`);
  const { code, err } = await place.update(["--source", "https://graph.example/a"], { limits: LIMITS });
  expect({ code, err }).toEqual({
    code: 2,
    err: "https://graph.example/a: received status 407 from the proxy; give the proxy's user name and password in HTTPS_PROXY or HTTP_PROXY\n",
  });
  expect(proxy.asked).toEqual([["CONNECT graph.example:443", undefined]]);
});

const FAULTS: readonly (readonly [proxy: string, source: string, message: RegExp])[] = [
  [
    "socks5://127.0.0.1:1",
    "http://graph.example/",
    /^HTTPS?_PROXY: is not the URL of an http or https proxy/,
  ],
  ["http://user:secret@[", "https://graph.example/", /^HTTPS_PROXY: is not the URL/],
  ["http://user:secret@127.0.0.1:1", "http://graph.example/", /connection refused/],
  ["http://user:secret@127.0.0.1:1", "https://graph.example/", /connection refused/],
];

test.each(FAULTS)("reports the proxy %s for %s without its password", async (proxy, source, message) => {
  using place = workplace();
  vi.stubEnv("HTTP_PROXY", proxy);
  vi.stubEnv("HTTPS_PROXY", proxy);
  const { code, err } = await place.update(["--source", source], { limits: LIMITS });
  expect(err).toMatch(message);
  expect(err).not.toMatch(/secret/);
  expect({ code, lines: err.split("\n").length }).toEqual({ code: 2, lines: 2 });
});

test.each(["http", "https"])("times out when the proxy for %s is silent", async (protocol) => {
  using place = workplace();
  await using silent = await rawServer(() => undefined);
  vi.stubEnv(`${protocol}_proxy`, silent.url);
  const { err } = await place.update(["--source", `${protocol}://graph.example/`], {
    limits: { ...LIMITS, connectMs: 150, idleMs: 150 },
  });
  expect(err).toMatch(/no data received for 0.15 s/);
});
