import { isObject, type JsonObject, mapValues, objectAt } from "../document/json.ts";
import { componentReference, mappingTarget } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";

/** Removes the mapping entries whose target is not in the document; returns the number removed too. */
export function pruneMappings(document: JsonObject): {
  readonly document: JsonObject;
  readonly removed: number;
} {
  const schemas = objectAt(document, "components", "schemas");
  let removed = 0;
  const pruned = rewrite(document, {
    schema: (schema) => {
      const { discriminator } = schema;
      if (!isObject(discriminator) || !isObject(discriminator["mapping"])) return schema;
      const mapping = mapValues(discriminator["mapping"], (target) => {
        const name = typeof target === "string" ? componentReference(mappingTarget(target))?.name : undefined;
        if (name !== undefined && Object.hasOwn(schemas, name)) return target;
        removed += 1;
        return undefined;
      });
      return { ...schema, discriminator: { ...discriminator, mapping } };
    },
  });
  return { document: pruned, removed };
}
