import createClient, { type Middleware } from "openapi-fetch";
import { bounded, MAX_TIMER_MS } from "./abort.ts";
import { GraphError } from "./errors.ts";
import type { Fetch, GetMethod, Method, RequestOptions } from "./methods.ts";
import { assertKeys } from "./path.ts";
import { mergePreference } from "./prefer.ts";
import { arrived, errorIn, requests } from "./response.ts";
import {
  DEFAULT_TOTAL_MS,
  type Outcome,
  type RetryOptions,
  type RetryPolicy,
  sendWithRetry,
} from "./retry.ts";
import { siteOf } from "./site.ts";
import { type AccessToken, bearer } from "./token.ts";

/** A UUID by which Microsoft finds a request, even one that got no answer. */
const REQUEST_ID = "client-request-id";

/** The options of a client. */
export interface GraphClientOptions {
  /** The access token, or a function that gives one; called for every attempt. */
  readonly accessToken: AccessToken;
  /** The root of all paths. The token goes to its origin alone. @default "https://graph.microsoft.com/beta" */
  readonly baseUrl?: string | undefined;
  /** @default the global `fetch` */
  readonly fetch?: Fetch | undefined;
  /** When to try again; `false` never does. */
  readonly retry?: RetryOptions | false | undefined;
  /** What the slice knows about repeating its requests. */
  readonly retryPolicy?: RetryPolicy | undefined;
  /** Whether to ask for the later members of enums. @default true */
  readonly unknownEnumMembers?: boolean | undefined;
}

/**
 * A client of a slice: openapi-fetch's calls, typed by its `paths`.
 *
 * A call resolves to `data` or `error`, as the HTTP status decides, and the `response`; `unwrap` gives the data or
 * throws. It rejects if there is no answer, with what `fetch` rejects with; if the answer is not JSON, with a
 * `GraphError`; if it is aborted, with the signal's reason.
 */
export interface GraphClient<Paths> {
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

/** The options of a call, whatever its path. */
export interface AnyInit extends RequestOptions {
  readonly params?:
    | {
        readonly path?: Readonly<Record<string, unknown>>;
        readonly query?: object | undefined;
        readonly header?: object | undefined;
      }
    | undefined;
  readonly body?: unknown;
}

/** The result of a call, whatever its path. */
interface AnyResult {
  data?: unknown;
  error?: unknown;
  readonly response: Response;
}

// The run time of openapi-fetch, under types that hold for any path.
interface Core {
  request(method: string, path: string, init: AnyInit): Promise<AnyResult>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/** The base URLs of clients. */
export const baseUrls: WeakMap<object, string> = new WeakMap();

/**
 * Creates a client of Microsoft Graph for the slice whose `paths` are given.
 *
 * @throws {TypeError} if `baseUrl` is not a URL, or holds credentials
 */
export function createGraphClient<Paths>(options: GraphClientOptions): GraphClient<Paths> {
  const { accessToken, baseUrl = GRAPH, retryPolicy = {}, unknownEnumMembers = true } = options;
  const retry = options.retry === false ? NO_RETRY : (options.retry ?? {});
  const { maxTotalMs = DEFAULT_TOTAL_MS } = retry;
  // Made into a request, since in a browser it may be relative to the page.
  const site = siteOf(new Request(baseUrl).url);
  const core = createClient({
    baseUrl,
    // Graph redirects none of its requests, and the token is for one place.
    redirect: "manual",
    // `$select` and its siblings are lists joined by commas (`style: form, explode: false`).
    querySerializer: { array: { style: "form", explode: false } },
  }) as unknown as Core;

  const call = async (verb: string, path: string, init: AnyInit, signal: AbortSignal): Promise<AnyResult> => {
    let answer: Response | undefined;
    // A `Request` has no place for the options of some platforms, such as `next` and `dispatcher`.
    const extras: Record<string, unknown> = { ...init, body: undefined, headers: undefined, signal };
    const attempt = async (tried: Request): Promise<Outcome> => {
      // The signal anew: that of a clone can be lost to the garbage collector.
      const request = new Request(tried, { signal });
      const { url, headers } = request;
      for (const name in extras) if (!(name in request)) Object.assign(request, { [name]: extras[name] });
      // The last step before `fetch`: whatever a middleware made of the URL, the token goes to one place.
      if (!headers.has("authorization") && siteOf(url) === site)
        headers.set("authorization", await bearer(accessToken));
      try {
        const response = await (init.fetch ?? options.fetch ?? fetch)(request, extras);
        answer = response;
        requests.set(response, request);
        if (init.parseAs !== "stream") await arrived(response);
        return { response };
      } catch (error) {
        return { error };
      }
    };
    const dispatch = (request: Request) => {
      const { headers } = request;
      // A page that came over plain HTTP cannot make one.
      if (!headers.has(REQUEST_ID) && crypto.randomUUID) headers.set(REQUEST_ID, crypto.randomUUID());
      if (unknownEnumMembers) headers.set("prefer", mergePreference(headers.get("prefer")));
      return sendWithRetry(request, attempt, retry, retryPolicy, signal);
    };
    try {
      const result = await core.request(verb, path, { ...init, signal, fetch: dispatch });
      const { response, error } = result;
      // A middleware may have put another answer in its place.
      const request = answer && requests.get(answer);
      if (request) requests.set(response, request);
      return response.ok ? result : { error: errorIn(response, error), response };
    } catch (error) {
      // openapi-fetch parses whatever comes with a success, and lets a SyntaxError through.
      if (answer && error instanceof SyntaxError)
        throw new GraphError(answer, undefined, `not JSON: ${error.message}`);
      throw error;
    }
  };

  const method =
    (verb: string) =>
    async (path: string, init: AnyInit = {}) => {
      assertKeys(path, init.params?.path);
      const run = (signal: AbortSignal) => call(verb, path, init, signal);
      return bounded(run, init.signal, maxTotalMs, init.parseAs === "stream");
    };

  const client = {
    GET: method("GET"),
    POST: method("POST"),
    PUT: method("PUT"),
    PATCH: method("PATCH"),
    DELETE: method("DELETE"),
    use: core.use,
    eject: core.eject,
    // One run time serves every slice.
  } as unknown as GraphClient<Paths>;
  baseUrls.set(client, baseUrl);
  return client;
}

const GRAPH = "https://graph.microsoft.com/beta";
const NO_RETRY: RetryOptions = { maxAttempts: 1, maxTotalMs: MAX_TIMER_MS };
