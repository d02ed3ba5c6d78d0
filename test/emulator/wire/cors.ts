import type { SeenRequest } from "./request.ts";

/** What a page of another origin may read of every answer. */
const EXPOSED = [
  "client-request-id",
  "Date",
  "ETag",
  "Location",
  "OData-Version",
  "Preference-Applied",
  "request-id",
  "Retry-After",
];

/** The headers that let a page read an answer. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": EXPOSED.join(", "),
};

/** Whether a browser asks what it may send. */
export function isPreflight({ method, headers }: SeenRequest): boolean {
  return method === "OPTIONS" && Object.hasOwn(headers, "access-control-request-method");
}

/** The headers that answer a preflight. */
export function preflightHeaders({ headers }: SeenRequest): Readonly<Record<string, string>> {
  return {
    ...CORS_HEADERS,
    "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE",
    // Not `*`: that leaves out Authorization.
    "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "",
    "Access-Control-Max-Age": "600",
    ...(headers["access-control-request-private-network"] === "true"
      ? { "Access-Control-Allow-Private-Network": "true" }
      : {}),
  };
}
