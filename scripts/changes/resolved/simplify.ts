import { type JsonObject, omit, own } from "../../document/json.ts";
import { rewrite } from "../../document/rewrite.ts";

/** Removes keywords that restrict nothing (JSON Schema Validation 2020-12, section 6), such as `minContains: 1`. */
export function simplify(document: JsonObject): JsonObject {
  return rewrite(document, { schema: simpler });
}

function simpler(schema: JsonObject): JsonObject {
  const idle = Object.entries(IDLE).filter(([name, isIdle]) => Object.hasOwn(schema, name) && isIdle(schema));
  return omit(schema, ...idle.map(([name]) => name));
}

/** Tells for a keyword that a schema has whether it restricts nothing. */
const IDLE: Readonly<Record<string, (schema: JsonObject) => boolean>> = {
  contains: needsNoItem,
  minContains: (schema) =>
    !Object.hasOwn(schema, "contains") || own(schema, "minContains") === 1 || needsNoItem(schema),
  maxContains: (schema) => !Object.hasOwn(schema, "contains"),
};

function needsNoItem(schema: JsonObject): boolean {
  return own(schema, "minContains") === 0 && !Object.hasOwn(schema, "maxContains");
}
