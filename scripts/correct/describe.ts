import { isMap } from "../document/grammar.ts";
import { entriesOf, isObject, type Json, type JsonObject, own } from "../document/json.ts";
import { type Location, locationsOf, type OverlayAction, replaceAt } from "./overlay.ts";

/** The fields with text, in any object. */
const TEXT_FIELDS = ["title", "summary", "description", "x-displayName"];

/**
 * Adds descriptions where the document has none. A published description takes precedence, and a target that matches
 * nothing is ignored. Only text fields are added, so that one overlay can serve several slices.
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
  // In a map of properties, `description` is the name of a property.
  const isNameMap = isMap(at.map(String));
  const filled = entriesOf(words).flatMap(([name, word]): [string, Json][] => {
    const before = own(value, name);
    if (before !== undefined) return [[name, fillIn(before, word, [...at, name])]];
    return typeof word === "string" && TEXT_FIELDS.includes(name) && !isNameMap ? [[name, word]] : [];
  });
  return { ...value, ...Object.fromEntries(filled) };
}
