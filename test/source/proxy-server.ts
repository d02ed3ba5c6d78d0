import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import { connect } from "node:net";

/** A real proxy on loopback: forwards requests in absolute form (http), and opens tunnels (https). */
export interface ProxyServer extends AsyncDisposable {
  readonly port: number;
  /** The requested targets, and the logins. */
  readonly asked: readonly (readonly [what: string, login: string | undefined])[];
}

/** Starts a proxy. @param isOpen whether it opens tunnels; if not, it asks for a login */
export async function proxyServer(isOpen = true): Promise<ProxyServer> {
  const asked: [string, string | undefined][] = [];
  const server = createServer((incoming, outgoing) => {
    const { url = "", headers } = incoming;
    asked.push([url, headers["proxy-authorization"]]);
    const onward = ask(url, { headers: { host: headers.host }, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 0, answer.statusMessage, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.writeHead(502).end()).end();
  });
  server.on("connect", (incoming, socket) => {
    const { url = "", headers } = incoming;
    asked.push([`CONNECT ${url}`, headers["proxy-authorization"]]);
    if (!isOpen) {
      socket.end("HTTP/1.1 407 Login Wanted\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    const onward = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connected\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) end.on("error", () => end.destroy());
    socket.on("close", () => onward.destroy());
    onward.on("close", () => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
