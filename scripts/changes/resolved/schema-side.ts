import { own } from "../../document/json.ts";
import type { SchemaSide } from "../pairs.ts";
import { code, listOf } from "../words.ts";

/** Whether a value is a list and nothing else. */
export function isArrayOnly({ types }: SchemaSide): boolean {
  return types?.every((type) => type === "array") === true;
}

/** Whether a value is certainly no list. */
export function isSingleOnly({ types }: SchemaSide): boolean {
  return types !== undefined && types.length > 0 && !types.includes("array");
}

/** Whether an object may have no other properties than those listed. */
export function isClosed({ keywords }: SchemaSide): boolean {
  return own(keywords, "additionalProperties") === false;
}

/** The types of a value in a sentence. */
export function sayTypes({ types, typeName }: SchemaSide): string {
  return types === undefined ? code("anything") : types.length === 1 ? code(typeName) : listOf(types);
}
