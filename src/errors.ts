/** The error codes of backup storage that are documented. */
export type BackupErrorCode =
  | "DuplicateArtifactInList"
  | "IncompleteArtifactDeletion"
  | "InvalidArtifactRequest"
  | "InvalidPatchRequest"
  | "InvalidRestorePoint"
  | "InvalidRestoreSessionId"
  | "RestoreArtifactsLimitBreached"
  | "RestoreSessionActionNotAllowed"
  | "RestoreSessionNotFound"
  | "TooManyActiveRestoreSessions";

/** A code, known or not: an unknown one is normal. */
export type GraphErrorCode = BackupErrorCode | (string & {});

/** A request that did not succeed, or an answer that cannot be used. Holds no credential. */
export class GraphError extends Error {
  override readonly name: string = "GraphError";
  /** The HTTP status. */
  declare readonly status: number;
  /** The error code, or the HTTP status where the answer has none. */
  declare readonly code: GraphErrorCode;
  /** What the error is about, such as the name of a property. */
  declare readonly target: string | undefined;
  declare readonly details: readonly {
    readonly code: string;
    readonly message: string;
    readonly target?: string | null;
  }[];
  /** The codes of the inner errors, from the outside in. */
  declare readonly innerCodes: readonly string[];
  /** What to name when asking Microsoft about this request. */
  declare readonly requestId: string | undefined;
  declare readonly clientRequestId: string | undefined;
  /** When it happened, as the server says. */
  declare readonly date: string | undefined;
  /** The `Retry-After` header, as it is. */
  declare readonly retryAfter: string | undefined;
  /** The body as it arrived: the parsed JSON, or the text. */
  declare readonly body: unknown;

  /**
   * @param response the answer; its body is not read
   * @param body     the body as it arrived
   * @param message  what to say where the body says nothing
   */
  constructor(response: Response, body: unknown, message?: string) {
    const { status, statusText, headers } = response;
    const error = fieldOf(body, "error");
    super(textOf(error, "message") ?? message ?? `${status} ${statusText}`.trim());
    const inner = innerErrors(error);
    const trace = (name: string) =>
      inner.map((item) => textOf(item, name)).find(Boolean) ?? headers.get(name) ?? undefined;
    const details = fieldOf(error, "details");
    this.status = status;
    this.code = textOf(error, "code") || `${status}`;
    this.target = textOf(error, "target");
    this.details = Array.isArray(details) ? details : [];
    this.innerCodes = inner.flatMap((item) => textOf(item, "code") ?? []);
    this.requestId = trace("request-id");
    this.clientRequestId = trace("client-request-id");
    this.date = trace("date");
    this.retryAfter = headers.get("retry-after") ?? undefined;
    this.body = body;
  }
}

function innerErrors(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let inner = innerOf(error); inner != null; inner = innerOf(inner)) found.push(inner);
  return found;
}

// `innerError` is also seen as `innererror`, and nests.
function innerOf(error: unknown): unknown {
  return fieldOf(error, "innerError") ?? fieldOf(error, "innererror");
}

// Whatever arrived may be asked for any field.
function fieldOf(value: unknown, name: string): unknown {
  return Object(value)[name];
}

function textOf(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === "string" ? text : undefined;
}

/** What arrived instead of an error of Graph: a gateway's page, or nothing at all. */
const foreignBodies = new WeakMap<Response, unknown>();

/** The error that an answer holds, or one in its shape where the answer holds none of Graph's. */
export function errorIn(response: Response, body: unknown): unknown {
  if (textOf(fieldOf(body, "error"), "code") !== undefined) return body;
  foreignBodies.set(response, body);
  return { error: { code: `${response.status}`, message: new GraphError(response, body).message } };
}

/** Any result of the client. */
interface AnyResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a result holds when it succeeded. */
type Unwrapped<R> = R extends { data: infer D; error?: never } ? D : never;

/**
 * The data of a result, or its error thrown. The HTTP status decides, whatever the body is.
 *
 * @throws {GraphError} when the request did not succeed
 */
export function unwrap<R extends AnyResult>(result: R): Unwrapped<R>;
export function unwrap({ data, error, response }: AnyResult): unknown {
  if (response.ok) return data;
  throw new GraphError(response, foreignBodies.has(response) ? foreignBodies.get(response) : error);
}
