import { entriesOf, isObject, type Json, type JsonObject, own } from "../document/json.ts";
import { locationsOf, type OverlayAction, replaceAt } from "./overlay.ts";

/**
 * Supplies words where the document says nothing. What is published wins; a target that matches nothing
 * is fine; nothing is ever added but text, so an overlay may speak of more than one slice holds.
 */
export function describe(document: JsonObject, actions: readonly OverlayAction[]): JsonObject {
  return actions.reduce<JsonObject>((current, action) => {
    const described = locationsOf(current, action).reduce<Json>(
      (value, location) => replaceAt(value, location, (item) => fillIn(item, action.update ?? null)) ?? value,
      current,
    );
    return isObject(described) ? described : current;
  }, document);
}

function fillIn(value: Json, words: Json): Json {
  if (!isObject(value) || !isObject(words)) return value;
  const filled = entriesOf(words).flatMap(([name, word]): [string, Json][] => {
    const before = own(value, name);
    if (before === undefined) return typeof word === "string" ? [[name, word]] : [];
    return [[name, fillIn(before, word)]];
  });
  return { ...value, ...Object.fromEntries(filled) };
}
