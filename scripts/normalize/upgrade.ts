import { isAnnotation } from "../document/grammar.ts";
import { arrayAt, type JsonObject, mapValues, omit, own, stringAt } from "../document/json.ts";
import { type Rules, rewrite } from "../document/rewrite.ts";
import { isVersion } from "../document/version.ts";

/** The OpenAPI version of a normalized document. */
const OPENAPI_VERSION = "3.1.1";

/**
 * Upgrades OpenAPI 3.0, with its dialect of JSON Schema, to OpenAPI 3.1 with JSON Schema 2020-12 (OpenAPI 3.1.1,
 * appendix A), and OpenAPI 3.2 where it differs. The rule `nullable` upgrades the keyword `nullable`.
 */
export function upgrade(document: JsonObject): JsonObject {
  const rules: Rules = isVersion(document, "3.2")
    ? { schema: upgradeSchema, response: withDescription }
    : isVersion(document, "3.0")
      ? { schema: (schema) => upgradeSchema(referenceAlone(schema)) }
      : { schema: upgradeSchema };
  return { ...rewrite(document, rules), openapi: OPENAPI_VERSION };
}

// Constraints beside a reference are ignored (OpenAPI 3.0.4, section 4.7.23). Annotations and `nullable` are published
// there with a meaning.
function referenceAlone(schema: JsonObject): JsonObject {
  if (stringAt(schema, "$ref") === undefined) return schema;
  const isKept = (name: string) => name === "$ref" || name === "nullable" || isAnnotation(name);
  return mapValues(schema, (value, name) => (isKept(name) ? value : undefined));
}

// OpenAPI 3.2 does not require a description, and adds a summary.
function withDescription(response: JsonObject): JsonObject {
  if (["$ref", "description"].some((name) => own(response, name) !== undefined)) return response;
  return { ...omit(response, "summary"), description: stringAt(response, "summary") ?? "" };
}

function upgradeSchema(schema: JsonObject): JsonObject {
  const { example } = schema;
  const examples = arrayAt(schema, "examples");
  const withExamples =
    example === undefined ? schema : { ...omit(schema, "example"), examples: [example, ...examples] };
  return exclusive(exclusive(withExamples, "minimum", "exclusiveMinimum"), "maximum", "exclusiveMaximum");
}

// In 3.0 an exclusive bound is a boolean beside the bound; in 2020-12 it is the bound itself.
function exclusive(schema: JsonObject, bound: string, keyword: string): JsonObject {
  const flag = own(schema, keyword);
  const limit = own(schema, bound);
  if (typeof flag !== "boolean") return schema;
  if (!flag || limit === undefined) return omit(schema, keyword);
  return { ...omit(schema, bound), [keyword]: limit };
}
