import type { Change } from "./change.ts";
import { RULE_LIST } from "./rules/rules.ts";

const VANISHING = new Set(RULE_LIST.filter(({ vanishing }) => vanishing === true).map(({ id }) => id));

/**
 * Keeps the changes that remove or rename a path, an operation, a parameter, a schema or a property: code no
 * longer finds it under its name.
 */
export function vanished<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.filter(({ rule }) => VANISHING.has(rule));
}
