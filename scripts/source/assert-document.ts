import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "./exchange.ts";
import { NetworkFault } from "./network-fault.ts";

// Request Timeout, Too Early, Too Many Requests, and what a gateway or an overloaded server says for a moment.
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Makes sure that an answer is a document, before its body is read: 200, no web page, and of a length that
 * can be told.
 *
 * @param isPinned whether the hash of the document is known: then a cut shows in any case
 * @throws {NetworkFault} when it is something else
 */
export function assertDocument({ status, headers, body }: Answer, isPinned: boolean): void {
  if (status !== 200) throw refusal(status, body.statusMessage ?? "", headers);
  const type = headers["content-type"] ?? "";
  if (/html/i.test(type))
    throw new NetworkFault(`answered with a web page (${type}), not the document`, "check the address");
  // Such an answer ends where the connection ends, wherever that is (RFC 9112, section 6.3, item 8).
  const hasEnd =
    headers["content-length"] !== undefined ||
    headers["transfer-encoding"] !== undefined ||
    (headers["content-encoding"] ?? "identity") !== "identity";
  if (hasEnd || isPinned) return;
  throw new NetworkFault(
    "does not say how long the document is, so that a cut would not show",
    "pin it by --expect-sha256",
  );
}

function refusal(status: number, reason: string, headers: IncomingHttpHeaders): NetworkFault {
  const waitMs = requestedWait(headers);
  const isRateLimit = status === 429 || (status === 403 && waitMs !== undefined);
  const words = `${status}${reason === "" ? "" : ` ${reason}`}${isRateLimit ? " (too many requests)" : ""}`;
  const isTransient = isRateLimit || TRANSIENT.has(status);
  const todo =
    status === 407
      ? "give the proxy's user name and password in HTTPS_PROXY or HTTP_PROXY"
      : isTransient
        ? "try again later"
        : "check the address";
  return new NetworkFault(`answered ${words}`, todo, { isTransient, waitMs });
}

/**
 * How long a server asks to be left alone, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110,
 * section 10.2.3), or the time at which GitHub's limit is lifted, where nothing of it is left.
 */
export function requestedWait(headers: IncomingHttpHeaders, now: number = Date.now()): number | undefined {
  const after = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const date = Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const reset = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] !== "0" || !(reset > 0)) return undefined;
  return Math.max(0, reset * 1000 - now);
}
