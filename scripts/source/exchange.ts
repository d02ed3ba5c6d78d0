import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import type { buildConnector, Client, Dispatcher } from "undici";
import { NetworkFault } from "./network-fault.ts";
import type { NetworkLimits } from "./network-limits.ts";
import { proxiesFrom } from "./proxies.ts";

// Loaded by `require`: `import` takes three times as long under tsx.
const undici: typeof import("undici") = createRequire(import.meta.url)("undici");

/** Header fields by name in lower case; a repeated field is joined by commas (RFC 9110, section 5.3). */
export type Fields = Readonly<Record<string, string>>;

/** A response whose body is still to be read. */
export interface Response {
  /** The URL that sent it, after redirects. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Fields;
  /** The body as transferred: its content coding is not removed. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Sends a GET request through the proxy of the environment, if any, follows redirects, and passes the response to
 * `use`. Closes the connection when `use` is done.
 *
 * Does not use undici's interceptors for retries and decompression: the first resumes a partial body by a range of
 * decoded bytes; the second prints a warning that it is experimental, and decodes `compress` as deflate.
 *
 * @param fieldsFor the header fields for a URL; called for each redirect too
 * @param signal    aborts the request, also while the body is read
 * @param use       reads the response
 * @throws {NetworkFault} if a limit or a rule of redirects is broken
 * @throws an error of undici or a socket if there is no valid response
 */
export async function exchange<T>(
  url: URL,
  fieldsFor: (url: URL) => Fields,
  limits: NetworkLimits,
  signal: AbortSignal,
  use: (response: Response) => Promise<T>,
): Promise<T> {
  let stopped: unknown;
  const stop = (reason: unknown): void => {
    stopped ??= reason;
    // undici applies the signal of a request only after it is connected, not while a proxy opens a tunnel.
    void agent.destroy();
  };
  const idle = transient(`no data received for ${limits.idleMs / 1000} s`);
  let timer: NodeJS.Timeout | undefined;
  // Starts at the first connection; before that, the limit for connecting applies.
  const alive = (): void => {
    timer = timer?.refresh() ?? setTimeout(stop, limits.idleMs, idle);
  };
  let hasExcess = false;
  const onConnected = (socket: Readable): void => {
    alive();
    // undici returns the bytes after the end of a response to the socket, which drops them.
    const { unshift } = socket;
    socket.unshift = (chunk: Uint8Array, ...rest) => {
      hasExcess = chunk.length > 0;
      unshift.call(socket, chunk, ...rest);
    };
  };
  const agent = agentFor(limits, onConnected);
  let current = url;
  const eachHop: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const next = new URL(options.path, options.origin);
    if (current.protocol === "https:" && next.protocol === "http:")
      throw new NetworkFault(`redirect from https to http (${next.host}) refused`, "check the URL");
    current = next;
    alive();
    return dispatch({ ...options, headers: fieldsFor(current) }, handler);
  };
  const { maxRedirects: maxRedirections } = limits;
  const dispatcher = agent.compose(eachHop, undici.interceptors.redirect({ maxRedirections }));
  const onAbort = (): void => stop(signal.reason);
  signal.addEventListener("abort", onAbort);
  try {
    const { origin, pathname, search } = url;
    const {
      statusCode: status,
      headers,
      body,
    } = await dispatcher.request({
      origin,
      path: pathname + search,
      method: "GET",
      // Every request has its own connection, so that bytes after a response are its excess.
      reset: true,
      // Never pauses the body: undici 7 throws in an event handler of a socket, which ends the process, if a
      // connection closes while its body is paused (nodejs/undici issue 5360, fixed in version 8, which needs
      // Node 22.19). The buffer holds at most the body as transferred.
      highWaterMark: Number.MAX_SAFE_INTEGER,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    // A body that is not read to its end is destroyed below; its error is not needed.
    body.on("error", () => undefined);
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of body) {
        alive();
        yield piece;
      }
      if (hasExcess) throw transient("response longer than its announced length");
    };
    return await use({ url: current, status, headers: joined(headers), body: pieces() });
  } catch (error) {
    throw stopped ?? error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
    void agent.destroy();
  }
}

function agentFor(limits: NetworkLimits, onConnected: (socket: Readable) => void) {
  const connect: buildConnector.BuildOptions = { timeout: limits.connectMs };
  const factory = (origin: string | URL, options: Client.Options): Dispatcher => {
    const { connect: connector = connect } = options;
    const inner = typeof connector === "function" ? connector : undici.buildConnector(connector);
    return new undici.Client(origin, {
      ...options,
      connect: (target, callback) =>
        inner(target, (...result) => {
          if (result[0] === null) onConnected(result[1]);
          callback(...result);
        }),
    });
  };
  return new undici.EnvHttpProxyAgent({
    ...proxiesFrom(),
    // An http URL is requested in absolute form, which every proxy supports.
    proxyTunnel: false,
    connect,
    proxyTls: connect,
    requestTls: connect,
    factory,
    clientFactory: factory,
  });
}

function transient(what: string): NetworkFault {
  return new NetworkFault(what, "try again later", { isTransient: true });
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}
