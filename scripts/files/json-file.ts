import { isObject, type JsonObject } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { readTextIfThere } from "./files.ts";

/** The object in a JSON file that only saves time: an empty one where there is none, or none that can be read. */
export function readJsonObject(path: string): JsonObject {
  try {
    const value: unknown = JSON.parse(readTextIfThere(path) ?? "{}");
    return isObject(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InputError) return {};
    throw error;
  }
}
