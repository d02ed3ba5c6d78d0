import { STATUS_CODES } from "node:http";
import type { Fields, Response } from "./exchange.ts";
import { LOGIN_TODO, NetworkFault } from "./network-fault.ts";

// Request Timeout, Too Early, Too Many Requests, and the errors of a gateway or an overloaded server.
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const CHECK = "check the URL";

/**
 * Checks, before the body is read, that a response is a document whose truncation can be detected: it has status
 * 200, is not a web page, and its length is known or it is chunked. A content coding does not detect a truncation:
 * gzip cut between two members is valid gzip (RFC 1952, section 2.2).
 *
 * @param isPinned whether the hash of the document is known: it detects a truncation in any case
 * @throws {NetworkFault} if a check fails
 */
export function assertDocument(response: Omit<Response, "body">, isPinned: boolean): void {
  const { status, headers } = response;
  if (status !== 200) throw refusal(response);
  const type = headers["content-type"] ?? "";
  if (/html/i.test(type)) throw new NetworkFault(`received a web page (${type}), not a document`, CHECK);
  // Any other body ends when the connection is closed (RFC 9112, section 6.3, items 4 and 8).
  const coding = headers["transfer-encoding"];
  const isDelimited =
    coding === undefined ? headers["content-length"] !== undefined : /^chunked$/i.test(coding);
  if (isDelimited || isPinned) return;
  throw new NetworkFault(
    `no Content-Length${coding === undefined ? "" : `, and Transfer-Encoding ${coding}`}: a truncated download cannot be detected`,
    "pin the document with --expect-sha256",
  );
}

function refusal({ status, headers }: Omit<Response, "body">): NetworkFault {
  const waitMs = requestedWait(headers);
  const isRateLimit = status === 429 || (status === 403 && waitMs !== undefined);
  const note = isRateLimit ? " (rate limit)" : noteOn(status, headers);
  const isTransient = isRateLimit || TRANSIENT.has(status);
  const todo = status === 407 ? LOGIN_TODO : isTransient ? "try again later" : CHECK;
  // Not the server's reason phrase, which a client should ignore (RFC 9112, section 4).
  const text = `received status ${status} ${STATUS_CODES[status] ?? ""}`.trim() + note;
  return new NetworkFault(text, todo, { isTransient, waitMs });
}

// The response is a redirect only if it cannot be followed.
function noteOn(status: number, headers: Fields): string {
  if (![301, 302, 303, 307, 308].includes(status)) return "";
  return headers["location"] === undefined ? " without Location" : ": too many redirects";
}

/**
 * Returns how long a server asks to wait, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110,
 * section 10.2.3), or the time at which an exhausted rate limit of GitHub is reset.
 */
export function requestedWait(headers: Fields, now: number = Date.now()): number | undefined {
  const after = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const date = Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const reset = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] !== "0" || !(reset > 0)) return undefined;
  return Math.max(0, reset * 1000 - now);
}
