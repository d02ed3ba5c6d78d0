import { METHODS } from "./grammar.ts";
import { isObject, type Json, type JsonObject, mapValues, own } from "./json.ts";

/** Lists the operations of a path item with their methods, in the order of the specification. */
export function operationsOf(
  item: Json | undefined,
): readonly (readonly [method: string, operation: JsonObject])[] {
  if (!isObject(item)) return [];
  return METHODS.flatMap((method) => {
    const operation = own(item, method);
    return isObject(operation) ? [[method, operation] as const] : [];
  });
}

/** Replaces each operation of a path item. */
export function mapOperations(
  item: JsonObject,
  replace: (operation: JsonObject, method: string) => JsonObject,
): JsonObject {
  return mapValues(item, (value, name) =>
    METHODS.includes(name) && isObject(value) ? replace(value, name) : value,
  );
}
