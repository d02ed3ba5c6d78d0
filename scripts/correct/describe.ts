import { isMap } from "../document/grammar.ts";
import { entriesOf, isObject, type Json, type JsonObject, own } from "../document/json.ts";
import { type Location, locationsOf, type OverlayAction, replaceAt } from "./overlay.ts";

/** The fields that hold words, of whatever object. */
const WORDS = ["title", "summary", "description", "x-displayName"];

/**
 * Supplies words where the document says nothing. What is published wins; a target that matches nothing
 * is fine; nothing is ever added but text, so an overlay may speak of more than one slice holds.
 */
export function describe(document: JsonObject, actions: readonly OverlayAction[]): JsonObject {
  return actions.reduce<JsonObject>((current, action) => {
    const described = locationsOf(current, action).reduce<Json>(
      (value, location) =>
        replaceAt(value, location, (item) => fillIn(item, action.update ?? null, location)) ?? value,
      current,
    );
    return isObject(described) ? described : current;
  }, document);
}

function fillIn(value: Json, words: Json, at: Location): Json {
  if (!isObject(value) || !isObject(words)) return value;
  // In a map of properties, `description` would be one more property.
  const isWordless = isMap(at.map(String));
  const filled = entriesOf(words).flatMap(([name, word]): [string, Json][] => {
    const before = own(value, name);
    if (before !== undefined) return [[name, fillIn(before, word, [...at, name])]];
    return typeof word === "string" && WORDS.includes(name) && !isWordless ? [[name, word]] : [];
  });
  return { ...value, ...Object.fromEntries(filled) };
}
