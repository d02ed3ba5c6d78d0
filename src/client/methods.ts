import type { Middleware } from "openapi-fetch";
import type { Answer, OperationOf, ParamsOf } from "./operation.ts";
import type { Loose, QueryOption, Shape } from "./query.ts";
import type { ParseAs, Result } from "./result.ts";

// openapi-fetch's own method types rewrite `string & {}` into an object type and let unknown properties of a
// body pass. These are derived from the same `paths`, and name what they are derived from.

/** The HTTP methods of a slice, as `paths` spells them. */
export type Verb = "get" | "post" | "put" | "patch" | "delete";

/** The paths that have an operation with that method. */
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

/** The options of `fetch` that the caller may set, all of which reach it. */
type FetchOptions = {
  [K in Exclude<keyof RequestInit, "body" | "headers" | "method">]?: RequestInit[K] | undefined;
};

/** The options of a request beside parameters and body. */
export interface RequestOptions extends FetchOptions {
  /** Headers of this request; `undefined` and `null` leave one out. */
  headers?: Readonly<Record<string, string | readonly string[] | null | undefined>> | Headers | undefined;
  /** Middleware for this request, after the client's. */
  middleware?: Middleware[] | undefined;
  /** Another base URL for this request. The token goes only to the client's own origin. */
  baseUrl?: string | undefined;
  /** Another `fetch` for this request. */
  fetch?: Fetch | undefined;
  /** How the body of a success is read. @default "json" */
  parseAs?: ParseAs | undefined;
  /** For Next.js: how the answer is cached. */
  next?: unknown;
  /** For Cloudflare Workers. */
  cf?: unknown;
  /** For undici, Node's `fetch`: an agent or a proxy. */
  dispatcher?: unknown;
  /** For bodies that are streams. */
  duplex?: "half" | undefined;
}

/** A `fetch`. The second argument holds the options of the call that a `Request` has no place for. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** The second argument of a method for that path: parameters and body as the operation has them. */
export type InitOf<Paths, P extends keyof Paths, V extends Verb> = RequestOptions &
  ParamsOption<Params<ParamsOf<OperationOf<Paths, P, V>>>> &
  BodyOption<OperationOf<Paths, P, V>>;

/** The arguments after the path: none is needed if every option can be left out. */
export type Arguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

/** The data of a success of that operation; `undefined` if it has no body. */
export type DataOf<Paths, P extends keyof Paths, V extends Verb> = Answer<OperationOf<Paths, P, V>>;

/** The result of a method for that path. */
export type ResultOf<Paths, P extends keyof Paths, V extends Verb> = Result<DataOf<Paths, P, V>>;

/** A method of a client. */
export type Method<Paths, V extends Verb> = <P extends PathsWith<Paths, V>>(
  path: P,
  ...init: Arguments<InitOf<Paths, P, V>>
) => Promise<ResultOf<Paths, P, V>>;

/** A path with a key in braces, which a reading has to give. */
export type Keyed = `${string}{${string}`;

/** The options of a reading, whose lists of names are inferred. */
export type GetInit<Op, S, E, O> = RequestOptions & {
  params?: { query?: QueryOption<Op, S, E, O> | undefined } | undefined;
} & ParamsOption<Params<Omit<ParamsOf<Op>, "query">>>;

/** The method that reads: the answer has what `$select` and `$expand` ask for. */
export interface GetMethod<Paths> {
  <
    P extends PathsWith<Paths, "get">,
    const S extends string = never,
    const E extends string = never,
    const O extends string = never,
  >(
    path: P,
    init: GetInit<OperationOf<Paths, P, "get">, S, E, O>,
  ): Promise<Result<Shape<OperationOf<Paths, P, "get">, S, E>>>;
  <P extends Exclude<PathsWith<Paths, "get">, Keyed>>(
    path: P,
  ): Promise<Result<Shape<OperationOf<Paths, P, "get">, never, never>>>;
}
