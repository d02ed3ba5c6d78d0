import { METHODS } from "./grammar.ts";
import { isObject, type Json, type JsonObject, own } from "./json.ts";

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
