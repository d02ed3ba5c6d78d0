import type { ReceivedRequest } from "./request.ts";

/** The headers that let a page of another origin read a response. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "client-request-id, Date, ETag, Location, OData-Version, Preference-Applied, request-id, Retry-After",
};

/** Tells whether a request is a CORS preflight. */
export function isPreflight({ method, headers }: ReceivedRequest): boolean {
  return method === "OPTIONS" && Object.hasOwn(headers, "access-control-request-method");
}

/** Returns the headers of the response to a preflight. */
export function preflightHeaders({ headers }: ReceivedRequest): Readonly<Record<string, string>> {
  return {
    ...CORS_HEADERS,
    "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
    // `*` would not cover Authorization.
    "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "",
    "Access-Control-Max-Age": "600",
    ...(headers["access-control-request-private-network"] === "true"
      ? { "Access-Control-Allow-Private-Network": "true" }
      : {}),
  };
}
