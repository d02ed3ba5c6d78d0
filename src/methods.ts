import type { Middleware } from "openapi-fetch";
import type { ODataError, paths } from "../generated/api.ts";

// openapi-fetch's own method types rewrite `string & {}` into an object type and let unknown properties
// of a body pass. These are derived from the same `paths`, and name what they are derived from.

/** The HTTP methods of the slice, as `paths` spells them. */
export type Verb = "get" | "post" | "patch" | "delete";

/** The paths that have an operation with that method. */
export type PathsWith<V extends Verb> = {
  [P in keyof paths]: paths[P] extends { [K in V]: object } ? P : never;
}[keyof paths];

/** The keys of parameters that an operation has at all: the others are `never`. */
type Used<T> = { [K in keyof T as [Exclude<T[K], undefined>] extends [never] ? never : K]: T[K] };

type ParamsOf<Op> = Op extends { parameters: infer T } ? Used<T> : never;

type ParamsOption<Params> = Record<never, never> extends Params ? { params?: Params } : { params: Params };

type BodyOption<Op> = Op extends { requestBody: { content: infer C } }
  ? { body: C[keyof C] }
  : Op extends { requestBody?: { content: infer C } }
    ? { body?: C[keyof C] }
    : unknown;

/** What a request takes beside parameters and body. */
export interface RequestOptions extends Omit<RequestInit, "body" | "headers" | "method"> {
  /** Headers for this request; `undefined` and `null` leave one out. */
  headers?: Readonly<Record<string, string | readonly string[] | null | undefined>> | Headers;
  /** Middleware for this request, after the client's. */
  middleware?: Middleware[];
}

/** The second argument of a method for that path: parameters and body as the operation has them. */
export type InitOf<P extends keyof paths, V extends Verb> = RequestOptions &
  ParamsOption<ParamsOf<paths[P][V]>> &
  BodyOption<paths[P][V]>;

/** What follows the path in a call: nothing is needed where every option can be left out. */
export type Arguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

type Success<R> = {
  [K in keyof R]: K extends string | number ? (`${K}` extends `2${string}` ? R[K] : never) : never;
}[keyof R];

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** What a successful answer of that operation holds; `undefined` for one without a body. */
export type DataOf<P extends keyof paths, V extends Verb> = paths[P][V] extends { responses: infer R }
  ? Content<Success<R>>
  : never;

/** What a method resolves to: data or an error, never both, and the response. Decided by the HTTP status. */
export type ResultOf<P extends keyof paths, V extends Verb> =
  | { data: DataOf<P, V>; error?: never; response: Response }
  | { data?: never; error: ODataError; response: Response };

/** A method of the client. */
export type Method<V extends Verb> = <P extends PathsWith<V>>(
  path: P,
  ...init: Arguments<InitOf<P, V>>
) => Promise<ResultOf<P, V>>;
