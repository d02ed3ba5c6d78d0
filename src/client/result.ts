import { GraphError, type GraphErrorBody } from "./errors.ts";
import { copyOf, describe, fieldOf, lostErrors } from "./response.ts";

/** The result of a method: data or an error, never both, and the response. The HTTP status decides. */
export type Result<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: GraphErrorBody; response: Response };

/** The data of a response whose body is not read as JSON. */
interface Raw {
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: Response["body"];
}

/** How to read the body of a successful response. */
export type ParseAs = "json" | keyof Raw;

/** The data of a successful response, by how its body is read. */
export type ReadAs<As extends ParseAs, Json> = As extends keyof Raw ? Raw[As] : Json;

/**
 * The bodies that were read: JSON that arrived completely, since parsing it again would double the time of a large one;
 * of a failed response an error of Graph, a gateway's page, or nothing.
 */
const bodies = new WeakMap<Response, unknown>();

/**
 * Waits until the whole body was received, so that a loss rejects here. The body can still be read.
 *
 * @throws the error of reading it, or a `GraphError` for a JSON text that ends early
 */
export async function arrived(response: Response, parseAs: ParseAs): Promise<void> {
  const copy = copyOf(response);
  const text = parseAs === "json" ? await copy?.text() : void (await copy?.arrayBuffer());
  // A proxy can cut a body off and end the response properly. Another text, such as a page of HTML, is no loss.
  if (response.ok && text && /^\s*[[{]/.test(text)) bodies.set(response, parse(response, text));
}

function parse(response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (!response.ok) return text;
    const error = new GraphError(response, text, `not JSON: ${fieldOf(fault, "message")}`);
    // A page of a gateway does not end a wait.
    lostErrors.add(error);
    throw error;
  }
}

/**
 * Reads a response.
 *
 * @throws {GraphError} if a successful response is not JSON
 */
export async function resultOf(response: Response, parseAs: ParseAs): Promise<Result<unknown>> {
  if (response.ok && parseAs !== "json")
    return { data: parseAs === "stream" ? response.body : await response[parseAs](), response };
  let body = bodies.get(response);
  // Frees the memory of what is parsed already. Rejects if a middleware is still reading it.
  if (body) response.body?.cancel().catch(() => undefined);
  else {
    const text = await response.text();
    body = text ? parse(response, text) : undefined;
  }
  if (response.ok) return { data: body, response };
  bodies.set(response, body);
  const error = fieldOf(body, "error");
  const known = typeof error === "object" ? error : {};
  return { error: { error: { ...known, ...describe(response, body) } }, response };
}

/** Any result of a client. */
interface AnyResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a successful result. */
type Unwrapped<R> = R extends { data: infer D; error?: never } ? D : never;

/**
 * Returns the data of a result, or throws its error. The HTTP status decides, for any body.
 *
 * @throws {GraphError} if the request did not succeed
 */
export function unwrap<R extends AnyResult>(result: R): Unwrapped<R>;
export function unwrap({ data, error, response }: AnyResult): unknown {
  if (response.ok) return data;
  throw new GraphError(response, bodies.has(response) ? bodies.get(response) : error);
}
