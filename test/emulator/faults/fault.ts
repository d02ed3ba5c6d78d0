import type { SeenRequest } from "../wire/request.ts";

/** What can go wrong between a service and its client. */
export type Fault =
  | {
      /** Answered with this status; not carried out. */
      readonly kind: "status";
      readonly status: number;
      /** Seconds, or a date; or any text. */
      readonly retryAfter?: number | Date | string;
      /** Default: an OData error in JSON, with `code`. */
      readonly body?: "json" | "html" | "empty" | { readonly text: string; readonly mediaType: string };
      readonly code?: string;
    }
  /** The connection is reset before the request is carried out. */
  | { readonly kind: "reset" }
  /** The request is carried out, then the connection is reset. */
  | { readonly kind: "resetAfter" }
  /** The answer comes late: all of it, or what follows its first half. */
  | { readonly kind: "slow"; readonly ms: number; readonly part?: "answer" | "body" }
  /** The body ends early: shorter than its content-length (default), or of the right length and no whole JSON. */
  | { readonly kind: "truncated"; readonly by?: "length" | "json" }
  /** A gateway's page, under a 200. */
  | { readonly kind: "html200" }
  /** Sent elsewhere. */
  | { readonly kind: "redirect"; readonly to: string; readonly status?: 301 | 302 | 307 | 308 }
  /** Never answered. */
  | { readonly kind: "hang" };

/**
 * Which requests a fault befalls: a function, or `"GET"`, `"/path"`, `"PATCH /path"`. A path stands without
 * the service root and the query; `{…}` in it fits any segment, `*` at its end anything.
 */
export type RequestMatch = string | ((request: SeenRequest) => boolean);

/** A fault and when it comes. */
export type FaultRule = Fault & {
  /** Default: every request. */
  readonly match?: RequestMatch;
  /** How many requests it befalls. Default: 1. */
  readonly times?: number;
  /** How many fitting requests pass before it comes. Default: 0. */
  readonly after?: number;
};
