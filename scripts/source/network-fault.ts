import { messageOf } from "../errors.ts";
import { codeOf } from "../files/system-error.ts";

/** Describes why a download failed. `retry.ts` decides whether to try again. */
export class NetworkFault extends Error {
  override readonly name = "NetworkFault";
  readonly todo: string;
  /** Whether the same request may succeed a moment later. */
  readonly isTransient: boolean;
  /** The wait that the server asks for, in milliseconds. */
  readonly waitMs: number | undefined;

  /**
   * @param what  the fault, to follow the URL
   * @param todo  what the reader can do about it
   * @param retry whether to try again, and after which wait if the server asks for one
   */
  constructor(
    what: string,
    todo: string,
    retry: { readonly isTransient?: boolean; readonly waitMs?: number | undefined } = {},
  ) {
    super(what);
    this.todo = todo;
    this.isTransient = retry.isTransient ?? false;
    this.waitMs = retry.waitMs;
  }
}

/** What to do if a proxy asks for a login. */
export const LOGIN_TODO = "give the proxy's user name and password in HTTPS_PROXY or HTTP_PROXY";

/** Faults by the code of an error. A transient fault may not occur at the next try. */
const FAULTS: ReadonlyMap<string, readonly [what: string, isTransient: boolean]> = new Map([
  ["ENOTFOUND", ["host not found", false]],
  ["EAI_AGAIN", ["host name lookup failed", true]],
  ["ECONNREFUSED", ["connection refused", true]],
  ["ECONNRESET", ["connection reset", true]],
  ["EPIPE", ["connection reset", true]],
  ["ETIMEDOUT", ["connection timed out", true]],
  ["EHOSTUNREACH", ["host unreachable", true]],
  ["ENETUNREACH", ["network unreachable", true]],
  ["UND_ERR_CONNECT_TIMEOUT", ["connection timed out", true]],
  ["UND_ERR_SOCKET", ["connection closed without a response", true]],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", ["response length differs from its Content-Length", true]],
  ["ERR_INVALID_URL", ["redirect to an invalid URL", false]],
]);

/**
 * Translates an error of undici, `node:zlib` or a socket.
 *
 * @param hasBody whether a part of the body was received
 */
export function faultOf(error: unknown, hasBody: boolean): NetworkFault {
  if (error instanceof NetworkFault) return error;
  // A host with several addresses causes one error for each; the first one is reported.
  const cause: unknown = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const code = codeOf(cause);
  const message = messageOf(cause);
  const fault = (what: string, isTransient = false): NetworkFault =>
    new NetworkFault(what, isTransient ? "try again later" : "check the URL and the network", {
      isTransient,
    });
  if (hasBody && /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/.test(code))
    return fault("download truncated: connection closed early", true);
  if (cause instanceof Error && /^(?:HTTPParserError|HeadersOverflowError)$/.test(cause.name))
    return fault(`invalid HTTP: ${message}`, hasBody);
  // The prefixes of the errors of `node:zlib`.
  if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI)/.test(code)) return fault("compressed data damaged or truncated", true);
  const proxyStatus = /\((\d{3})\)/.exec(message)?.[1];
  if (proxyStatus === "407") return new NetworkFault("received status 407 from the proxy", LOGIN_TODO);
  if (proxyStatus !== undefined && code === "UND_ERR_ABORTED")
    return fault(`received status ${proxyStatus} from the proxy`);
  // Since the request itself is valid, undici has refused the target of a redirect.
  if (code === "UND_ERR_INVALID_ARG")
    return fault(/loop/.test(message) ? "redirect loop" : "redirect to a URL that is not http or https");
  const [what, isTransient] = FAULTS.get(code) ?? [`request failed: ${message}`, false];
  return fault(what, isTransient);
}
