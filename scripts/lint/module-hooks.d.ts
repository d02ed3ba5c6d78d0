/** Something of a package that is loaded at its first use. */
interface OnDemand {
  (...input: readonly string[]): unknown;
  new (...input: readonly string[]): Error;
  readonly [name: string]: unknown;
}

export const ON_DEMAND: ReadonlyMap<string, readonly string[]>;
export function onDemand(specifier: string, name: string): OnDemand;
