import { type AnyInit, type RestoreSessionsClient, requestUrls } from "./client.ts";
import { GraphError, unwrap } from "./errors.ts";
import type { Arguments, DataOf, InitOf, PathsWith } from "./methods.ts";

/** A page of a collection. */
interface Page<T> {
  value: readonly T[];
  "@odata.nextLink"?: string | null;
}

/** The paths whose answer is a collection that comes in pages. */
export type PagedPath = {
  [P in PathsWith<"get">]: DataOf<P, "get"> extends Page<unknown>
    ? "@odata.nextLink" extends keyof DataOf<P, "get">
      ? P
      : never
    : never;
}[PathsWith<"get">];

/** What the collection of that path holds. */
export type ItemOf<P extends PagedPath> = DataOf<P, "get"> extends Page<infer T> ? T : never;

/**
 * The pages of a collection, fetched as they are asked for. Next links are followed as they are, with the
 * same headers.
 *
 * @throws {GraphError} when a request fails, a next link leads to another origin, or comes twice
 */
export async function* pages<P extends PagedPath>(
  client: RestoreSessionsClient,
  path: P,
  ...[init]: Arguments<InitOf<P, "get">>
): AsyncGenerator<DataOf<P, "get">, void, undefined> {
  // Next links are no paths of the slice.
  const get = client.GET as unknown as (
    path: string,
    init?: AnyInit,
  ) => Promise<PageResult<DataOf<P, "get"> & Page<unknown>>>;
  const given: AnyInit = init ?? {};
  // The link holds keys and query options already.
  const params = { header: given.params?.header };
  const seen = new Set<string>();
  let result = await get(path, init);
  for (;;) {
    const page = unwrap(result);
    yield page;
    const link = page["@odata.nextLink"];
    if (!link) return;
    const url = nextUrl(link, result.response);
    if (seen.has(url.href))
      throw new GraphError(result.response, page, "the next link came before: the collection has no end");
    seen.add(url.href);
    // A link is no template: its braces are text.
    const rest = url.href.slice(url.origin.length).replace(/[{}]/g, encodeURIComponent);
    result = await get(rest, { ...given, params, baseUrl: url.origin });
  }
}

type PageResult<T> = { data: T; error?: never; response: Response };

/**
 * The items of a collection, page by page, fetched as they are asked for.
 *
 * @throws {GraphError} as {@link pages} does
 */
export async function* items<P extends PagedPath>(
  client: RestoreSessionsClient,
  path: P,
  ...init: Arguments<InitOf<P, "get">>
): AsyncGenerator<ItemOf<P>, void, undefined> {
  for await (const page of pages(client, path, ...init)) yield* (page as Page<ItemOf<P>>).value;
}

// The bearer token goes with every request, so it stays where the first one went.
function nextUrl(link: string, response: Response): URL {
  const asked = new URL(requestUrls.get(response) ?? response.url);
  const url = new URL(link, asked);
  if (url.origin === asked.origin) return url;
  throw new GraphError(response, undefined, `the next link leads to another origin: ${url.origin}`);
}
