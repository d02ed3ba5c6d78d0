import type { IncomingMessage } from "node:http";

/** A request as it arrived. */
export interface SeenRequest {
  readonly method: string;
  /** The path with its query, as on the wire. */
  readonly url: string;
  /** The path alone, as on the wire. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case; several of one name joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the log says of a request. The outcome is filled in as it becomes known. */
export interface LoggedRequest extends SeenRequest {
  /** When it had arrived whole, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** The operation it was for, by its id. */
  operation?: string;
  /** The status it was answered with. */
  status?: number;
  /** The fault that befell it. */
  fault?: string;
}

/** Reads a request whole. */
export async function readRequest(incoming: IncomingMessage): Promise<LoggedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const url = incoming.url ?? "/";
  const [path = "/", ...query] = url.split("?");
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return {
    method: incoming.method ?? "GET",
    url,
    path,
    query: new URLSearchParams(query.join("?")),
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
    at: performance.now(),
  };
}
