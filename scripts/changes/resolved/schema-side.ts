import { own } from "../../document/json.ts";
import type { SchemaSide } from "../pairs.ts";
import { code, listOf } from "../words.ts";
import { type FormattedType, formattedTypes } from "./relation.ts";

/** Whether a single value became an array, and can be nothing else before or after. */
export function becameArray(before: SchemaSide, after: SchemaSide): boolean {
  const { types = ["array"] } = before;
  return (
    types.length > 0 && !types.includes("array") && after.types?.every((type) => type === "array") === true
  );
}

/** Whether an object may have no other properties than those listed. */
export function isClosed({ keywords }: SchemaSide): boolean {
  return own(keywords, "additionalProperties") === false;
}

/** The types of a value in a sentence. */
export function sayTypes({ types, typeName, keywords }: SchemaSide): string {
  if (types === undefined) return code("anything");
  return types.length === 1 ? code(typeName) : listOf(formattedTypes({ types, keywords }).map(sayType));
}

function sayType({ type, format }: FormattedType): string {
  return format === undefined ? type : `${type} (${format})`;
}
