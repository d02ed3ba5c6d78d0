import {
  createQuerySerializer,
  type HeadersOptions,
  mergeHeaders,
  type QuerySerializer,
} from "openapi-fetch";
import { bodyOf } from "./body.ts";
import type { RequestOptions } from "./methods.ts";
import { fillPath } from "./path.ts";

/** The options of a call to any path. */
export interface AnyInit extends RequestOptions {
  readonly params?: Params | undefined;
  readonly body?: unknown;
}

/** The parameters of a call. */
export interface Params {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

/** Formats query options; joins lists such as `$select` by commas (`style: form, explode: false`). */
export const querySerializer: QuerySerializer<unknown> = createQuerySerializer({
  array: { style: "form", explode: false },
});

/**
 * Makes the request of a call. It does not follow redirects, since Graph has none and the token is for one site.
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
  const given = [headers, params.header] as readonly HeadersOptions[];
  const body = bodyOf(value, mergeHeaders(...given).get("content-type") ?? "");
  const type = typeof body === "string" ? { "content-type": "application/json" } : {};
  const merged = mergeHeaders(type, ...given);
  // `fetch` chooses the boundary between parts.
  if (body instanceof FormData) merged.delete("content-type");
  const query = querySerializer(params.query ?? {});
  const url = baseUrl + fillPath(path, params.path) + (query && `?${query}`);
  return new Request(url, { redirect: "manual", ...init, method, headers: merged, body: body ?? null });
}
