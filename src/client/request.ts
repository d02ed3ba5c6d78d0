import { type HeadersOptions, mergeHeaders } from "openapi-fetch";
import { bodyOf } from "./body.ts";
import type { ReadOptions, RequestOptions } from "./methods.ts";
import { fillPath } from "./path.ts";
import { queryString } from "./query-string.ts";
import type { ParseAs, Result } from "./result.ts";

/** The options of a call to any path. */
export interface AnyInit extends RequestOptions, ReadOptions<ParseAs> {
  readonly params?: Params | undefined;
  readonly body?: unknown;
}

/** The GET method for any path. */
export type AnyGet<Data, P = string> = (path: P, init: AnyInit) => Promise<Result<Data>>;

/** The parameters of a call. */
export interface Params {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

const CONTENT_TYPE = "content-type";

/**
 * Makes the request of a call. It does not follow redirects, since the token is for one site.
 *
 * @param init further options of `fetch`
 * @throws {TypeError} as {@link fillPath} does
 */
export function requestOf(
  method: string,
  baseUrl: string,
  path: string,
  { params = {}, headers, body: value }: AnyInit,
  init: RequestInit,
): Request {
  const merged = mergeHeaders(...([headers, params.header] as readonly HeadersOptions[]));
  // A media type has no case (RFC 9110, section 8.3.1).
  const mediaType = merged.get(CONTENT_TYPE)?.toLowerCase() ?? "";
  const body = bodyOf(value, mediaType);
  if (typeof body === "string" && !mediaType) merged.set(CONTENT_TYPE, "application/json");
  // `fetch` chooses the boundary between parts.
  if (body instanceof FormData) merged.delete(CONTENT_TYPE);
  const query = queryString(params.query ?? {});
  const url = baseUrl + fillPath(path, params.path) + (query && `?${query}`);
  return new Request(url, {
    ...init,
    redirect: init.redirect ?? "manual",
    method,
    headers: merged,
    body: body ?? null,
    // Required for a stream; not in the type of TypeScript's DOM.
    ...{ duplex: "half" },
  });
}
