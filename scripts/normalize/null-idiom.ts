import { arrayAt, equal, type JsonObject } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/** The variants by which Graph writes "or null" beside a reference, in OpenAPI 3.0 and in 3.1. */
const NULL_IDIOMS: readonly JsonObject[] = [{ type: "object", nullable: true }, { type: ["object", "null"] }];

/**
 * `anyOf: [X, {type: object, nullable: true}]` → `anyOf: [X], nullable: true`. Taken literally, the idiom
 * also allows any object, and prevents every narrowing.
 */
export function nullIdiom(document: JsonObject): JsonObject {
  return rewrite(document, {
    schema: (schema) => {
      for (const keyword of ["anyOf", "oneOf"]) {
        const variants = arrayAt(schema, keyword);
        const rest = variants.filter((variant) => !NULL_IDIOMS.some((idiom) => equal(variant, idiom)));
        if (rest.length === variants.length || rest.length === 0) continue;
        return { ...schema, [keyword]: rest, nullable: true };
      }
      return schema;
    },
  });
}
