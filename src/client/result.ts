import { GraphError, type GraphErrorBody } from "./errors.ts";
import { describe, fieldOf } from "./response.ts";

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

/** The bodies of failed responses: an error of Graph, a gateway's page, or nothing. */
const bodies = new WeakMap<Response, unknown>();

/**
 * Reads a response.
 *
 * @throws {GraphError} if a successful response is not JSON
 */
export async function resultOf(response: Response, parseAs: ParseAs): Promise<Result<unknown>> {
  if (response.ok && parseAs !== "json")
    return { data: parseAs === "stream" ? response.body : await response[parseAs](), response };
  const text = await response.text();
  let body: unknown = text || undefined;
  try {
    if (text) body = JSON.parse(text);
  } catch (fault) {
    if (response.ok) throw new GraphError(response, body, `not JSON: ${fieldOf(fault, "message")}`);
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
