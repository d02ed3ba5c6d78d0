/** The requests of responses. Kept as long as the response, so that an abort also ends a stream. */
export const requests: WeakMap<Response, Request> = new WeakMap();

/** The errors of requests that were lost: errors of `fetch`, or of reading the body. */
export const lostErrors: WeakSet<object> = new WeakSet();

/** Reads a field of an unknown value; `undefined` if there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return Object(value)[name];
}

/** Reads a text field of an unknown value; `undefined` if it is empty or not a text. */
export function textOf(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/**
 * Returns the platform's own response, for that of another `fetch`: a copy of node-fetch's ends only while the original
 * is read too.
 */
export async function platformResponse(response: Response): Promise<Response> {
  if (!response.body || response.body.getReader !== undefined) return response;
  const bytes = await response.arrayBuffer();
  return new Response(bytes.byteLength > 0 ? bytes : null, response);
}

/** Copies a response; returns `undefined` if its body is already being read, or for a test double. */
export function copyOf(response: Response): Response | undefined {
  if (response.body?.locked) return undefined;
  const copy = response.clone?.();
  const request = requests.get(response);
  if (copy && request) requests.set(copy, request);
  return copy;
}

/** Returns the code and the message of a failed response: those of its body, else the status and its text. */
export function describe({ status, statusText }: Response, body: unknown): { code: string; message: string } {
  const error = fieldOf(body, "error");
  // A browser reads the status of a redirect as 0.
  const hint = status < 400 && status !== 304 ? ': set redirect: "follow"' : "";
  return {
    code: textOf(error, "code") ?? `${status}`,
    message: textOf(error, "message") ?? `${status} ${statusText}`.trim() + hint,
  };
}
