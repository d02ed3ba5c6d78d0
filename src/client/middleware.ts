import type { Middleware } from "openapi-fetch";

/** What a middleware is told of a call. */
export type Context = Parameters<NonNullable<Middleware["onRequest"]>>[0];

/**
 * Sends a request through middleware, as openapi-fetch does: `onRequest` in order, the others in reverse. An answer
 * in place of the server's, from an `onRequest`, is passed to no `onResponse`.
 *
 * @throws what a middleware throws, or what `send` rejects with unless an `onError` answers
 */
export async function sendThrough(
  middleware: readonly Middleware[],
  context: Context,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  let { request } = context;
  for (const each of middleware) {
    const made = await each.onRequest?.({ ...context, request });
    if (made instanceof Response) return made;
    if (made) request = made;
  }
  const back = [...middleware].reverse();
  const answered = async (caught: unknown): Promise<Response> => {
    let error = caught;
    for (const each of back) {
      const made = await each.onError?.({ ...context, request, error });
      if (made instanceof Response) return made;
      error = made ?? error;
    }
    throw error;
  };
  let response = await send(request).catch(answered);
  for (const each of back) {
    const made = await each.onResponse?.({ ...context, request, response });
    if (made) response = made;
  }
  return response;
}
