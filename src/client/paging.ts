import { type AnyInit, baseUrls, type GraphClient } from "./client.ts";
import { GraphError, unwrap } from "./errors.ts";
import type { Arguments, DataOf, InitOf, PathsWith, Result } from "./methods.ts";
import { requests } from "./response.ts";
import { siteOf } from "./site.ts";

/** A page of a collection. */
interface Page<T> {
  value: readonly T[];
  "@odata.nextLink"?: string | null;
}

/** The paths that answer with a collection in pages. */
export type PagedPath<Paths> = {
  [P in PathsWith<Paths, "get">]: DataOf<Paths, P, "get"> extends Page<unknown>
    ? "@odata.nextLink" extends keyof DataOf<Paths, P, "get">
      ? P
      : never
    : never;
}[PathsWith<Paths, "get">];

/** The items of the collection of a path. */
export type ItemOf<Paths, P extends PagedPath<Paths>> =
  DataOf<Paths, P, "get"> extends Page<infer T> ? T : never;

/**
 * Yields the pages of a collection, each fetched when asked for. Next links are followed as they are, with the
 * same headers, on the origin that was asked.
 *
 * @throws {GraphError} if a request fails or a page is empty, or if a next link leads to another origin or
 *   came before
 */
export async function* pages<Paths, P extends PagedPath<Paths>>(
  client: GraphClient<Paths>,
  path: P,
  ...[init]: Arguments<InitOf<Paths, P, "get">>
): AsyncGenerator<DataOf<Paths, P, "get">, void, undefined> {
  // Next links are not paths of the slice.
  const get = client.GET as unknown as (path: string, init?: AnyInit) => Promise<Result<unknown>>;
  const given: AnyInit = init ?? {};
  const baseUrl = given.baseUrl ?? baseUrls.get(client);
  // The link holds keys and query options already.
  const params = { header: given.params?.header };
  const seen = new Set<string>();
  let result = await get(path as string, init);
  for (;;) {
    const page = unwrap(result);
    const { response } = result;
    if (typeof page !== "object" || page === null) throw new GraphError(response, page, "the page is empty");
    yield page as DataOf<Paths, P, "get">;
    const { "@odata.nextLink": link } = page as { "@odata.nextLink"?: unknown };
    if (!link) return;
    const url = nextUrl(link, response, baseUrl);
    if (seen.has(url.href)) throw new GraphError(response, page, "the next link came before");
    seen.add(url.href);
    // A link is not a template: its braces are text.
    const rest = `${url.pathname}${url.search}`.replace(/[{}]/g, encodeURIComponent);
    result = await get(rest, { ...given, params, baseUrl: siteOf(url) });
  }
}

/**
 * Yields the items of a collection, its pages fetched as they are asked for.
 *
 * @throws {GraphError} as {@link pages} does
 */
export async function* items<Paths, P extends PagedPath<Paths>>(
  client: GraphClient<Paths>,
  path: P,
  ...init: Arguments<InitOf<Paths, P, "get">>
): AsyncGenerator<ItemOf<Paths, P>, void, undefined> {
  for await (const page of pages(client, path, ...init))
    for (const item of (page as Partial<Page<ItemOf<Paths, P>>>).value ?? []) if (item != null) yield item;
}

/**
 * Resolves a next link. The bearer token goes with every request, so the link has to stay where the first one went.
 *
 * @param baseUrl the client's; `undefined` for a stand-in of a test
 */
function nextUrl(link: unknown, response: Response, baseUrl: string | undefined): URL {
  const asked = requests.get(response)?.url || response.url || baseUrl;
  const fault = (reason: string) => new GraphError(response, undefined, `the next link ${reason}`);
  if (typeof link !== "string" || link.includes("\\")) throw fault("is not a URL");
  // Some links start below the base URL, without its path.
  const root = baseUrl && link.startsWith("/") ? new URL(baseUrl, asked).pathname.replace(/\/$/, "") : "";
  let url: URL;
  try {
    url = new URL(link.startsWith(`${root}/`) ? link : root + link, asked);
  } catch {
    throw fault("is not a URL");
  }
  if (url.username || url.password) throw fault("holds credentials");
  if (asked && siteOf(url) !== siteOf(asked)) throw fault(`leads to another origin: ${siteOf(url)}`);
  return url;
}
