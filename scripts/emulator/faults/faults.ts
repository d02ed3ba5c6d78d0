import { lineMatcher } from "../wire/line-matcher.ts";
import type { ReceivedRequest } from "../wire/request.ts";

/** A failure between a service and its client. */
export type Fault =
  | {
      /** A response with this status; the request is not carried out. */
      readonly kind: "status";
      readonly status: number;
      /** Seconds, a date, or any text. */
      readonly retryAfter?: number | Date | string;
      /** Default: an OData error in JSON, with `code`. */
      readonly body?: "json" | "html" | "empty" | { readonly text: string; readonly mediaType: string };
      readonly code?: string;
    }
  /** The connection is reset before the request is carried out. */
  | { readonly kind: "reset" }
  /** The request is carried out, then the connection is reset. */
  | { readonly kind: "resetAfter" }
  /** The response is late by `ms` milliseconds: all of it (default), or the second half of its body. */
  | { readonly kind: "slow"; readonly ms: number; readonly part?: "response" | "body" }
  /** The body ends early: before its content length (default), or in the middle of its JSON. */
  | { readonly kind: "truncated"; readonly by?: "length" | "json" }
  /** An HTML page of a gateway, with status 200. */
  | { readonly kind: "html200" }
  /** A redirect. */
  | { readonly kind: "redirect"; readonly to: string; readonly status?: 301 | 302 | 307 | 308 }
  /** No response. */
  | { readonly kind: "hang" };

/**
 * Selects the requests of a fault: a function, or `"GET"`, `"/path"`, `"PATCH /path"`. The path is written
 * without the service root and the query; `{…}` matches any segment, `*` at the end matches anything.
 */
export type RequestMatch = string | ((request: ReceivedRequest) => boolean);

/** A fault and when it occurs. */
export type FaultRule = Fault & {
  /** Default: every request. */
  readonly match?: RequestMatch;
  /** The number of requests it is applied to. Default: 1. */
  readonly times?: number;
  /** The number of matching requests that pass first. Default: 0. */
  readonly after?: number;
};

/** The pending faults, in order: the first that matches a request and is not used up applies to it. */
export interface Faults {
  push(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules that are not used up. */
  readonly pending: readonly FaultRule[];
}

/** The pending faults, from which the server takes. */
export interface FaultQueue extends Faults {
  /** Takes the fault for this request. */
  take(request: ReceivedRequest): Fault | undefined;
}

interface Entry {
  readonly rule: FaultRule;
  readonly fits: (request: ReceivedRequest) => boolean;
  passing: number;
  left: number;
}

/** Returns an empty queue. @param root the path of the service root, which the paths of rules leave out */
export function faultQueue(root: string): FaultQueue {
  let entries: Entry[] = [];
  return {
    push: (...rules) => {
      for (const rule of rules) {
        const { match = "", after = 0, times = 1 } = rule;
        entries.push({ rule, fits: matcher(match, root), passing: after, left: times });
      }
    },
    clear: () => {
      entries = [];
    },
    get pending() {
      return entries.map(({ rule }) => rule);
    },
    take: (request) => {
      for (const entry of entries) {
        if (!entry.fits(request)) continue;
        if (entry.passing > 0) {
          entry.passing -= 1;
          continue;
        }
        entry.left -= 1;
        if (entry.left <= 0) entries = entries.filter((other) => other !== entry);
        return entry.rule;
      }
      return undefined;
    },
  };
}

function matcher(match: RequestMatch, root: string): (request: ReceivedRequest) => boolean {
  if (typeof match === "function") return match;
  const fits = lineMatcher(match);
  return ({ method, path }) => path.startsWith(root) && fits(method, path.slice(root.length));
}
