import { messageOf } from "../errors.ts";
import { codeOf } from "../files/system-error.ts";

/** Why a download failed. What becomes of it (another try, or an error) is decided elsewhere. */
export class NetworkFault extends Error {
  override readonly name = "NetworkFault";
  readonly todo: string;
  /** Whether the same may work a moment later. */
  readonly isTransient: boolean;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly waitMs: number | undefined;

  /**
   * @param what what happened, to stand after the address
   * @param todo what the reader can do about it
   * @param again whether to try again, and after which wait where the server says so
   */
  constructor(
    what: string,
    todo: string,
    again: { readonly isTransient?: boolean; readonly waitMs?: number | undefined } = {},
  ) {
    super(what);
    this.todo = todo;
    this.isTransient = again.isTransient ?? false;
    this.waitMs = again.waitMs;
  }
}

const CHECK = "check the address and the network";
const AGAIN = "try again later";

// By the code of a system error. `true`: the same may work a moment later.
const CODES: ReadonlyMap<string, readonly [what: string, isTransient: boolean]> = new Map([
  ["ENOTFOUND", ["is out of reach: there is no host of this name", false]],
  ["EAI_AGAIN", ["is out of reach: the name of the host cannot be looked up", true]],
  ["ECONNREFUSED", ["is out of reach: connection refused", true]],
  ["ECONNRESET", ["broke off: connection reset", true]],
  ["EPIPE", ["broke off: connection reset", true]],
  ["ETIMEDOUT", ["is out of reach: no answer", true]],
  ["EHOSTUNREACH", ["is out of reach: no way to the host", true]],
  ["ENETUNREACH", ["is out of reach: no way to the network", true]],
  ["Z_DATA_ERROR", ["sent damaged compressed data", true]],
  ["Z_BUF_ERROR", ["sent compressed data that is cut off", true]],
]);

/**
 * What a caught error of `node:http`, `node:zlib` or a socket means.
 *
 * @param error   as caught
 * @param hasBody whether the answer had begun, so that the document is cut off
 */
export function faultOf(error: unknown, hasBody: boolean): NetworkFault {
  if (error instanceof NetworkFault) return error;
  // Several addresses were tried: each has its own error, of which the first will do.
  const cause: unknown = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const code = codeOf(cause);
  if (hasBody && (code === "ECONNRESET" || code === "EPIPE"))
    return new NetworkFault("broke off in the middle of the document", AGAIN, { isTransient: true });
  if (code.startsWith("HPE_"))
    // Bytes after the length that was said come out here too (RFC 9112, section 6.3).
    return new NetworkFault(
      `does not speak proper HTTP${hasBody ? ", or said a wrong length" : ""} (${code})`,
      CHECK,
      { isTransient: hasBody },
    );
  const known = CODES.get(code);
  if (known !== undefined)
    return new NetworkFault(known[0], known[1] ? AGAIN : CHECK, { isTransient: known[1] });
  // As `node:zlib` names the errors of its libraries.
  if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI|ZSTD_)/.test(code))
    return new NetworkFault("sent damaged compressed data", AGAIN, { isTransient: true });
  return new NetworkFault(`${hasBody ? "broke off" : "is out of reach"}: ${messageOf(cause)}`, CHECK);
}
