/** `true` if two types are identical, not only assignable to each other. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only if its type argument is `true`. */
export const holds = <T extends true>(_?: T): void => {};
