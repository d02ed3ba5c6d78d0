/** The requests that were answered. Each lives as long as its answer, so that an abort still reaches a stream. */
export const requests: WeakMap<Response, Request> = new WeakMap();

/** The errors of requests that were lost on the way: what `fetch`, or reading the body, rejected with. */
export const lostErrors: WeakSet<object> = new WeakSet();

/** Reads a field of whatever arrived; `undefined` if there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return Object(value)[name];
}

/** Reads a field that holds a text; `undefined` for any other, and for an empty one. */
export function textOf(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/**
 * Waits until the whole body has arrived, so that a connection that is cut off rejects here. The body can still be
 * read.
 *
 * @throws what reading it rejects with
 */
export async function arrived(response: Response): Promise<void> {
  // A body that somebody else reads cannot be cloned, nor can the stand-in of a test.
  if (!response.body?.locked) await response.clone?.().arrayBuffer();
}

/** The code and the message of an error: those of the body, else what the status tells. */
export function describe({ status, statusText }: Response, body: unknown): { code: string; message: string } {
  const error = fieldOf(body, "error");
  return {
    code: textOf(error, "code") ?? `${status}`,
    message: textOf(error, "message") ?? `${status} ${statusText}`.trim(),
  };
}
