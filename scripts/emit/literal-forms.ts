import { entriesOf, isArray, isObject, type Json, type JsonObject, mapValues } from "../document/json.ts";

/** Makes the schema of one value. The generator supports literals of strings, numbers and booleans only. */
export function literalForm(value: Json): JsonObject {
  if (value === null) return { type: "null" };
  if (isArray(value)) return { type: "array", items: { anyOf: value.map(literalForm) } };
  if (!isObject(value)) return { const: value };
  return {
    type: "object",
    required: entriesOf(value).map(([name]) => name),
    properties: mapValues(value, literalForm),
  };
}
