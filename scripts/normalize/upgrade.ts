import { arrayAt, type JsonObject, omit, own } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/** The version of OpenAPI that normalizing gives. */
const OPENAPI_VERSION = "3.1.1";

/**
 * OpenAPI 3.0's own dialect of JSON Schema → JSON Schema 2020-12, and with it OpenAPI 3.1
 * (OpenAPI 3.1.1, appendix A; `nullable` has a rule of its own).
 */
export function upgrade(document: JsonObject): JsonObject {
  return { ...rewrite(document, { schema: upgradeSchema }), openapi: OPENAPI_VERSION };
}

function upgradeSchema(schema: JsonObject): JsonObject {
  const { example } = schema;
  const examples = arrayAt(schema, "examples");
  const withExamples =
    example === undefined ? schema : { ...omit(schema, "example"), examples: [example, ...examples] };
  return exclusive(exclusive(withExamples, "minimum", "exclusiveMinimum"), "maximum", "exclusiveMaximum");
}

// 3.0: a boolean beside the bound. 2020-12: the bound itself.
function exclusive(schema: JsonObject, bound: string, keyword: string): JsonObject {
  const flag = own(schema, keyword);
  const limit = own(schema, bound);
  if (typeof flag !== "boolean") return schema;
  if (!flag || limit === undefined) return omit(schema, keyword);
  return { ...omit(schema, bound), [keyword]: limit };
}
