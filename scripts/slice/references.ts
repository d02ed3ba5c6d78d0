import { NODE_KINDS } from "../document/grammar.ts";
import { type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { componentReference, mappingTarget } from "../document/pointer.ts";
import { type Rules, rewrite } from "../document/rewrite.ts";
import { mapMapping } from "../document/schemas.ts";

/** Replaces references in objects and mappings; returns the argument if there is nothing to replace. */
export function replaceReferences(
  document: JsonObject,
  replacements: ReadonlyMap<string, string>,
): JsonObject {
  if (replacements.size === 0) return document;
  const replace = (node: JsonObject): JsonObject => {
    const $ref = replacements.get(stringAt(node, "$ref") ?? "");
    return mapMapping($ref === undefined ? node : { ...node, $ref }, (target) =>
      typeof target === "string" ? (replacements.get(mappingTarget(target)) ?? target) : target,
    );
  };
  const rules: Rules = Object.fromEntries(NODE_KINDS.map((kind) => [kind, replace]));
  return rewrite(document, rules);
}

/** Removes the mapping entries whose target is not in the document; returns the number removed too. */
export function pruneMappings(document: JsonObject): {
  readonly document: JsonObject;
  readonly removed: number;
} {
  const schemas = objectAt(document, "components", "schemas");
  let removed = 0;
  const pruned = rewrite(document, {
    schema: (schema) =>
      mapMapping(schema, (target) => {
        const name = typeof target === "string" ? componentReference(mappingTarget(target))?.name : undefined;
        if (name !== undefined && Object.hasOwn(schemas, name)) return target;
        removed += 1;
        return undefined;
      }),
  });
  return { document: pruned, removed };
}
