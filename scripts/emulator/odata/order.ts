import type { Json, JsonObject } from "../../document/json.ts";
import { rank } from "../contract/enums.ts";
import type { Model, PropertyModel } from "../contract/model.ts";
import { badRequest } from "../wire/errors.ts";
import { propertyAt } from "./filter.ts";
import type { OrderKey } from "./query.ts";

/**
 * Returns the comparison for `$orderby`: enums by their actual member, missing values first.
 *
 * @throws {Refusal}
 */
export function comparison(
  keys: readonly OrderKey[],
  type: string,
  model: Model,
): (a: JsonObject, b: JsonObject) => number {
  const comparisons = keys.map(({ path, descending }) => {
    const found = propertyAt(path, { model, type });
    if (found === undefined || found.property.collection || found.property.type !== undefined) {
      throw badRequest(`Sorting by '${path}' is not possible.`, "$orderby");
    }
    const { property, read } = found;
    const direction = descending ? -1 : 1;
    return (a: JsonObject, b: JsonObject) =>
      direction * order(weight(property, read(a)), weight(property, read(b)));
  });
  return (a, b) => comparisons.reduce((result, compare) => result || compare(a, b), 0);
}

function weight(property: PropertyModel, value: Json): string | number {
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "number") return value;
  if (typeof value !== "string") return property.dateTime || property.enum ? Number.NEGATIVE_INFINITY : "";
  if (property.enum !== undefined) return rank(property.enum, value);
  return property.dateTime ? Date.parse(value) : value;
}

function order(a: string | number, b: string | number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
