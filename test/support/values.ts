import { entriesOf, isArray, isObject, type Json, mapValues, sorted } from "../../scripts/document/json.ts";
import { formatYaml } from "../../scripts/document/yaml.ts";

/** A value as text, names in one order: what is the same JSON is the same text, and a difference is readable. */
export function canonical(value: Json): string {
  return formatYaml(sortNames(value));
}

function sortNames(value: Json): Json {
  if (isArray(value)) return value.map(sortNames);
  return isObject(value) ? sorted(mapValues(value, (item) => sortNames(item))) : value;
}

/** The value, frozen all the way down: who writes to it throws. */
export function deepFreeze<T extends Json>(value: T): T {
  const children = isArray(value) ? value : isObject(value) ? entriesOf(value).map(([, item]) => item) : [];
  for (const child of children) deepFreeze(child);
  return Object.freeze(value);
}
