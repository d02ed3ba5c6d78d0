import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A server that speaks HTTP as badly as a test wants. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** The heads of the requests that came. */
  readonly requests: readonly string[];
}

/** What to do with a connection once the head of a request has come. `number` counts the requests from 0. */
export type Answer = (socket: Socket, head: string, number: number) => void;

/** Listens on a port of loopback that the system chooses. */
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

/** The head of an answer. */
export function head(status: string, ...fields: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, ...fields, "", ""].join("\r\n");
}

/** A whole answer: its length is said, and the connection ends with it. */
export function whole(body: string | Uint8Array, ...fields: readonly string[]): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(head("200 OK", `content-length: ${bytes.length}`, ...fields)), bytes]);
}

/** A piece of a body in chunks (RFC 9112, section 7.1). */
export function chunk(body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
