import type { Middleware } from "openapi-fetch";
import type { Answer, IsRaw, OperationOf, ParamsOf } from "./operation.ts";
import type { Loose, QueryOption, Shape } from "./query.ts";
import type { ParseAs, ReadAs, Result } from "./result.ts";

// openapi-fetch's own method types rewrite `string & {}` into an object type and accept unknown properties of a body.
// These types are derived from the same `paths`.

/** The HTTP methods in `paths`. */
export type Verb = "get" | "post" | "put" | "patch" | "delete";

/** The paths with an operation of a method. */
export type PathsWith<Paths, V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends { [K in V]: object } ? P : never;
}[keyof Paths];

/** An object whose optional properties may be `undefined`, also under `exactOptionalPropertyTypes`. */
type Params<T> = { [K in keyof T]: K extends "query" | "header" ? Loose<T[K]> : T[K] };

type ParamsOption<P> = Record<never, never> extends P ? { params?: P | undefined } : { params: P };

type BodyOption<Op> = Op extends { requestBody: { content: infer C } }
  ? { body: C[keyof C] }
  : Op extends { requestBody?: { content: infer C } }
    ? { body?: C[keyof C] }
    : unknown;

/** The options of `fetch` that the caller may set; all are passed on. */
type FetchOptions = {
  [K in Exclude<keyof RequestInit, "body" | "headers" | "method">]?: RequestInit[K] | undefined;
};

/** The options of a request beside parameters and body. */
export interface RequestOptions extends FetchOptions {
  /** Headers of this request. */
  headers?: Readonly<Record<string, string | readonly string[] | null | undefined>> | Headers | undefined;
  /** Middleware for this request, after the client's. */
  middleware?: Middleware[] | undefined;
  /** Another base URL for this request. The token is sent only to the client's own origin. */
  baseUrl?: string | undefined;
  /** Another `fetch` for this request. */
  fetch?: Fetch | undefined;
  /** For Next.js: how the response is cached. */
  next?: unknown;
  /** For Cloudflare Workers. */
  cf?: unknown;
  /** For undici, Node's `fetch`: an agent or a proxy. */
  dispatcher?: unknown;
  /** For a body that is a stream; the client sets it. */
  duplex?: "half" | undefined;
}

/** How to read a response. */
export interface ReadOptions<As extends ParseAs> {
  /** How to read the body of a successful response. @default "json" */
  parseAs?: As | undefined;
}

/** How to read the response of an operation; required if it is a file or another text than JSON. */
type Reading<Op, As extends ParseAs> =
  IsRaw<Op> extends true ? { parseAs: As & Exclude<ParseAs, "json"> } : ReadOptions<As>;

/** A `fetch` function. Its second argument has the options that a `Request` does not keep. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** The second argument of a method for a path: the parameters and the body of the operation. */
export type InitOf<Paths, P extends keyof Paths, V extends Verb> = RequestOptions &
  ParamsOption<Params<ParamsOf<OperationOf<Paths, P, V>>>> &
  BodyOption<OperationOf<Paths, P, V>>;

/** The arguments after the path; optional if every option is optional. */
export type Arguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

/** The data of a successful response; `undefined` if it has no body. */
export type DataOf<Paths, P extends keyof Paths, V extends Verb> = Answer<OperationOf<Paths, P, V>>;

/** The result of a method for a path. */
export type ResultOf<Paths, P extends keyof Paths, V extends Verb> = Result<DataOf<Paths, P, V>>;

/** A method of a client. `parseAs` stays optional, since documents declare a file as the response to an upload. */
export type Method<Paths, V extends Verb> = <P extends PathsWith<Paths, V>, As extends ParseAs = "json">(
  path: P,
  ...init: Arguments<InitOf<Paths, P, V> & ReadOptions<As>>
) => Promise<Result<ReadAs<As, Answer<OperationOf<Paths, P, V>>>>>;

/** A path with a key in braces, which is required. */
export type Keyed = `${string}{${string}`;

/** The options of a GET request, whose lists of names are inferred. */
export type GetInit<Op, S, E, O> = RequestOptions & {
  params?: { query?: QueryOption<Op, S, E, O> | undefined } | undefined;
} & RequiredQuery<Op> &
  ParamsOption<Params<Omit<ParamsOf<Op>, "query">>>;

type RequiredQuery<Op> = Op extends { parameters: { query: object } }
  ? { params: { query: object } }
  : unknown;

/** The arguments of a GET request without parameters; none fit an operation that requires a parameter. */
export type WithoutParams<Op, Arguments extends readonly unknown[]> = Op extends { parameters: infer T }
  ? Record<never, never> extends T
    ? Arguments
    : [init: never]
  : Arguments;

/** The GET method: its response has the properties that `$select` and `$expand` request. */
export interface GetMethod<Paths> {
  /** Reads a resource, or a page of a collection. `$select`, `$expand` and `$orderby` take names that exist. */
  <
    P extends PathsWith<Paths, "get">,
    const S extends string = never,
    const E extends string = never,
    const O extends string = never,
    As extends ParseAs = "json",
  >(
    path: P,
    init: GetInit<OperationOf<Paths, P, "get">, S, E, O> & Reading<OperationOf<Paths, P, "get">, As>,
  ): Promise<Result<ReadAs<As, Shape<OperationOf<Paths, P, "get">, S, E>>>>;
  /** Reads a resource, or a page of a collection. */
  <P extends Exclude<PathsWith<Paths, "get">, Keyed>>(
    path: P,
    ...init: WithoutParams<
      OperationOf<Paths, P, "get">,
      IsRaw<OperationOf<Paths, P, "get">> extends true ? [init: { parseAs: Exclude<ParseAs, "json"> }] : []
    >
  ): Promise<Result<Shape<OperationOf<Paths, P, "get">, never, never>>>;
}
