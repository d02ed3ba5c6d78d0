import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { start } from "./command-line.ts";
import { proxyServer } from "./proxy-server.ts";
import { rawServer, whole } from "./raw-server.ts";
import { published, workplace } from "./things.ts";

/** A server on loopback with a self-signed certificate. */
async function secureServer(redirectTo?: string) {
  const folder = temporaryFolder();
  const [key, cert] = [folder.file("key.pem"), folder.file("cert.pem")];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const made = [
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-keyout",
    key,
    "-out",
    cert,
  ];
  execFileSync("openssl", ["req", "-x509", "-days", "2", ...subject, ...made], { stdio: "ignore" });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    if (redirectTo !== undefined && request.url === "/away")
      response.writeHead(302, { location: redirectTo }).end();
    else response.setHeader("content-length", Buffer.byteLength(published())).end(published());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `https://127.0.0.1:${address.port}`,
    port: address.port,
    /** The environment of a process that trusts the certificate. */
    trusted: { NODE_EXTRA_CA_CERTS: cert },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      folder[Symbol.dispose]();
    },
  };
}

// Concurrent, since they wait for most of their time.
describe.concurrent("over https", () => {
  test("refuses a self-signed certificate", async () => {
    using place = workplace();
    await using server = await secureServer();
    const { code, err } = await place.update(["--source", server.url]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        // Node 24 adds a hint about --use-system-ca.
        /request failed: self-signed certificate;.* check the URL and the network\n$/,
      ),
    });
  });

  test("refuses a server without TLS", async () => {
    using place = workplace();
    await using silent = await rawServer(() => undefined);
    const limits = { connectMs: 150, maxRetries: 0 };
    const { err } = await place.update(["--source", `https://127.0.0.1:${silent.port}/`], { limits });
    expect(err).toMatch(/connection timed out/);
    await using plain = await rawServer((socket) => socket.end(whole(published())));
    const answered = await place.update(["--source", `https://127.0.0.1:${plain.port}/`], { limits });
    expect(answered.code).toBe(2);
  });

  test("updates over https through a proxy, and refuses a redirect to http", async () => {
    using place = workplace();
    await using plain = await rawServer((socket) => socket.end(whole(published())));
    await using server = await secureServer(`${plain.url}/a`);
    await using proxy = await proxyServer();
    const args = ["update", "--quiet", "--json", place.spec, "--generated", place.generated];
    const update = (url: string, environment = {}) =>
      start([...args, "--source", url], { ...server.trusted, ...environment }).outcome;
    const named = `https://localhost:${server.port}/b`;
    const [tunnelled, redirected] = await Promise.all([
      update(named, { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }),
      update(`${server.url}/away`),
    ]);
    expect(tunnelled).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(tunnelled.out)).toMatchObject({ source: { url: named } });
    expect(proxy.asked).toEqual([[`CONNECT localhost:${server.port}`, undefined]]);
    expect(redirected).toEqual({
      code: 2,
      out: "",
      err: `${server.url}/away: redirect from https to http (127.0.0.1:${plain.port}) refused; check the URL\n`,
    });
    expect(plain.requests).toEqual([]);
  });
});
