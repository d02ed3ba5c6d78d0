import {
  compareCodePoints,
  entriesOf,
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  own,
} from "../document/json.ts";
import { InputError } from "../errors.ts";
import { type Location, locationsOf, type OverlayAction, replaceAt } from "./overlay.ts";

/**
 * Corrects errors and omissions of the published document with an overlay (Overlay Specification 1.0.0).
 *
 * @throws {InputError} if an action has no reason, matches nothing, or changes nothing: a correction that upstream
 *   has made unnecessary must be removed
 */
export function correct(document: JsonObject, actions: readonly OverlayAction[]): JsonObject {
  return actions.reduce(applyCorrection, document);
}

function applyCorrection(document: JsonObject, action: OverlayAction): JsonObject {
  const { target, where, update } = action;
  if (action.reason === undefined) throw new InputError(where, "has no reason", "add a description");
  const locations = locationsOf(document, action);
  if (locations.length === 0)
    throw new InputError(where, `${target} matches nothing`, "change or remove the correction");
  // From the last to the first, so that removing an item does not move the items before it.
  const corrected = locations.toSorted(lastFirst).reduce<Json>((current, location) => {
    return (
      replaceAt(current, location, (value) => (update === undefined ? undefined : merge(value, update))) ?? {}
    );
  }, document);
  if (equal(corrected, document)) {
    throw new InputError(
      where,
      `${target} changes nothing`,
      "the document is already correct: remove the correction",
    );
  }
  if (!isObject(corrected))
    throw new InputError(where, `${target} replaces the document by a value that is not an object`);
  return corrected;
}

// Orders a location inside another before the outer one.
function lastFirst(a: Location, b: Location): number {
  for (const [depth, step] of a.entries()) {
    const other = b[depth];
    if (other === undefined) break;
    if (typeof step === "number" && typeof other === "number" && step !== other) return other - step;
    if (step !== other) return compareCodePoints(String(step), String(other));
  }
  return b.length - a.length;
}

// Overlay Specification 1.0.0, section 4.4.3.1: objects are merged, lists are extended, other values are replaced.
function merge(value: Json, update: Json): Json {
  if (isArray(value)) return [...value, ...(isArray(update) ? update : [update])];
  if (!isObject(value) || !isObject(update)) return update;
  const merged = entriesOf(update).map(([name, item]): [string, Json] => {
    const before = own(value, name);
    return [name, before === undefined || !isObject(before) !== !isObject(item) ? item : merge(before, item)];
  });
  return { ...value, ...Object.fromEntries(merged) };
}
