import createClient, { type Middleware } from "openapi-fetch";
import { errorIn, GraphError } from "./errors.ts";
import type { Method, RequestOptions } from "./methods.ts";
import { assertKeys } from "./path.ts";
import { mergePreference } from "./prefer.ts";
import { type RetryOptions, retrying } from "./retry.ts";

/** A UUID by which Microsoft finds a request, even one that got no answer. */
const REQUEST_ID = "client-request-id";

/** How a client is made. */
export interface RestoreSessionsClientOptions {
  /** The access token, or a function that gives one; called for every request, retries included. */
  readonly accessToken: string | (() => string | Promise<string>);
  /** Default: `https://graph.microsoft.com/beta`. */
  readonly baseUrl?: string | undefined;
  /** Default: the global one. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** When to try again; `false` never does. */
  readonly retry?: RetryOptions | false;
  /** Whether to ask for the later members of enums. Default: true. */
  readonly unknownEnumMembers?: boolean;
}

/** A client of the restore sessions: openapi-fetch's calls, typed by the slice. */
export interface RestoreSessionsClient {
  /**
   * Reads a session, an artifact or a page of them. {@link unwrap} gives the data or throws.
   *
   * @example graph.GET("/solutions/backupRestore/restoreSessions", { params: { query: { $top: 50 } } })
   */
  readonly GET: Method<"get">;
  /**
   * Creates a session, on one of the three typed collections, or calls an action such as `activate`.
   *
   * @example graph.POST("/solutions/backupRestore/exchangeRestoreSessions", { body: { mailboxRestoreArtifacts: [] } })
   */
  readonly POST: Method<"post">;
  /**
   * Updates a draft: its properties or, on a typed collection, its artifacts by a delta.
   *
   * @example graph.PATCH(path, { params: { path: { "restoreSessionBase-id": id } }, body: { status: "draft" } })
   */
  readonly PATCH: Method<"patch">;
  /**
   * Deletes a draft.
   *
   * @example graph.DELETE(path, { params: { path: { "restoreSessionBase-id": id } } })
   */
  readonly DELETE: Method<"delete">;
  /** Registers middleware of openapi-fetch, for every request. */
  use(...middleware: Middleware[]): void;
  /** Takes middleware out again. */
  eject(...middleware: Middleware[]): void;
}

/** What a method takes, whatever its path. */
export interface AnyInit extends RequestOptions {
  readonly baseUrl?: string;
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: object;
    readonly header?: object | undefined;
  };
  readonly body?: unknown;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What a method resolves to, whatever its path. */
interface AnyResult {
  data?: unknown;
  error?: unknown;
  readonly response: Response;
}

/** A method, whatever its path: what runs behind the types. */
type AnyMethod = (path: string, init?: AnyInit) => Promise<AnyResult>;

// The run time of openapi-fetch, under types that hold for any path.
interface Core {
  request(method: string, path: string, init: AnyInit): Promise<AnyResult>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/** Where an answer was asked for: one that a `fetch` of the caller's made up does not know. */
export const requestUrls: WeakMap<Response, string> = new WeakMap();

/**
 * A client of Microsoft Graph's restore sessions.
 *
 * A result holds `data` or `error`, as the HTTP status decides, and the `response`. A request that gets no
 * answer rejects with what `fetch` rejects with; an answer that is no JSON rejects with a {@link GraphError}.
 */
export function createRestoreSessionsClient(options: RestoreSessionsClientOptions): RestoreSessionsClient {
  const {
    accessToken,
    baseUrl = "https://graph.microsoft.com/beta",
    fetch: given,
    retry,
    unknownEnumMembers = true,
  } = options;
  const core = createClient({
    baseUrl,
    // The token goes to no other place. Graph redirects none of these requests.
    redirect: "manual",
    // `$select` and its siblings are lists joined by commas (`style: form, explode: false`).
    querySerializer: { array: { style: "form", explode: false } },
  }) as unknown as Core;

  const send = async (request: Request): Promise<Response> => {
    const { headers } = request;
    if (!headers.has("authorization")) {
      headers.set(
        "authorization",
        `Bearer ${typeof accessToken === "function" ? await accessToken() : accessToken}`,
      );
    }
    return (given ?? fetch)(request);
  };
  const dispatch = retry === false ? send : retrying(send, retry);

  const method =
    (verb: string): AnyMethod =>
    async (path, init = {}) => {
      assertKeys(path, init.params?.path);
      let answer: Response | undefined;
      const answered = async (request: Request) => {
        const { headers } = request;
        if (!headers.has(REQUEST_ID)) headers.set(REQUEST_ID, crypto.randomUUID());
        if (unknownEnumMembers) headers.set("prefer", mergePreference(headers.get("prefer")));
        answer = await dispatch(request);
        requestUrls.set(answer, request.url);
        return answer;
      };
      try {
        const result = await core.request(verb, path, { ...init, fetch: answered });
        const { response, error } = result;
        return response.ok ? result : { error: errorIn(response, error), response };
      } catch (error) {
        // openapi-fetch parses whatever comes with a success: a gateway's page gives a bare SyntaxError.
        if (answer && error instanceof SyntaxError)
          throw new GraphError(answer, undefined, `no JSON: ${error.message}`);
        throw error;
      }
    };

  return {
    GET: method("GET") as Method<"get">,
    POST: method("POST") as Method<"post">,
    PATCH: method("PATCH") as Method<"patch">,
    DELETE: method("DELETE") as Method<"delete">,
    use: core.use,
    eject: core.eject,
  };
}
