import { readFileSync } from "node:fs";
import { replaceAt } from "../../scripts/correct/overlay.ts";
import { isObject, type Json, type JsonObject } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";

/** The committed slice: a real document to make changes to. */
const SLICE: URL = new URL("../../spec/restore-sessions.openapi.yaml", import.meta.url);

/** Reads the committed slice. */
export function slice(): JsonObject {
  return parseYamlObject(readFileSync(SLICE, "utf8"), "slice");
}

/** A path in a document, from its root. */
export type Place = readonly (string | number)[];

/** A change to the value at a place of a document; `undefined` removes it. */
export type Edit = readonly [place: Place, replace: (value: Json) => Json | undefined];

/** Applies changes to a document. @throws {Error} if a place does not exist */
export function edited(document: JsonObject, edits: readonly Edit[]): JsonObject {
  return edits.reduce<JsonObject>((current, [place, replace]) => {
    let isReached = false;
    const result = replaceAt(current, place, (value) => {
      isReached = true;
      return replace(value);
    });
    if (!isReached || !isObject(result)) throw new Error(`no value at ${place.join("/")}`);
    return result;
  }, document);
}

/** Returns the place of a schema component. */
export function schema(name: string, ...rest: Place): Place {
  return ["components", "schemas", `microsoft.graph.${name}`, ...rest];
}
