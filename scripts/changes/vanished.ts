import type { Change } from "./change.ts";
import { RULE_LIST } from "./rules/rules.ts";

const VANISHING = new Set(RULE_LIST.filter(({ vanishing }) => vanishing === true).map(({ id }) => id));

/**
 * Keeps the changes by which a path, an operation, a parameter, a schema or a property is no longer found under
 * its name.
 */
export function vanished<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.filter(({ rule }) => VANISHING.has(rule));
}
