import { baseUrls, type GraphClient } from "./client.ts";
import { GraphError } from "./errors.ts";
import type { DataOf, GetInit, Keyed, PathsWith, RequestOptions, WithoutParams } from "./methods.ts";
import type { OperationOf } from "./operation.ts";
import type { Shape } from "./query.ts";
import type { AnyGet, AnyInit } from "./request.ts";
import { fieldOf, requests } from "./response.ts";
import { type Result, unwrap } from "./result.ts";
import { siteOf } from "./site.ts";

/** A page of a collection. */
interface Page<T> {
  value: readonly T[];
  "@odata.nextLink"?: string | null;
}

type IsPaged<Data> = Data extends { value: readonly unknown[] }
  ? "@odata.nextLink" extends keyof Data
    ? true
    : false
  : false;

/** The paths whose response is a page of a collection. */
export type PagedPath<Paths> = {
  [P in PathsWith<Paths, "get">]: IsPaged<DataOf<Paths, P, "get">> extends true ? P : never;
}[PathsWith<Paths, "get">];

// Checks one path after it is known, since checking all of them would cost a compiler more than ten calls.
type Fault<Paths, P extends PathsWith<Paths, "get">> =
  IsPaged<DataOf<Paths, P, "get">> extends true ? [] : [fault: "the response of this path is not a page"];

/** The items of the collection of a path. */
export type ItemOf<Paths, P extends PathsWith<Paths, "get">, S = never, E = never> =
  Shape<OperationOf<Paths, P, "get">, S, E> extends Page<infer T> ? T : never;

/**
 * Yields the pages of a collection, each fetched when it is needed. Follows next links unchanged, with the same
 * headers, on the origin of the first request.
 *
 * @throws {GraphError} if a request fails or its response is not a page, or if a next link has another origin or
 *   was already followed
 */
export function pages<
  Paths,
  P extends PathsWith<Paths, "get">,
  const S extends string = never,
  const E extends string = never,
  const O extends string = never,
>(
  client: GraphClient<Paths>,
  path: P,
  init: GetInit<OperationOf<Paths, P, "get">, S, E, O>,
  ...fault: Fault<Paths, P>
): AsyncGenerator<Shape<OperationOf<Paths, P, "get">, S, E>, void, undefined>;
export function pages<Paths, P extends Exclude<PathsWith<Paths, "get">, Keyed>>(
  client: GraphClient<Paths>,
  path: P,
  ...fault: WithoutParams<OperationOf<Paths, P, "get">, Fault<Paths, P>>
): AsyncGenerator<Shape<OperationOf<Paths, P, "get">, never, never>, void, undefined>;
export async function* pages<Paths>(
  client: GraphClient<Paths>,
  path: string,
  init: RequestOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const get = client.GET as unknown as AnyGet<unknown>;
  yield* pagesFrom(client, await get(path, init), init);
}

/**
 * Yields the page of a result and the pages after it, for an action whose response is a page, such as `browse` of a
 * browse session. Follows next links with GET.
 *
 * @param init options for the requests that follow, such as headers and a signal
 * @throws {GraphError} as {@link pages} does
 */
export async function* pagesFrom<Paths, Data>(
  client: GraphClient<Paths>,
  first: Result<Data>,
  init: RequestOptions = {},
): AsyncGenerator<Data, void, undefined> {
  const get = client.GET as unknown as AnyGet<Data>;
  const { params: given, ...options }: AnyInit = init;
  // The link already has the keys and the query options.
  const params = { header: given?.header ?? {} };
  const baseUrl = init.baseUrl ?? baseUrls.get(client);
  const seen = new Set([requests.get(first.response)?.url]);
  for (let result = first; ; ) {
    const page = unwrap(result);
    const { response } = result;
    if (Object(page) !== page || !Array.isArray(fieldOf(page, "value") ?? []))
      throw new GraphError(response, page, "not a page");
    yield page;
    const link = fieldOf(page, "@odata.nextLink");
    if (!link) return;
    const url = nextUrl(link, response, baseUrl);
    if (seen.has(url.href)) throw new GraphError(response, page, "the next link was already followed");
    seen.add(url.href);
    // A link is not a template, so that its braces are text.
    const rest = `${url.pathname}${url.search}`.replace(/[{}]/g, encodeURIComponent);
    result = await get(rest, { ...options, params, baseUrl: siteOf(url) });
  }
}

/**
 * Yields the items of a collection; fetches its pages when they are needed.
 *
 * @throws {GraphError} as {@link pages} does
 */
export function items<
  Paths,
  P extends PathsWith<Paths, "get">,
  const S extends string = never,
  const E extends string = never,
  const O extends string = never,
>(
  client: GraphClient<Paths>,
  path: P,
  init: GetInit<OperationOf<Paths, P, "get">, S, E, O>,
  ...fault: Fault<Paths, P>
): AsyncGenerator<ItemOf<Paths, P, S, E>, void, undefined>;
export function items<Paths, P extends Exclude<PathsWith<Paths, "get">, Keyed>>(
  client: GraphClient<Paths>,
  path: P,
  ...fault: WithoutParams<OperationOf<Paths, P, "get">, Fault<Paths, P>>
): AsyncGenerator<ItemOf<Paths, P>, void, undefined>;
export async function* items<Paths>(
  client: GraphClient<Paths>,
  path: string,
  init: RequestOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const get = client.GET as unknown as AnyGet<Partial<Page<unknown>>>;
  for await (const page of pagesFrom(client, await get(path, init), init))
    for (const item of page.value ?? []) if (item != null) yield item;
}

/**
 * Resolves a next link. It has to have the origin of the first request, since every request has the token.
 *
 * @param baseUrl the client's base URL; `undefined` for a test double
 */
function nextUrl(link: unknown, response: Response, baseUrl: string | undefined): URL {
  const asked = requests.get(response)?.url || response.url || baseUrl;
  const fault = (reason: string) => new GraphError(response, undefined, `the next link ${reason}`);
  if (typeof link !== "string" || link.includes("\\")) throw fault("is not a URL");
  let url: URL;
  try {
    url = new URL(link, asked);
  } catch {
    throw fault("is not a URL");
  }
  url.hash = "";
  if (url.username || url.password) throw fault("holds credentials");
  if (asked && siteOf(url) !== siteOf(asked)) throw fault(`leads to another origin: ${siteOf(url)}`);
  // Some links are relative to the base URL, without its path.
  const root = baseUrl && link.startsWith("/") ? new URL(baseUrl, asked).pathname.replace(/\/$/, "") : "";
  if (root && !link.startsWith(`${root}/`)) url.pathname = root + url.pathname;
  return url;
}
