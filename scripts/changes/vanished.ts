import type { Change } from "./change.ts";

const VANISHING = [
  "path-removed",
  "path-renamed",
  "path-parameter-renamed",
  "operation-removed",
  "parameter-removed",
  "parameter-renamed",
  "schema-removed",
  "schema-renamed",
  "property-removed",
  "property-renamed",
];

/** The changes by which something is no longer there under its name: what is not to go silently. */
export function vanished<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.filter(({ rule }) => VANISHING.includes(rule));
}
