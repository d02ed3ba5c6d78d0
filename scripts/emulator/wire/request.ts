import { memoized } from "../../document/memoized.ts";
/** A received request. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, still encoded. */
  readonly url: string;
  /** The path, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By name in lower case; repeated headers are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request in the log. The outcome is added when it is known. */
export interface LoggedRequest extends ReceivedRequest {
  /** The time of its end, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** The id of its operation. */
  operation?: string;
  /** The status of its response. */
  status?: number;
  /** The fault that was applied to it. */
  fault?: string;
}

/** What is read of an `IncomingMessage`. Its own type would need `@types/node` in the consumer's program. */
interface Incoming extends AsyncIterable<unknown> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Reads a request and its body. */
export async function readRequest(incoming: Incoming): Promise<LoggedRequest> {
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

/**
 * Returns a test of a method and a path: `"GET"`, `"/path"`, `"PATCH /path"`. In the path, `{…}` matches any
 * segment, and `*` at the end matches anything.
 */
export const lineMatcher: (line: string) => (method: string, path: string) => boolean = memoized((line) => {
  const [, wanted = "", template = ""] = /^([A-Z]*) *(.*)$/.exec(line) ?? [];
  const pattern = template
    .split(/(\{[^}]*\}|\*$)/)
    .map((part) => (part.startsWith("{") ? "[^/]*" : part === "*" ? ".*" : escaped(part)))
    .join("");
  const whole = new RegExp(`^${template === "" ? ".*" : pattern}$`);
  return (method, path) => (wanted === "" || method === wanted) && whole.test(path);
});

/** Returns a pattern that matches a text alone. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
