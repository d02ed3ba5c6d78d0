import { equal, own } from "../../document/json.ts";
import type { SchemaSide } from "../pairs.ts";
import { code, listOf } from "../words.ts";
import { type FormattedType, formattedTypes } from "./relation.ts";

/** Tells whether a single value became an array, with no other types on either side. */
export function becameArray(before: SchemaSide, after: SchemaSide): boolean {
  const { types = ["array"] } = before;
  return types.length > 0 && !types.includes("array") && equal(after.types, ["array"]);
}

/** Tells whether an object allows no properties other than those listed. */
export function isClosed({ keywords }: SchemaSide): boolean {
  return own(keywords, "additionalProperties") === false;
}

/** Formats the types of a value for a sentence. */
export function sayTypes({ types, typeName, keywords, nullable }: SchemaSide): string {
  if (types === undefined) return code("anything");
  if (types.length === 0) return nullable ? code("null") : "not allowed";
  return types.length === 1 ? code(typeName) : listOf(formattedTypes({ types, keywords }).map(sayType));
}

function sayType({ type, format }: FormattedType): string {
  return format === undefined ? type : `${type} (${format})`;
}
