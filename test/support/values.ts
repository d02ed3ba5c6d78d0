import { entriesOf, isArray, isObject, type Json, mapValues, sorted } from "../../scripts/document/json.ts";
import { formatYaml } from "../../scripts/document/yaml.ts";

/** Formats a value with sorted names, so that equal JSON gives equal text and a difference is readable. */
export function canonical(value: Json): string {
  return formatYaml(sortNames(value));
}

function sortNames(value: Json): Json {
  if (isArray(value)) return value.map(sortNames);
  return isObject(value) ? sorted(mapValues(value, (item) => sortNames(item))) : value;
}

/** Freezes a value at every depth, so that a change of it throws. */
export function deepFreeze<T extends Json>(value: T): T {
  const children = isArray(value) ? value : isObject(value) ? entriesOf(value).map(([, item]) => item) : [];
  for (const child of children) deepFreeze(child);
  return Object.freeze(value);
}
