import type { Middleware } from "openapi-fetch";
import { bodyOf } from "./body.ts";
import { sendThrough } from "./middleware.ts";
import type { Settings } from "./options.ts";
import { fillPath } from "./path.ts";
import { mergePreference } from "./prefer.ts";
import { queryString } from "./query-string.ts";
import { type AnyInit, requestOf } from "./request.ts";
import { platformResponse, requests } from "./response.ts";
import { arrived, type Result, resultOf } from "./result.ts";
import { type Outcome, sendWithRetry } from "./retry.ts";
import { siteOf } from "./site.ts";
import { bearer } from "./token.ts";

/** The header with a UUID by which Microsoft finds a request, even one without a response. */
const REQUEST_ID = "client-request-id";

/** Makes a call: sends the request through middleware, repeats it if that is safe, and reads the response. */
export async function call(
  settings: Settings,
  registered: readonly Middleware[],
  method: string,
  path: string,
  given: AnyInit,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const {
    params = {},
    headers: _headers,
    body: _body,
    middleware = [],
    parseAs = "json",
    baseUrl: otherUrl = settings.baseUrl,
    fetch: send = settings.fetch ?? fetch,
    ...rest
  } = given;
  const baseUrl = otherUrl.replace(/\/$/, "");
  const options = { ...rest, signal } as RequestInit;
  let asked: Request | undefined;

  const attempt = async (tried: Request): Promise<Outcome> => {
    // Sets the signal again, since that of a clone can be garbage-collected.
    const request = new Request(tried, { signal });
    const { url, headers } = request;
    // A `Request` does not keep the options of some platforms, such as `next` and `dispatcher`.
    for (const [name, value] of Object.entries(options))
      if (!(name in request)) Object.assign(request, { [name]: value });
    // The last step before `fetch`, so that the token is sent to one site even if a middleware changes the URL.
    if (!headers.has("authorization") && siteOf(url) === settings.site)
      headers.set("authorization", await bearer(settings.accessToken));
    // The token may have taken longer than the call, and not every `fetch` knows the signal.
    signal.throwIfAborted();
    try {
      const response = await platformResponse(await send(request, options));
      requests.set(response, request);
      if (parseAs !== "stream") await arrived(response, parseAs);
      return { response };
    } catch (error) {
      return { error };
    }
  };

  const dispatch = async (request: Request): Promise<Response> => {
    const { headers } = request;
    // `crypto.randomUUID` is missing in a page that was loaded over HTTP.
    if (!headers.has(REQUEST_ID) && crypto.randomUUID) headers.set(REQUEST_ID, crypto.randomUUID());
    if (settings.unknownEnumMembers !== false) headers.set("prefer", mergePreference(headers.get("prefer")));
    const response = await sendWithRetry(
      request,
      attempt,
      settings.retry,
      settings.retryPolicy ?? {},
      signal,
    );
    asked = requests.get(response);
    return response;
  };

  const context = {
    request: requestOf(method, baseUrl, path, given, options),
    schemaPath: path,
    params,
    id: `${Math.random()}`,
    options: {
      baseUrl,
      parseAs,
      querySerializer: (query: unknown) => queryString(Object(query)),
      pathSerializer: fillPath,
      bodySerializer: (body: unknown) => bodyOf(body, ""),
      fetch: send as typeof fetch,
    },
  };
  const response = await sendThrough([...registered, ...middleware], context, dispatch);
  // A middleware may have replaced the response.
  if (asked) requests.set(response, asked);
  return resultOf(response, parseAs);
}
