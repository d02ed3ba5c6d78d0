import { arrayAt, equal, type JsonObject } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";

/** The variants with which Graph means "or null" beside a reference, in OpenAPI 3.0 and 3.1. */
const NULL_IDIOMS: readonly JsonObject[] = [{ type: "object", nullable: true }, { type: ["object", "null"] }];

/**
 * Replaces `anyOf: [X, {type: object, nullable: true}]` by `anyOf: [X], nullable: true`. Literally, the idiom also
 * allows any object, which prevents narrowing.
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
