import type { Middleware } from "openapi-fetch";
import { bounded, MAX_TIMER_MS } from "./abort.ts";
import { call } from "./call.ts";
import type { GetMethod, Method } from "./methods.ts";
import type { GraphClientOptions, Settings } from "./options.ts";
import type { AnyInit } from "./request.ts";
import type { Result } from "./result.ts";
import { DEFAULT_TOTAL_MS, type RetryOptions } from "./retry.ts";
import { siteOf } from "./site.ts";

/**
 * A client of a slice: the calls of openapi-fetch, typed by the `paths` of the slice.
 *
 * A call resolves to `data` or `error`, by the HTTP status, and the `response`; `unwrap` returns the data or throws. A
 * call rejects with the error of `fetch` if there is no response, with a `GraphError` if the response is not JSON, and
 * with the signal's reason if it is aborted.
 */
// With `in out` the compiler does not compute the variance, which would take longer than ten calls.
export interface GraphClient<in out Paths> {
  /** Reads a resource, or a page of a collection. */
  readonly GET: GetMethod<Paths>;
  /** Creates a resource, or calls an action. */
  readonly POST: Method<Paths, "post">;
  /** Replaces a resource. */
  readonly PUT: Method<Paths, "put">;
  /** Updates a resource. */
  readonly PATCH: Method<Paths, "patch">;
  /** Deletes a resource. */
  readonly DELETE: Method<Paths, "delete">;
  /** Registers middleware of openapi-fetch. It runs once for each call, whatever the number of attempts. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}

/** The base URLs of clients. */
export const baseUrls: WeakMap<object, string> = new WeakMap();

/**
 * Creates a client of Microsoft Graph for a slice, given by its `paths`.
 *
 * @throws {TypeError} if `baseUrl` is not a URL, has no host, or has a user name or password, a query or a fragment
 */
export function createGraphClient<Paths>(options: GraphClientOptions): GraphClient<Paths> {
  const { baseUrl = GRAPH } = options;
  const retry = options.retry === false ? NO_RETRY : (options.retry ?? {});
  const { maxTotalMs = DEFAULT_TOTAL_MS } = retry;
  // Resolved by a request, since in a browser it may be relative to the page.
  const site = siteOf(new Request(baseUrl).url);
  // `localhost:80` is a URL, with the scheme `localhost`.
  if (site.endsWith("//")) throw new TypeError(`baseUrl: no host in ${baseUrl}`);
  // Paths are added at the end, where they would be part of the query.
  if (/[?#]/.test(baseUrl)) throw new TypeError(`baseUrl: ? or # in ${baseUrl}`);
  const settings: Settings = { ...options, baseUrl, site, retry };
  let registered: readonly Middleware[] = [];

  const method =
    (verb: string) =>
    async (path: string, init: AnyInit = {}) => {
      const run = (signal: AbortSignal) => call(settings, registered, verb, path, init, signal);
      const streamOf = ({ data }: Result<unknown>) => init.parseAs === "stream" && (data as Response["body"]);
      return bounded(`${verb} ${path}`, run, [init.signal], maxTotalMs, streamOf);
    };

  const client = {
    GET: method("GET"),
    POST: method("POST"),
    PUT: method("PUT"),
    PATCH: method("PATCH"),
    DELETE: method("DELETE"),
    use: (...middleware: Middleware[]) => {
      registered = [...registered, ...middleware];
    },
    eject: (...middleware: Middleware[]) => {
      registered = registered.filter((each) => !middleware.includes(each));
    },
    // The code is the same for every slice.
  } as unknown as GraphClient<Paths>;
  baseUrls.set(client, baseUrl);
  return client;
}

const GRAPH = "https://graph.microsoft.com/beta";
const NO_RETRY: RetryOptions = { maxAttempts: 1, maxTotalMs: MAX_TIMER_MS };
