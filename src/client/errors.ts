import { describe, fieldOf, requests, textOf } from "./response.ts";

/** The error codes of a slice, for completion; declared by its package. */
// biome-ignore lint/suspicious/noEmptyInterface: packages extend it by module augmentation
export interface GraphErrorCodes {}

/** The code of an error: a documented one, or any other. */
export type GraphErrorCode = keyof GraphErrorCodes | (string & {});

/** The body of an error response of Graph. */
export interface GraphErrorBody {
  error: {
    code: GraphErrorCode;
    message: string;
    target?: string | null;
    details?: GraphErrorDetail[] | null;
    innerError?: GraphInnerError | null;
  };
}

/** One of several errors in a response. */
export interface GraphErrorDetail {
  code: GraphErrorCode;
  message: string;
  target?: string | null;
}

/** The server's information about the cause of an error. It can be nested. */
export interface GraphInnerError {
  code?: string | null;
  date?: string | null;
  "request-id"?: string | null;
  "client-request-id"?: string | null;
  innerError?: GraphInnerError | null;
  [name: string]: unknown;
}

/** Reports a request that failed, or a response that cannot be used. Contains no credentials. */
export class GraphError extends Error {
  override readonly name: string = "GraphError";
  /** The HTTP status. */
  declare readonly status: number;
  /** The error code, or the HTTP status if the response has no code. */
  declare readonly code: GraphErrorCode;
  /** The cause of the error, such as the name of a property. */
  declare readonly target: string | undefined;
  /** The single errors, if there are several, as in the response to a bulk request. */
  declare readonly details: readonly GraphErrorDetail[];
  /** The codes of the inner errors, from the outside in. */
  declare readonly innerCodes: readonly string[];
  /** The HTTP method of the request; `undefined` for a response that this client did not request. */
  declare readonly method: string | undefined;
  /** The path of the request, without its query; `undefined` for a response that this client did not request. */
  declare readonly path: string | undefined;
  /** The id by which Microsoft's support finds the request. */
  declare readonly requestId: string | undefined;
  /** The `client-request-id` of the request: a UUID, or the caller's own. */
  declare readonly clientRequestId: string | undefined;
  /** The time of the error by the server's clock. */
  declare readonly date: string | undefined;
  /** The `Retry-After` header of the response. */
  declare readonly retryAfter: string | undefined;
  /** The body of the response: the parsed JSON, or the text. */
  declare readonly body: unknown;

  /**
   * @param response the response; its body is not read
   * @param body     the body: the parsed JSON, or the text
   * @param reason   the message, if the body has none
   */
  constructor(response: Response, body: unknown, reason?: string) {
    const { status, headers } = response;
    const error = fieldOf(body, "error");
    const { code, message } = describe(response, body);
    const inner: unknown[] = [];
    // `innerError` is also spelled `innererror`, and can be nested.
    const innerOf = (value: unknown) => fieldOf(value, "innerError") ?? fieldOf(value, "innererror");
    for (let next = innerOf(error); next; next = innerOf(next)) inner.push(next);
    const trace = (name: string) =>
      inner.map((item) => textOf(item, name)).find(Boolean) ?? headers.get(name) ?? undefined;
    const details = fieldOf(error, "details");
    const { method, url, headers: sent } = requests.get(response) ?? {};
    const path = url && new URL(url).pathname;
    const requestId = trace("request-id");
    const facts = new Set([method, path, `${status}`, code, requestId]);
    super(`${reason ?? message} (${[...facts].filter(Boolean).join(" ")})`);
    Object.assign(this, {
      status,
      code,
      target: textOf(error, "target"),
      details: Array.isArray(details) ? details : [],
      innerCodes: inner.flatMap((item) => textOf(item, "code") ?? []),
      method,
      path,
      requestId,
      // A gateway may not return it.
      clientRequestId: trace("client-request-id") ?? sent?.get("client-request-id") ?? undefined,
      date: trace("date"),
      retryAfter: headers.get("retry-after") ?? undefined,
      body,
    } satisfies Omit<GraphError, keyof Error>);
  }
}
