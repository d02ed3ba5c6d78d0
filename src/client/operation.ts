// What openapi-typescript writes of an operation.

/** The operation of a path with that method. */
export type OperationOf<Paths, P extends keyof Paths, V extends string> = Paths[P] extends {
  [K in V]: infer Op;
}
  ? Op
  : never;

type Success<R> = {
  [K in keyof R]: K extends string | number ? (`${K}` extends `2${string}` ? R[K] : never) : never;
}[keyof R];

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** The data of a success of an operation; `undefined` if it has no body. */
export type Answer<Op> = Op extends { responses: infer R } ? Content<Success<R>> : never;

/** The parameters that an operation has: the others are `never`. */
export type ParamsOf<Op> = Op extends { parameters: infer T }
  ? { [K in keyof T as [Exclude<T[K], undefined>] extends [never] ? never : K]: T[K] }
  : Record<never, never>;
