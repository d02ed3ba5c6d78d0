import type { ODataError } from "../generated/api.ts";

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

/** Something that may hold an error of Graph, in whatever shape it arrived. */
interface ErrorBody {
  readonly [name: string]: unknown;
}

/** A request that did not succeed, or an answer that cannot be used. Holds no credential. */
export class GraphError extends Error {
  override readonly name: string = "GraphError";
  /** The HTTP status. */
  readonly status: number;
  /** The error code, or the HTTP status where the answer has none. */
  readonly code: GraphErrorCode;
  /** What the error is about, such as the name of a property. */
  readonly target: string | undefined;
  readonly details: readonly {
    readonly code: string;
    readonly message: string;
    readonly target?: string | null;
  }[];
  /** The codes of the inner errors, from the outside in. */
  readonly innerCodes: readonly string[];
  /** What to name when asking Microsoft about this request. */
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  /** When it happened, as the server says. */
  readonly date: string | undefined;
  /** The `Retry-After` header, as it is. */
  readonly retryAfter: string | undefined;
  /** The body as it arrived: the parsed JSON, or the text. */
  readonly body: unknown;

  /**
   * @param response the answer; its body is not read
   * @param body     the body as it arrived
   * @param message  what to say where the body says nothing
   */
  constructor(response: Response, body: unknown, message?: string) {
    const { status, statusText, headers } = response;
    const error = objectIn(objectIn(body)["error"]);
    super(textIn(error, "message") ?? message ?? `${status} ${statusText}`.trim());
    const inner = innerErrors(error);
    const find = (name: string) =>
      inner.map((item) => textIn(item, name)).find(Boolean) ?? headers.get(name) ?? undefined;
    this.status = status;
    this.code = textIn(error, "code") || String(status);
    this.target = textIn(error, "target");
    this.details = Array.isArray(error["details"]) ? error["details"] : [];
    this.innerCodes = inner.flatMap((item) => textIn(item, "code") ?? []);
    this.requestId = find("request-id");
    this.clientRequestId = find("client-request-id");
    this.date = find("date");
    this.retryAfter = headers.get("retry-after") ?? undefined;
    this.body = body;
  }
}

// `innerError` is also seen as `innererror`, and nests.
function innerErrors(error: ErrorBody): readonly ErrorBody[] {
  const found: ErrorBody[] = [];
  for (let next = error; found.length < 32; ) {
    const inner = next["innerError"] ?? next["innererror"];
    if (typeof inner !== "object" || inner === null) break;
    next = objectIn(inner);
    found.push(next);
  }
  return found;
}

function objectIn(value: unknown): ErrorBody {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function textIn(object: ErrorBody, name: string): string | undefined {
  const value = object[name];
  return typeof value === "string" ? value : undefined;
}

/** The bodies that errors were made from, where they were no errors of Graph. */
const originalBodies = new WeakMap<object, unknown>();

/** The error of an answer that is none of Graph's: a gateway's page, or nothing at all. */
export function errorFromBody(response: Response, body: unknown): ODataError {
  const { message } = new GraphError(response, undefined);
  const error = { error: { code: String(response.status), message } };
  originalBodies.set(error, body);
  return error;
}

/** Whether a body is an error as Graph sends it. */
export function isODataError(body: unknown): body is ODataError {
  return textIn(objectIn(objectIn(body)["error"]), "code") !== undefined;
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
  const isOurs = typeof error === "object" && error !== null && originalBodies.has(error);
  throw new GraphError(response, isOurs ? originalBodies.get(error) : error);
}
