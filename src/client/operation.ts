// Types that read the operations of openapi-typescript.

/** The operation of a path and a method. */
export type OperationOf<Paths, P extends keyof Paths, V extends string> = Paths[P] extends {
  [K in V]: infer Op;
}
  ? Op
  : never;

type SuccessStatus<Status> = Status extends string | number
  ? `${Status}` extends `2${string}`
    ? Status
    : never
  : never;

/**
 * The successful responses; the default if none is declared, since it stands for any status then. `R` is `never` if no
 * response is declared.
 */
type Success<R> = [SuccessStatus<keyof R>] extends [never]
  ? [R] extends [{ default: infer D }]
    ? D
    : { content?: never }
  : R[SuccessStatus<keyof R>];

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** The data of a successful response of an operation; `undefined` if it has no body. */
export type Answer<Op> = Op extends { responses: infer R } ? Content<Success<R>> : never;

type MediaTypes<R> = R extends { content: infer C } ? keyof C : never;

/** Media types of one JSON value, also with parameters; not of a sequence, such as `application/jsonl`. */
type JsonType = `${string}${"/" | "+"}json` | `${string}${"/" | "+"}json${";" | " "}${string}`;

/** Whether the data of an operation is a text or a file that is not JSON. Checks the data first, to save time. */
export type IsRaw<Op> = [Answer<Op>] extends [string]
  ? Op extends { responses: infer R }
    ? [Extract<MediaTypes<Success<R>>, JsonType | `${string}*`>] extends [never]
      ? true
      : false
    : false
  : false;

/** The parameters of an operation, without those that are `never`. */
export type ParamsOf<Op> = Op extends { parameters: infer T }
  ? { [K in keyof T as [Exclude<T[K], undefined>] extends [never] ? never : K]: T[K] }
  : Record<never, never>;
