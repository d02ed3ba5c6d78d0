import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A server that sends raw bytes, so that a test can break the rules of HTTP. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** The heads of the received requests. */
  readonly requests: readonly string[];
}

/** Responds on a connection after the head of a request was received. `number` counts the requests from 0. */
export type Answer = (socket: Socket, head: string, number: number) => void;

/** Starts a server on a free port of loopback. */
export async function rawServer(answer: Answer): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    let head = "";
    socket.on("data", (bytes) => {
      const wasWhole = head.includes("\r\n\r\n");
      head += bytes.toString("latin1");
      if (!wasWhole && head.includes("\r\n\r\n")) answer(socket, head, requests.push(head) - 1);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Formats the head of a response. */
export function head(status: string, ...fields: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, ...fields, "", ""].join("\r\n");
}

/** Formats a complete response with its Content-Length, after which the connection is closed. */
export function whole(body: string | Uint8Array, ...fields: readonly string[]): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(head("200 OK", `content-length: ${bytes.length}`, ...fields)), bytes]);
}

/** Formats a chunk of a body (RFC 9112, section 7.1). */
export function chunk(body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
