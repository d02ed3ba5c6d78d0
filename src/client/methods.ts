import type { Middleware } from "openapi-fetch";
import type { GraphErrorBody } from "./errors.ts";

// openapi-fetch's own method types rewrite `string & {}` into an object type and let unknown properties of a
// body pass. These are derived from the same `paths`, and name what they are derived from.

/** The HTTP methods of a slice, as `paths` spells them. */
export type Verb = "get" | "post" | "put" | "patch" | "delete";

/** The paths that have an operation with that method. */
export type PathsWith<Paths, V extends Verb> = {
  [P in keyof Paths]: Paths[P] extends { [K in V]: object } ? P : never;
}[keyof Paths];

/** The operation of a path. */
type OperationOf<Paths, P extends keyof Paths, V extends Verb> = Paths[P] extends { [K in V]: infer Op }
  ? Op
  : never;

/** The keys of parameters that an operation has at all: the others are `never`. */
type Used<T> = { [K in keyof T as [Exclude<T[K], undefined>] extends [never] ? never : K]: T[K] };

type ParamsOf<Op> = Op extends { parameters: infer T } ? Used<T> : never;

type ParamsOption<Params> = Record<never, never> extends Params ? { params?: Params } : { params: Params };

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
  parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream" | undefined;
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
  ParamsOption<ParamsOf<OperationOf<Paths, P, V>>> &
  BodyOption<OperationOf<Paths, P, V>>;

/** The arguments after the path: none is needed if every option can be left out. */
export type Arguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

type Success<R> = {
  [K in keyof R]: K extends string | number ? (`${K}` extends `2${string}` ? R[K] : never) : never;
}[keyof R];

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** The data of a success of that operation; `undefined` if it has no body. */
export type DataOf<Paths, P extends keyof Paths, V extends Verb> =
  OperationOf<Paths, P, V> extends { responses: infer R } ? Content<Success<R>> : never;

/** The result of a method: data or an error, never both, and the response. The HTTP status decides. */
export type Result<Data> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: GraphErrorBody; response: Response };

/** The result of a method for that path. */
export type ResultOf<Paths, P extends keyof Paths, V extends Verb> = Result<DataOf<Paths, P, V>>;

/** A method of a client. */
export type Method<Paths, V extends Verb> = <P extends PathsWith<Paths, V>>(
  path: P,
  ...init: Arguments<InitOf<Paths, P, V>>
) => Promise<ResultOf<Paths, P, V>>;
