import { NODE_KINDS } from "../document/grammar.ts";
import { isObject, type JsonObject, mapValues, objectAt, own, stringAt } from "../document/json.ts";
import { mappingTarget } from "../document/pointer.ts";
import { type Rules, rewrite } from "../document/rewrite.ts";

/** Replaces references in objects and mappings; returns the argument if there is nothing to replace. */
export function replaceReferences(
  document: JsonObject,
  replacements: ReadonlyMap<string, string>,
): JsonObject {
  if (replacements.size === 0) return document;
  const replace = (node: JsonObject): JsonObject => {
    const $ref = replacements.get(stringAt(node, "$ref") ?? "");
    const replaced = $ref === undefined ? node : { ...node, $ref };
    const discriminator = own(node, "discriminator");
    if (!isObject(discriminator) || !isObject(own(discriminator, "mapping"))) return replaced;
    const mapping = mapValues(objectAt(discriminator, "mapping"), (target) =>
      typeof target === "string" ? (replacements.get(mappingTarget(target)) ?? target) : target,
    );
    return { ...replaced, discriminator: { ...discriminator, mapping } };
  };
  const rules: Rules = Object.fromEntries(NODE_KINDS.map((kind) => [kind, replace]));
  return rewrite(document, rules);
}
