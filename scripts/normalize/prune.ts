import { fieldOf, type NodeKind } from "../document/grammar.ts";
import {
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  sorted,
  stringAt,
} from "../document/json.ts";
import { componentReference, mappingTarget } from "../document/pointer.ts";
import { type Visitor, visit } from "../document/visit.ts";

/** Removes components without references; sorts the others in code point order. */
export function prune(document: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  const used = new Set<string>();
  const keyOf = (section: string, name: string): string => `${section}/${name}`;
  const open: { node: JsonObject; kind: NodeKind }[] = [
    { node: omit(document, "components"), kind: "document" },
  ];
  const follow = (reference: string | undefined): void => {
    const { section, name } = componentReference(reference) ?? {};
    if (section === undefined || name === undefined || used.has(keyOf(section, name))) return;
    used.add(keyOf(section, name));
    const kind = fieldOf("components", section)?.kind;
    const component = own(objectAt(components, section), name);
    if (kind !== undefined && isObject(component)) open.push({ node: component, kind });
  };
  const visitor: Visitor = (node, kind) => {
    follow(stringAt(node, "$ref"));
    if (kind !== "schema" || own(node, "discriminator") === undefined) return;
    // A mapping counts as references: a value declared as the base may be any of its subtypes.
    for (const target of Object.values(objectAt(node, "discriminator", "mapping")))
      if (typeof target === "string") follow(mappingTarget(target));
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) visit(next.node, visitor, next.kind);
  const kept = mapValues(components, (entries, section) => {
    if (section === "securitySchemes" || !isObject(entries)) return entries;
    const rest = sorted(
      mapValues(entries, (entry, name) => (used.has(keyOf(section, name)) ? entry : undefined)),
    );
    return Object.keys(rest).length > 0 ? rest : undefined;
  });
  return { ...document, components: kept };
}
