import { isObject, type JsonObject } from "../document/json.ts";
import { InputError } from "../errors.ts";
import { readTextIfThere } from "./files.ts";

/** Reads the object in a JSON file; returns `{}` if it is missing or unreadable. */
export function readJsonObject(path: string): JsonObject {
  try {
    const value: unknown = JSON.parse(readTextIfThere(path) ?? "{}");
    return isObject(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InputError) return {};
    throw error;
  }
}
