import type { Middleware } from "openapi-fetch";

/** The arguments of a middleware about a call. */
export type Context = Parameters<NonNullable<Middleware["onRequest"]>>[0];

/**
 * Sends a request through middleware, as openapi-fetch does: `onRequest` in order, the others in reverse. If an
 * `onRequest` returns a response, no `onResponse` is called.
 *
 * @throws the error of a middleware, or the error of `send` if no `onError` returns a response
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
